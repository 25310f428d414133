-- The hours of a venue's stops that cannot be read without guessing. $1 number
select stop.horaires
from venue_search search
join timetable using (timetable)
join stop on stop.stop = search.stop
where search.number = $1 and state <> 'read'
