-- Goes on with the venues that come next: what the draft would make of them, beside the labels of now. No row once all have
-- been gone through.   $1 int: the draft   $2 date: the day that it is simulated for   $3 int: how many
with next as materialized (
  select number from venue
  where number > (select after from reference_simulation where reference = $1) order by number limit $3
), then_is as materialized (
  select standing.*, labelled_on is not null as labelled
  from standings($1, array(select number from next), $2) standing
  left join venue_standing kept on kept.venue = standing.venue
), changed as (
  insert into reference_simulated (reference, venue, gains, lacking)
  select $1, venue, holds, lacking from then_is where holds <> labelled
), counted as (
  select code, count(*)::int as met from then_is, unnest(then_is.met) code group by code
)
update reference_simulation work set after = (select max(number) from next),
  venues = venues + (select count(*)::int from then_is),
  labelled_now = labelled_now + (select count(*)::int from then_is where labelled),
  labelled_then = labelled_then + (select count(*)::int from then_is where holds),
  met = (select coalesce(jsonb_object_agg(code, coalesce((work.met ->> code)::int, 0) + coalesce(counted.met, 0)), '{}')
    from reference_criterion own left join counted using (code) where own.reference = $1)
where reference = $1 and exists (select from next)
returning reference
