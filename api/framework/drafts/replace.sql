-- The version in force is so no more, once another is ready.   $1 timestamptz: now
update framework set state = 'replaced', replaced_at = $1 where state = 'published'
