-- Does one act for several. `app.act` is said before.   $1 uptakes   $2 the state they go to
update uptake set state = $2 where uptake = any($1)
