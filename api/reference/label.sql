-- $1 id of a venue. No row for no such venue.
select to_char(labelled_on, 'YYYY-MM-DD') as labelled_on, case when labelled_on is not null then reference end as version
from venue left join venue_standing on venue_standing.venue = venue.number where id = $1
