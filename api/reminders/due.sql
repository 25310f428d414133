-- Takes the reminders that are due among the stewards that come after one: a window at a time, so that no statement is
-- long however many there are; those of venues that are closed are in no search. Several processes may do it at once:
-- each reminder is written once.
-- $1 mandate to go on after   $2 how many to look at   $3 timestamptz: now   $4 months without confirmation
with looked as (
  select mandate, venue from mandate
  where mandate > $1 and role = 'steward' and reminders order by mandate limit $2
), due as (
  select looked.mandate, date_maj, count(sent.rank) + 1 as rank
  from looked
  join venue_search search on search.number = looked.venue
  left join reminder sent on sent.mandate = looked.mandate and sent.confirmed is not distinct from date_maj
  where date_maj is null or date_maj <= ($3::timestamptz - make_interval(months => $4))::date
  group by looked.mandate, date_maj
  having count(sent.rank) = 0
    or (count(sent.rank) = 1 and max(sent.written_at) <= $3::timestamptz - interval '1 month')
), written as (
  insert into reminder (mandate, confirmed, rank, written_at)
  select mandate, date_maj, rank, $3::timestamptz from due
  on conflict do nothing returning mandate, rank
)
select (select max(mandate)::int from looked) as last,
  coalesce((select json_agg(json_build_object('mandate', mandate, 'rank', rank) order by mandate) from written), '[]')
    as due
