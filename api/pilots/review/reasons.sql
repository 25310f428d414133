-- Why lessons were cancelled, as it was written: for the parties alone. $1 campaign
select commune.nom as commune, to_char(on_day, 'YYYY-MM-DD') as on_day, reason
from lesson_place join commune using (code_insee)
where campaign = $1 and state = 'cancelled' order by on_day, commune.nom limit 500
