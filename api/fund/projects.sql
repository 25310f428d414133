-- The projects that were granted something, the latest first.   $1 one of them, or null for all   $2 how many at most
select uptake.uptake::int, call.resource::int as call, call.title as call_title, uptake.state,
  json_build_object('id', venue.id, 'nom', venue.nom, 'commune', venue.commune) as venue,
  uptake.details ->> 'project' as project, euros_of(uptake.details, 'granted')::int as granted,
  balance_of('committed', uptake.uptake)::float8 as committed,
  (balance_of('paid', uptake.uptake) + balance_of('used', uptake.uptake))::float8 as paid,
  balance_of('used', uptake.uptake)::float8 as used,
  (uptake.details ->> 'people')::int as people, uptake.details ->> 'outcome' as outcome,
  coalesce(uptake.details -> 'used', '[]') as lines,
  (select count(*) from fund_interest one where one.uptake = uptake.uptake and interest is not null)::int as interests,
  (select count(*) from fund_interest one where one.uptake = uptake.uptake and taken_back)::int as taken_back,
  call.demonstration
from uptake join resource call using (resource) join venue on venue.number = uptake.venue
where uptake.kind = 'call' and ($1::bigint is null or uptake.uptake = $1)
  and exists (select from ledger_account where project = uptake.uptake)
order by call.demonstration, uptake.updated_at desc, uptake.uptake desc limit $2
