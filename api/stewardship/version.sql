-- A venue as one of its versions had it.
-- $1 id   $2 version
select record - '{id,source,source_id,demonstration,date_maj}'::text[] as record
from venue_history history join venue using (number) where venue.id = $1 and history.version = $2
