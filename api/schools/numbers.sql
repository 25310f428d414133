-- Numbers of the open schools that filters keep.
-- $1 code INSEE, or null   $2 département, or null   $3 boolean: with classes of CE2, CM1 or CM2 only
select number::int from school_public
where not closed and (elementary or not $3::boolean)
  and ($1::text is null or code_insee = any(array(
    select $1 union all select part.code_insee from commune part where part.parent = $1)))
  and ($2::text is null or departement = $2)
