-- $1 uptake   $2 person   $3 yes   $4 reason   $5 now
insert into fund_vote (uptake, person, yes, reason, voted_at) values ($1, $2, $3, $4, $5)
on conflict (uptake, person) do update set yes = excluded.yes, reason = excluded.reason, voted_at = excluded.voted_at
