-- $1 domain of an address   $2 code INSEE of a whole commune
select is_domain_of($1, $2) as proves
