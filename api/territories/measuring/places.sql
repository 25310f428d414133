-- Every place that the public directory finds, and which criteria it meets.
-- $1 facets of the criteria, in their order: null for those that are no facet (any venue, open late)
insert into measured_place
select row_number() over (order by number, stop), number, stop, location, x, y, z,
  (select bit_or(1 << place::integer - 1) from unnest($1::integer[]) with ordinality criterion (facet, place)
    where case when facet is not null then facets @> array[facet] when place = 1 then true else late end)
from (select search.*, coalesce(timetable.late, false) as late from venue_search search left join timetable using (timetable)) search
cross join lateral geocentric(location)
where coming and location is not null
