-- Committees for which nothing is planned, from three months before the day by which they have to have met; and who runs the
-- directory.   $1 now
select slug as committee, committee.name, to_char(due_on, 'YYYY-MM-DD') as due_on, due_on < today as past, email as mail
from committee_rhythm($1) join committee using (committee)
cross join lateral (select ($1::timestamptz at time zone 'Europe/Paris')::date as today) now
join mandate on role = 'operator' join person on person.id = mandate.person
where late and due_on < today + interval '3 months'
