-- Those who keep a venue besides someone.
-- $1 number of the venue   $2 person
select email as mail from mandate join person on person.id = mandate.person
where mandate.venue = $1 and role = 'steward' and person <> $2
