-- What the draft would change today, kept with the day's date: who would gain the label and who would lose it, counted by
-- criterion, département and région.
-- $1 int: the draft   $2 int: its revision   $3 timestamptz: now   $4 date: today
with then_is as materialized (
  select * from standings($1, null, $4)
), now_is as (
  select standing.venue from reference cross join lateral standings(reference, null, $4) standing
  where state = 'in_force' and holds
), changed as materialized (
  select venue, holds as gains, lacking, departement from then_is
  left join now_is using (venue) join venue on venue.number = venue
  where holds <> (now_is.venue is not null)
), of_place as (
  select departement, region_code, grouping(departement) = 0 as is_departement,
    count(*) filter (where gains)::int as gained, count(*) filter (where not gains)::int as lost
  from changed left join departement on code = departement group by grouping sets ((departement), (region_code))
), kept as (
  insert into reference_simulation (reference, revision, simulated_at, summary)
  select $1, $2, $3, jsonb_build_object(
    'venues', (select count(*) from then_is), 'labelled_now', (select count(*) from now_is),
    'labelled_then', (select count(*) from then_is where holds),
    'gained', (select count(*) from changed where gains), 'lost', (select count(*) from changed where not gains),
    'criteria', (select coalesce(jsonb_agg(jsonb_build_object('code', code,
        'met', coalesce(met, 0), 'lost', coalesce(lost, 0)) order by place), '[]')
      from reference_criterion
      left join (select code, count(*) as met from then_is, unnest(then_is.met) code group by code) m using (code)
      left join (select code, count(*) as lost from changed, unnest(lacking) code where not gains group by code) l using (code)
      where reference = $1),
    'departements', (select coalesce(jsonb_agg(jsonb_build_object('code', departement, 'name',
        (select nom from departement known where known.code = departement), 'gained', gained, 'lost', lost)
        order by gained + lost desc, departement), '[]') from of_place where is_departement),
    'regions', (select coalesce(jsonb_agg(jsonb_build_object('code', region_code, 'name',
        (select min(region) from departement known where known.region_code = of_place.region_code), 'gained', gained, 'lost', lost)
        order by gained + lost desc, region_code), '[]') from of_place where not is_departement))
  returning reference
)
insert into reference_simulated (reference, venue, gains, lacking)
select reference, venue, gains, lacking from kept, changed
