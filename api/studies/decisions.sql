-- What a study may have been ordered by: what the committees of the convention have decided, the latest first, to who notes studies;
-- no row to anyone else.   $1 text: a person
select taken.decision::int, number, meeting::int, taken.name as committee, to_char(decided_on, 'YYYY-MM-DD') as decided_on,
  left(text, 200) as text
from decision_taken taken join agreement using (agreement)
where slug = 'convention-2015' and not taken.demonstration and may_say($1, agreement.agreement, null)
order by taken.decided_on desc, taken.meeting desc, number desc
limit 100
