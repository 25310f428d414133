-- The key of this directory, made at its first use.
-- $1 name   $2 a value, if there is none yet
with made as (insert into secret (name, value) values ($1, $2) on conflict do nothing returning value)
select value from made union all select value from secret where name = $1 limit 1
