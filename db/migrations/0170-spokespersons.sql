-- Who speaks for each party to an agreement, and at what address: what every mail to a party, and every right of one, asks.
create view spokesperson as
select agreement_party, one.agreement, person.id as person, person.email as mail
from agreement_party one
join mandate on mandate.role = 'party' and mandate.party = one.party
  or mandate.role = 'delegate' and mandate.organisation = one.organisation
join person on person.id = mandate.person;

create or replace function convened_people(which bigint) returns table (person text) language sql stable as $$
  select seat.person from meeting join committee_member seat using (committee)
  where meeting = which and seat.person is not null and in_office(seat, (starts_at at time zone 'Europe/Paris')::date)
  union
  select spokesperson.person from meeting join committee using (committee) join spokesperson using (agreement)
  where meeting = which
$$;

-- The figures of agreements' pages count the venues that are open: over two million, from this alone.
create index venue_open on venue (demonstration) where closed_on is null;
