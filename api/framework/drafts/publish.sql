-- $1 int: the revision of the draft that was read   $2 timestamptz: now
update framework set state = 'published', published_at = $2 where state = 'draft' and revision = $1
returning framework as version, revision
