-- Votes of nobody on what is invented, enough to decide.   $1 uptakes   $2 for or against   $3 why
insert into fund_vote (uptake, yes, reason)
select uptake, $2, $3 from unnest($1::bigint[]) uptake, generate_series(1, fund_quorum())
