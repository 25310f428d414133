-- $1 registration
delete from registration where registration = $1 returning sitting::int
