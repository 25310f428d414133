-- Venues as the API gives them, one JSON text each: made here once, never parsed and written again in Node.
-- $1 numbers of venues, in the order wanted   $2 distances in metres, same length, or null
-- $3 timestamptz: the moment whose opening is said, or null for none
-- $4 text: the time asked, whose periods are said too (as moment_asked() takes it), or null
select row_to_json(shown)::text as text
from unnest($1::bigint[], $2::float8[]) with ordinality asked (number, distance, place)
left join venue_search search using (number)
join venue_public public using (number)
left join timetable hours on hours.timetable = search.timetable
cross join lateral (
  select public.*,
    case when search.location is not null
      then json_build_array(st_x(search.location::geometry), st_y(search.location::geometry)) end as position,
    round(asked.distance::numeric, 1)::float8 as distance,
    case
      when $3::timestamptz is null or public.closed_on is not null then null
      when $4::text is null or hours.state is distinct from 'read' then opening_at(hours, $3::timestamptz)
      else (opening_at(hours, $3::timestamptz)::jsonb
        || jsonb_build_object('asked', periods_asked(hours, $4, $3::timestamptz)))::json
    end as opening
) shown
order by asked.place
