-- Venues as the API gives them, one JSON text each: made here once, never parsed and written again in Node.
-- $1 numbers of venues, in the order wanted   $2 the stop that answered for each, 0 for the venue itself
-- $3 distances in metres, same length, or null   $4 timestamptz: the moment whose opening is said, or null for none
-- $5 text: the time asked, whose periods are said too (as moment_asked() takes it), or null
-- $6 text[]: the only fields to give, or null for all
select case when $6::text[] is null then row_to_json(given)::text else (
    select '{' || coalesce(string_agg(to_json(key) || ':' || value, ','), '') || '}'
    from json_each(row_to_json(given)) where key = any ($6::text[])
  ) end as text
from unnest($1::bigint[], $2::integer[], $3::float8[]) with ordinality asked (number, stop, distance, place)
left join venue_search search using (number, stop)
join venue_public public using (number)
left join venue_standing standing on standing.venue = number and labelled_on is not null
left join timetable hours on hours.timetable = search.timetable
left join calendar using (calendar)
left join stop place_of on place_of.stop = search.stop
cross join lateral (
  select public.*,
    case when standing.venue is not null and public.closed_on is null then json_build_object(
      'labelled_on', to_char(labelled_on, 'YYYY-MM-DD'), 'version', standing.reference) end as label,
    case when search.location is not null
      then json_build_array(st_x(search.location::geometry), st_y(search.location::geometry))
      -- Closed for good: in no search, still somewhere.
      when public.longitude is not null then json_build_array(public.longitude, public.latitude) end as position,
    round(asked.distance::numeric, 1)::float8 as distance,
    case
      when $4::timestamptz is null or public.closed_on is not null then null
      when $5::text is null or hours.state is distinct from 'read' then opening_at(hours, $4::timestamptz)
      else (opening_at(hours, $4::timestamptz)::jsonb
        || jsonb_build_object('asked', periods_asked(hours, $5, $4::timestamptz)))::json
    end as opening,
    case when place_of.stop is not null then json_build_object(
      'stop', place_of.stop, 'label', place_of.label, 'adresse', place_of.adresse,
      'code_postal', place_of.code_postal, 'commune', place_of.commune,
      'code_insee', place_of.code_insee,
      'location_approximate', place_of.location_approximate,
      'next', next_period(hours, coalesce(lower(moment_asked($5, time_zone, $4::timestamptz)), $4::timestamptz))
    ) end as stop
) given
order by asked.place
