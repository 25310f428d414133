-- The next stewards whose venues lose their label with a version, and what those lack on a day: venues that have it by the version
-- before, or that lost it as they were measured against this one. Not those who were told of it, nor who want no mails of a venue.
-- A window at a time: no statement is long however many there are.
-- $1 int: the version   $2 the last person who was looked at   $3 int: how many to look at   $4 date
with candidate as not materialized (
  select mandate, person, venue from mandate
  where role = 'steward' and reminders
    and (exists (select from venue_standing kept
        where kept.venue = mandate.venue and labelled_on is not null and reference <> $1)
      or exists (select from venue_label lost
        where lost.venue = mandate.venue and reference = $1 and by_version and not gained))
    and not exists (select from label_told told where told.mandate = mandate.mandate and reference = $1)
), looked as (
  select distinct person from candidate where person > $2 order by person limit $3
), kept as (
  select mandate, person, venue from looked join candidate using (person)
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
