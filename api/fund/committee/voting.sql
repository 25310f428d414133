-- Where the vote on an application stands, for who is on its committee or its judge: reasons without names. `sums`: what
-- each act that comes next would move.
-- $1 uptake   $2 person
select call.resource::int as call, (select count(*) from mandate where role = 'committee')::int as members, fund_quorum()::int as quorum,
  uptake.state = 'instructed' and call.state = 'instructing' as open,
  exists (select from mandate where person = $2 and role = 'committee') as member,
  is_barred(uptake.*, $2) as barred, (uptake.details ->> 'proposed')::int as proposed,
  (select json_build_object('interest', interest) from fund_interest one
    where one.uptake = uptake.uptake and person = $2) as declared,
  (select json_build_object('yes', yes, 'reason', reason) from fund_vote one
    where one.uptake = uptake.uptake and person = $2) as mine,
  (select count(*) from fund_interest one where one.uptake = uptake.uptake and interest is not null)::int as interests,
  (select count(*) from fund_interest one where one.uptake = uptake.uptake and taken_back)::int as taken_back,
  (select count(*) from fund_vote_before one where one.uptake = uptake.uptake)::int as changed,
  array(select json_build_object('yes', yes, 'reason', reason) from fund_vote one
    where one.uptake = uptake.uptake order by yes desc, reason) as votes,
  array(select json_build_object('act', did, 'cents', cents, 'what', case when to_kind = 'paid' then 'paid'
      when from_kind = 'paid' then 'returned' else 'released' end)
    from (values ('advance', 'granted', 'advanced'), ('settle', 'reported', 'settled'), ('close', 'advanced', 'unreported'),
      ('recover', 'unreported', 'recovered')) acts (did, since, becomes)
    cross join lateral fund_moves(uptake.*, uptake.state, becomes)
    where since = uptake.state and cents > 0 and to_kind <> 'used') as sums
from uptake join resource call using (resource) where uptake = $1 and uptake.kind = 'call'
