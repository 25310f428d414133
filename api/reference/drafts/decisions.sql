-- What the draft may rest on: what the governance committee of its agreement has decided, the latest first.
select taken.decision::int, number, meeting::int, taken.name as committee, to_char(decided_on, 'YYYY-MM-DD') as decided_on, left(text, 200) as text
from decision_taken taken join reference using (agreement)
where state = 'draft' and decides = 'colleges' and taken.demonstration = reference.demonstration
order by taken.decided_on desc, taken.meeting desc, number desc
limit 100
