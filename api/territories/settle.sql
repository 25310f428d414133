-- Works out every figure of every territory from what is measured (territory_commune) and what is counted, and keeps those
-- that have changed. Whole each time: a list of what a change touches (stops, schools, volunteers, the gaps of neighbours)
-- would be wrong one day. Tells how many rows have changed.
with city as materialized (
  select distinct parent as code_insee from commune where parent is not null
),
-- Paris, Lyon and Marseille count people by their arrondissements, each at its own middle; those are the leaves, and every
-- other commune.
town as materialized (
  select commune.code_insee, commune.nom, coalesce(population, 0) as people, location, location_approximate as approximate,
    parent, departement, region_code as region, region as nom_region, departement.nom as nom_departement, epci, metres,
    city.code_insee is null as leaf
  from commune
  join departement on departement.code = commune.departement
  left join city using (code_insee)
  left join territory_commune using (code_insee)
),
found as (
  select distinct number, code_insee, departement from venue_search where coming
),
-- A venue that stops at several places counts once in what holds them all.
housed as (
  select level, code, count(distinct number) as venues
  from (
    select level, code, number from found join territory_member using (code_insee) where level in ('epci', 'commune')
    union all select 'departement', departement, number from found
    union all select 'region', region_code, number from found join departement on departement.code = found.departement
    union all select 'france', 'FR', number from found
  ) each
  group by level, code
),
taught as (
  select level, code, count(*) as schools, count(*) filter (where coalesce(metres > 5000, true)) as far
  from territory_school join territory_member using (code_insee) group by level, code
),
-- Those whom no venue is within 10 km of, from the middle of their commune to any other: 10 km over the ellipsoid are
-- 9,999.999 m in a straight line.
-- Materialized: inlined, the sines of each point would be worked out again for each pair.
point as materialized (
  select code_insee, people, x, y, z, cube(x, y, z, 10000) as cube,
    leaf and people > 0 and coalesce(metres[1] > 10000, true) as is_alone
  from town cross join lateral geocentric(location)
),
gain as (
  select candidate.code_insee as code, sum(alone.people) as people
  from (select *, cube + away as around from point cross join cubes_around where is_alone) alone
  join point candidate on candidate.cube = alone.around
  where (candidate.x - alone.x) * (candidate.x - alone.x) + (candidate.y - alone.y) * (candidate.y - alone.y)
    + (candidate.z - alone.z) * (candidate.z - alone.z) <= 9999.999 * 9999.999
  group by candidate.code_insee
),
-- In a mean of many, who is further counts for 50 km: 8 people in 1,000, an ocean away from any venue, would make the mean of
-- France 88 km.
bounded as (
  select region, departement, epci, people, approximate, metres[1] as nearest,
    array(select case when one > 50000 then 50000 else one end from unnest(metres) one) as metres
  from town where leaf
),
summed as (
  select case when grouping(region) = 0 then 'region' when grouping(departement) = 0 then 'departement'
      when grouping(epci) = 0 then 'epci' else 'france' end as level,
    coalesce(region, departement, epci, 'FR') as code, sum(people) as people,
    sum(people) filter (where approximate) as estimated,
    sum(people) filter (where coalesce(nearest > 5000, true)) as beyond_5km,
    sum(people) filter (where coalesce(nearest > 10000, true)) as beyond_10km,
    sum(people) filter (where coalesce(nearest > 20000, true)) as beyond_20km,
    -- Where nobody lives, of the communes as they are.
    array[
      coalesce(sum(people * metres[1]) / nullif(sum(people) filter (where metres[1] is not null), 0), avg(metres[1])),
      coalesce(sum(people * metres[2]) / nullif(sum(people) filter (where metres[2] is not null), 0), avg(metres[2])),
      coalesce(sum(people * metres[3]) / nullif(sum(people) filter (where metres[3] is not null), 0), avg(metres[3])),
      coalesce(sum(people * metres[4]) / nullif(sum(people) filter (where metres[4] is not null), 0), avg(metres[4])),
      coalesce(sum(people * metres[5]) / nullif(sum(people) filter (where metres[5] is not null), 0), avg(metres[5])),
      coalesce(sum(people * metres[6]) / nullif(sum(people) filter (where metres[6] is not null), 0), avg(metres[6])),
      coalesce(sum(people * metres[7]) / nullif(sum(people) filter (where metres[7] is not null), 0), avg(metres[7])),
      coalesce(sum(people * metres[8]) / nullif(sum(people) filter (where metres[8] is not null), 0), avg(metres[8]))
    ] as metres
  from bounded
  group by grouping sets ((), (region), (departement), (epci))
  having grouping(epci) = 1 or epci is not null
),
named (level, code, nom, departement, region, epci) as (
  select 'france', 'FR', 'France', null, null, null
  union all select distinct 'region', region, nom_region, null, region, null from town
  union all select distinct 'departement', departement, nom_departement, departement, region, null from town
  union all (
    -- Of the département where most of its people live.
    select distinct on (epci) 'epci', epci, epci.nom, departement, region, epci
    from (select epci, departement, region, sum(people) as people from town group by epci, departement, region) part
    join epci on epci.code = part.epci
    order by epci, people desc, departement
  )
),
measured as (
  select level, code, nom, departement, region, epci, null as city, people, false as approximate, estimated, metres,
    beyond_5km, beyond_10km, beyond_20km
  from named join summed using (level, code)
  union all
  select 'commune', code_insee, nom, departement, region, epci, parent, people, approximate, null, metres,
    case when coalesce(metres[1] > 5000, true) then people end, case when coalesce(metres[1] > 10000, true) then people end,
    case when coalesce(metres[1] > 20000, true) then people end
  from town
),
counted as (
  select measured.*, gain.people as gain,
    coalesce(venues, 0) as venues, coalesce(schools, 0) as schools, coalesce(far, 0) as far
  from measured
  left join housed using (level, code)
  left join taught using (level, code)
  left join gain using (code)
),
settled as (
  select level, code, nom, people::integer as population, approximate, departement, region, epci, city,
    jsonb_build_object(
      'venues', venues, 'venues_per_10000', trim_scale(round(venues * 10000 / nullif(people, 0)::numeric, 4)),
      'metres_venue', trim_scale(round(metres[1]::numeric, 1)), 'metres_late', trim_scale(round(metres[2]::numeric, 1)), 'metres_acceder', trim_scale(round(metres[3]::numeric, 1)),
      'metres_apprendre', trim_scale(round(metres[4]::numeric, 1)), 'metres_creer', trim_scale(round(metres[5]::numeric, 1)), 'metres_free', trim_scale(round(metres[6]::numeric, 1)),
      'metres_accessible', trim_scale(round(metres[7]::numeric, 1)), 'metres_counsellor', trim_scale(round(metres[8]::numeric, 1)),
      'beyond_5km', coalesce(beyond_5km, 0), 'share_beyond_5km', trim_scale(round(coalesce(beyond_5km, 0) * 100 / nullif(people, 0)::numeric, 4)),
      'beyond_10km', coalesce(beyond_10km, 0), 'share_beyond_10km', trim_scale(round(coalesce(beyond_10km, 0) * 100 / nullif(people, 0)::numeric, 4)),
      'beyond_20km', coalesce(beyond_20km, 0), 'share_beyond_20km', trim_scale(round(coalesce(beyond_20km, 0) * 100 / nullif(people, 0)::numeric, 4)),
      'schools', schools, 'schools_far', far, 'share_schools_far', trim_scale(round(far * 100.0 / nullif(schools, 0), 4)))
      || case when level = 'commune' then jsonb_build_object('gain_10km', coalesce(gain, 0))
        else jsonb_build_object('share_estimated', trim_scale(round(coalesce(estimated, 0) * 100 / nullif(people, 0)::numeric, 4))) end as indicators
  from counted
),
gone as (
  delete from territory known
  where not exists (select from settled where settled.level = known.level and settled.code = known.code)
  returning 1
),
kept as (
  insert into territory as known (level, code, nom, population, approximate, departement, region, epci, city, indicators)
  select * from settled
  on conflict (level, code) do update set nom = excluded.nom, population = excluded.population,
    approximate = excluded.approximate, departement = excluded.departement, region = excluded.region, epci = excluded.epci,
    city = excluded.city, indicators = excluded.indicators
  where (known.nom, known.population, known.approximate, known.departement, known.region, known.epci, known.city, known.indicators)
    is distinct from (excluded.nom, excluded.population, excluded.approximate, excluded.departement, excluded.region,
      excluded.epci, excluded.city, excluded.indicators)
  returning 1
)
select (select count(*) from gone)::int + (select count(*) from kept)::int as changed
