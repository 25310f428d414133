-- All venues have been gone through: who would gain the label and who would lose it, counted by criterion, département and
-- région.   $1 int: the draft
with of_place as (
  select departement, region_code, grouping(departement) = 0 as is_departement,
    count(*) filter (where gains)::int as gained, count(*) filter (where not gains)::int as lost
  from reference_simulated simulated join venue on venue.number = simulated.venue
  left join departement on code = departement
  where reference = $1 group by grouping sets ((departement), (region_code))
)
update reference_simulation work set summary = jsonb_build_object(
  'venues', venues, 'labelled_now', labelled_now, 'labelled_then', labelled_then,
  'gained', (select count(*) from reference_simulated where reference = $1 and gains),
  'lost', (select count(*) from reference_simulated where reference = $1 and not gains),
  'criteria', (select coalesce(jsonb_agg(jsonb_build_object('code', code,
      'met', coalesce((work.met ->> code)::int, 0), 'lost', coalesce(lost, 0)) order by place), '[]')
    from reference_criterion own
    left join (select code, count(*) as lost from reference_simulated, unnest(lacking) code
      where reference = $1 and not gains group by code) l using (code)
    where own.reference = $1),
  'departements', (select coalesce(jsonb_agg(jsonb_build_object('code', departement, 'name',
      (select nom from departement known where known.code = departement), 'gained', gained, 'lost', lost)
      order by gained + lost desc, departement), '[]') from of_place where is_departement),
  'regions', (select coalesce(jsonb_agg(jsonb_build_object('code', region_code, 'name',
      (select min(region) from departement known where known.region_code = of_place.region_code), 'gained', gained, 'lost', lost)
      order by gained + lost desc, region_code), '[]') from of_place where not is_departement))
where reference = $1
