-- Keeps what was measured, on the ellipsoid.
-- $1 codes INSEE, or null for all   $2 how many criteria
with found as (
  -- Sorted once for the three arrays: each would sort again for itself.
  select code_insee, array_agg(number) as nearest, array_agg(stop) as stops, array_agg(metres) as metres
  from (
    select code_insee, town, number, stop, st_distance(wanting.location, place.location) as metres
    from wanting cross join generate_series(1, $2::integer) criterion
    left join measure using (town, criterion)
    left join measured_place place using (rank)
    order by town, criterion
  ) measured
  group by town, code_insee
), gone as (
  delete from territory_commune known
  where $1::text[] is null and not exists (select from commune where commune.code_insee = known.code_insee)
)
insert into territory_commune as known (code_insee, nearest, stops, metres)
select * from found
on conflict (code_insee) do update set nearest = excluded.nearest, stops = excluded.stops, metres = excluded.metres
where (known.nearest, known.stops, known.metres) is distinct from (excluded.nearest, excluded.stops, excluded.metres)
