-- The next stewards whose venues lose their label with a version, as it was simulated, and what those lack now; not those who
-- want no mails of a venue. A window at a time: no statement is long however many there are.
-- $1 int: the version   $2 the last person who was looked at   $3 int: how many to look at   $4 date: when it is in force
with looked as (
  select distinct mandate.person from mandate join reference_simulated lost on lost.venue = mandate.venue
  where role = 'steward' and reminders and lost.reference = $1 and not gains and mandate.person > $2
  order by mandate.person limit $3
), kept as (
  select mandate.mandate, mandate.person, mandate.venue
  from looked join mandate using (person) join reference_simulated lost on lost.venue = mandate.venue
  where role = 'steward' and reminders and lost.reference = $1 and not gains
), still as (
  select standing.venue, lacking from standings($1, array(select distinct venue from kept), $4) standing where not holds
), told as (
  select email as mail, json_agg(json_build_object('mandate', mandate, 'number', venue.number, 'version', venue.version, 'id', venue.id,
      'nom', nom, 'commune', commune, 'lacking', array(select name from reference_criterion own
        where own.reference = $1 and own.code = any(lacking) order by place)) order by nom, venue.id) as venues
  from kept join still using (venue) join venue on venue.number = kept.venue join person on person.id = kept.person
  group by person.id
)
select (select max(person) from looked) as last, coalesce((select json_agg(told) from told), '[]') as told
