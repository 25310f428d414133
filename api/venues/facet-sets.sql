-- How many venues of a place have each set of facets, and of these how many are open and lately confirmed: few sets,
-- from which every number beside a filter is added up.
-- $1 $2 $3 $4 west, south, east, north   $5 code INSEE   $6 département   $7 name (tsquery)
-- $8 longitude   $9 latitude   $10 radius in metres
-- $11 $12 timetables open now and this week-end   $13 at the time asked, or null   $14 those without hours too
-- $15 date: confirmed since
select facets, count(*)::int as venues,
  coalesce(timetable = any($11::integer[]), false) as now,
  coalesce(timetable = any($12::integer[]), false) as weekend,
  $13::integer[] is null or coalesce(timetable = any($13::integer[]), $14) as asked,
  coalesce(date_maj >= $15::date, false) as recent
from venues_matching(null, $1, $2, $3, $4, $5, $6, $7, null, null, null, st_point($8, $9)::geography, $10)
where stop = 0
group by facets, now, weekend, asked, recent
union all
-- A venue that stops at several places counts once, open where it is open.
select facets, 1, bool_or(coalesce(timetable = any($11::integer[]), false)),
  bool_or(coalesce(timetable = any($12::integer[]), false)),
  bool_or($13::integer[] is null or coalesce(timetable = any($13::integer[]), $14)),
  bool_or(coalesce(date_maj >= $15::date, false))
from venues_matching(null, $1, $2, $3, $4, $5, $6, $7, null, null, null, st_point($8, $9)::geography, $10)
where stop <> 0
group by number, facets
