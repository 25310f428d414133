-- Added to what they declared before.   $1 uptake   $2 person   $3 the interest in words, or null for none   $4 now
insert into fund_declaration (uptake, person, interest, declared_at) values ($1, $2, $3, $4)
