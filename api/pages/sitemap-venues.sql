-- Venues that are real, of a range of permanent numbers. $1 above   $2 up to
select id, nom, to_char(updated_at, 'YYYY-MM-DD') as changed
from venue where number > $1 and number <= $2 and not demonstration
order by number
