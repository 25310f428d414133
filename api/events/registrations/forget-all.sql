-- $1 sitting
with counted as (update sitting set expected = taken where sitting = $1)
delete from registration where sitting = $1
