-- $1 uptake   $2 person   $3 the interest in words, or null for none   $4 now
insert into fund_declaration as known (uptake, person, interest, declared_at) values ($1, $2, $3, $4)
on conflict (uptake, person) do update set interest = excluded.interest, declared_at = excluded.declared_at
