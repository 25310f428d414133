-- Who sits in a committee, those whose time is over last; of each seat, as whom and on which day it was given, and last changed.
-- $1 slug   $2 now
select member::int, coalesce(party.name, body) as seat_of, college, office, named_as, to_char(begins_on, 'YYYY-MM-DD') as begins_on,
  to_char(ends_on, 'YYYY-MM-DD') as ends_on,
  coalesce(ends_on < ($2::timestamptz at time zone 'Europe/Paris')::date, false) as ended, committee_member.demonstration,
  to_char(given.done_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as given_on, given.done_as as given_as,
  to_char(changed.done_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as changed_on, changed.done_as as changed_as
from committee_member join committee using (committee)
left join agreement_party party using (agreement_party) left join college using (committee, college)
left join lateral (select event, done_at, done_as from committee_event where subject = 'member' and record ->> 'member' = member::text
  order by event limit 1) given on true
left join lateral (select done_at, done_as from committee_event one where subject = 'member' and record ->> 'member' = member::text
  and one.event > given.event and act = 'seat' order by one.event desc limit 1) changed on true
where slug = $1
order by ended, party.place, college.place, body, office, member
