-- The venues that have changed since distances were measured, each once. Those that change meanwhile stay for the next time.
with taken as (delete from territory_touched returning number)
select distinct number::text from taken
