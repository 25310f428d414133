-- Ends what was asked of a lot that nobody collected. `app.act` is said before.   $1 lot
update uptake set state = 'lapsed', updated_at = now() where resource = $1 and state in ('asked', 'agreed') returning uptake::int
