-- Forgets what is older; whoever had not read it yet begins again.   $1 timestamptz
with forgotten as (
  delete from venue_change where change <= (select max(change) from venue_change where at < $1) returning change
)
update directory set changes_forgotten = greatest(changes_forgotten, (select max(change) from forgotten))
where exists (select from forgotten)
