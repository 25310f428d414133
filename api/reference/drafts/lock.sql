-- $1 int: the revision of the draft that was read. Whoever says the last yes knows the others.
select reference as version, revision from reference where state = 'draft' and revision = $1 for update
