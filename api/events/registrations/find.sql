-- $1 registration
select sitting::int, state from registration where registration = $1
