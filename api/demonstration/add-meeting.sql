-- $1 slug of the committee   $2 days from today: past ones are below zero
insert into meeting (committee, starts_at, lasts_minutes, place, demonstration)
select committee, (current_date + $2::int + time '10:00') at time zone 'Europe/Paris', 120, 'Paris, salle de démonstration', true
from committee where slug = $1
returning meeting::int
