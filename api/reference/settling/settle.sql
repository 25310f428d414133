-- Works out how some venues stand against the version in force, and keeps each label that is gained or lost. Rows that say
-- the same already are left alone.   $1 bigint[]: venues   $2 date: today
with now_is as materialized (
  select reference, standing.* from reference cross join lateral standings(reference, $1, $2) standing where state = 'in_force'
), known as (
  select venue, reference, labelled_on from venue_standing where venue = any($1)
), gone as (
  delete from venue_standing using reference
  where state = 'in_force' and venue = any($1) and venue not in (select venue from now_is)
  returning venue, reference.reference, labelled_on
), kept as (
  insert into venue_standing as own (venue, reference, met, missing, labelled_on)
  select venue, now_is.reference, met, missing, case when holds then coalesce(known.labelled_on, $2) end
  from now_is left join known using (venue)
  on conflict (venue) do update set reference = excluded.reference, met = excluded.met, missing = excluded.missing,
    labelled_on = excluded.labelled_on
  where (own.reference, own.met, own.missing, own.labelled_on)
    is distinct from (excluded.reference, excluded.met, excluded.missing, excluded.labelled_on)
), said as (
  insert into venue_label (venue, reference, gained, missing, happened_on, by_version)
  select venue, now_is.reference, holds, lacking, $2, coalesce(known.reference <> now_is.reference, false)
  from now_is left join known using (venue)
  where holds <> (known.labelled_on is not null)
  union all
  select venue, reference, false, '{}', $2, false from gone where labelled_on is not null
  returning venue
)
select count(*)::int as labels from said
