-- $1 int: how many at most. Venues that changed, each once; those that change meanwhile stay for the next time.
with taken as (
  delete from standing_touched where ctid = any(array(select ctid from standing_touched limit $1)) returning number
)
select distinct number::text from taken
