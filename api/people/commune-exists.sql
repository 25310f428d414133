-- $1 code INSEE
select 1 as one from commune where code_insee = $1
