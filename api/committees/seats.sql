-- Who sits in a committee, those whose time is over last.   $1 slug   $2 now
select member::int, coalesce(party.name, body) as seat_of, college, office, named_as, to_char(begins_on, 'YYYY-MM-DD') as begins_on,
  to_char(ends_on, 'YYYY-MM-DD') as ends_on,
  coalesce(ends_on < ($2::timestamptz at time zone 'Europe/Paris')::date, false) as ended, committee_member.demonstration
from committee_member join committee using (committee)
left join agreement_party party using (agreement_party) left join college using (committee, college)
where slug = $1
order by ended, party.place, college.place, body, office, member
