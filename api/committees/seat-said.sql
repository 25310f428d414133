-- A seat as mails say it, and who holds it.   $1 member
select member::int, seat.version, slug as committee, committee.name as committee_name, decides, coalesce(party.name, body) as seat_of, college, office,
  to_char(begins_on, 'YYYY-MM-DD') as begins_on, to_char(ends_on, 'YYYY-MM-DD') as ends_on, seat.person, email as mail
from committee_member seat join committee using (committee)
left join agreement_party party using (agreement_party) left join person on person.id = seat.person
where member = $1
