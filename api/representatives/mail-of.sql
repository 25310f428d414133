-- $1 request that waits
select email as mail from commune_request join person on person.id = person where request = $1 and state = 'pending'
