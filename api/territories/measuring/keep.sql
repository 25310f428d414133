-- Keeps what was measured, on the ellipsoid.
-- $1 codes INSEE, or null for all   $2 how many criteria
with found as (
  select code_insee, array_agg(number order by criterion) as nearest, array_agg(stop order by criterion) as stops,
    array_agg(metres order by criterion) as metres
  from commune
  cross join generate_series(1, $2::integer) criterion
  left join (
    select measure.code_insee, criterion, number, stop, st_distance(wanting.location, place.location) as metres
    from measure join wanting using (code_insee) join measured_place place using (rank)
  ) measured using (code_insee, criterion)
  where $1::text[] is null or code_insee = any($1)
  group by code_insee
), gone as (
  delete from territory_commune known
  where $1 is null and not exists (select from commune where commune.code_insee = known.code_insee)
)
insert into territory_commune as known (code_insee, nearest, stops, metres)
select * from found
on conflict (code_insee) do update set nearest = excluded.nearest, stops = excluded.stops, metres = excluded.metres
where (known.nearest, known.stops, known.metres) is distinct from (excluded.nearest, excluded.stops, excluded.metres)
