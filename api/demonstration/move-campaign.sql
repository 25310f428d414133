-- Moves an invented campaign. `app.act` is said before.   $1 campaign   $2 the state it comes to
update resource set state = $2 where resource = $1 and kind = 'campaign' and demonstration
