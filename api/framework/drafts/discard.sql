-- $1 int: the revision of the draft that was read
delete from framework where state = 'draft' and revision = $1 returning framework as version, revision
