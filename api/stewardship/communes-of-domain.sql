-- In how many communes venues publish a domain; Paris is one.
-- $1 domain
select communes_publishing($1) as communes
