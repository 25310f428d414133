-- What a venue said before one of its versions.   $1 id   $2 version
select record
from venue_history history join venue using (number)
where venue.id = $1 and history.version < $2 order by history.version desc limit 1
