-- $1 int: the revision of the draft that was read
delete from reference where state = 'draft' and revision = $1 returning reference as version, revision
