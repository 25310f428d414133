-- How far each open school that has classes of CE2, CM1 or CM2 is from the nearest venue that offers an animator for the
-- pilots, up to 20 km; of those as near in a straight line, one.
-- Each volunteer stands in its cube and the 26 around before it meets the schools: joined by a sum of two tables, a planner
-- without statistics (the embedded database's) compares every volunteer with every school 27 times, 47 s instead of one.
with volunteer as materialized (
  select comes_from, helper.demonstration, x, y, z, cube(x, y, z, 20000) + away as cube
  from school_helper helper join venue on venue.number = helper.venue and closed_on is null
  cross join lateral geocentric(comes_from) cross join cubes_around
  where role = 'animator' and comes_from is not null
), taught as materialized (
  select uai, code_insee, location, school.demonstration, x, y, z, cube(x, y, z, 20000) as cube
  from school cross join lateral geocentric(location) where not closed and elementary
), reached as (
  select distinct on (uai) uai, st_distance(location, comes_from) as metres
  from taught join volunteer using (cube)
  -- An invented venue takes nobody nearer to a real school.
  where volunteer.demonstration <= taught.demonstration
  order by uai, (taught.x - volunteer.x) * (taught.x - volunteer.x) + (taught.y - volunteer.y) * (taught.y - volunteer.y)
    + (taught.z - volunteer.z) * (taught.z - volunteer.z)
), settled as (
  select uai, code_insee, case when metres <= 20000 then metres end as metres from taught left join reached using (uai)
), gone as (
  delete from territory_school known where not exists (select from settled where settled.uai = known.uai)
)
insert into territory_school as known (uai, code_insee, metres)
select * from settled
on conflict (uai) do update set code_insee = excluded.code_insee, metres = excluded.metres
where (known.code_insee, known.metres) is distinct from (excluded.code_insee, excluded.metres)
