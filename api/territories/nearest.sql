-- The nearest venue of a commune by each criterion that any venue meets.   $1 code INSEE   $2 the criteria, in their order
select ($2::text[])[place] as criterion, venue.id, venue.nom, coalesce(stop.commune, venue.commune) as commune,
  nullif(stops[place], 0) as stop, round(metres[place]::numeric, 1)::float8 as metres,
  coalesce(stop.location_approximate, venue.location_approximate) as location_approximate
from territory_commune
cross join unnest(nearest) with ordinality each (number, place)
join venue using (number)
left join stop on stop.stop = stops[place] and stop.venue = venue.number
where territory_commune.code_insee = $1
order by place
