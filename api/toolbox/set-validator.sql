-- $1 organisation   $2 whether it validates
update organisation set validates = $2 where organisation = $1 and state = 'published' returning organisation::int
