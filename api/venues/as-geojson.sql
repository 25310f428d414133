-- Venues as GeoJSON features (RFC 7946), one text each; one that moves is where it stops.
-- $1 numbers of venues, in the order wanted   $2 the stop that answered for each, 0 for the venue itself
-- $3 distances in metres, same length, or null   $4 text[]: the only properties to give, or null for all
select json_build_object(
    'type', 'Feature',
    'id', public.id,
    'geometry', st_asgeojson(search.location::geometry, 15)::json,
    'properties', case when $4::text[] is null then row_to_json(given) else (
      select ('{' || coalesce(string_agg(to_json(key) || ':' || value, ','), '') || '}')::json
      from json_each(row_to_json(given)) where key = any ($4::text[])
    ) end
  )::text as text
from unnest($1::bigint[], $2::integer[], $3::float8[]) with ordinality asked (number, stop, distance, place)
left join venue_search search using (number, stop)
join venue_public public using (number)
left join venue_standing standing on standing.venue = number and labelled_on is not null
cross join lateral (
  select public.*,
    case when standing.venue is not null and public.closed_on is null then json_build_object(
      'labelled_on', to_char(labelled_on, 'YYYY-MM-DD'), 'version', standing.reference) end as label,
    round(asked.distance::numeric, 1)::float8 as distance
) given
order by asked.place
