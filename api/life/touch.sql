-- A new version of a venue, whose history says which are merged into it (record_venues).   $1 number
update venue set updated_at = now() where number = $1
