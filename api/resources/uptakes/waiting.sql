-- What is taken up of a resource and not at its end yet.
-- $1 resource   $2 text[]: states that are none of an end
select uptake::int from uptake where resource = $1 and state = any($2) order by uptake
