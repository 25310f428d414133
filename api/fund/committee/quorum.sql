-- Whether an application has as many votes as a decision needs, and what they say.   $1 uptake
select uptake::int, resource::int, title, ayes::int, noes::int
from uptake join resource using (resource)
cross join lateral (
  select count(*) filter (where yes) as ayes, count(*) filter (where not yes) as noes from fund_vote one
  where one.uptake = uptake.uptake
) counted
where uptake = $1 and ayes + noes >= fund_quorum()
