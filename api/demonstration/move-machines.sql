-- Moves invented machines by the act that is said, one of several left where it is.
-- $1 the state they are in   $2 to   $3 one of how many is left   $4 certificate, or null   $5 route, or null
update machine set state = $2, certificate = coalesce($4, certificate), route = $5
where demonstration and state = $1 and machine % $3 <> 0
