-- What is ruled of a programme today.   $1 programme   $2 the name of the rule
select programme_rule($1, $2)::int as value
