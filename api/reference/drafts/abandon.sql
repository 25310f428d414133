-- Abandons the draft, for the reason and in the name that the transaction says; what it was is kept.
-- $1 int: the revision of the draft that was read
delete from reference where state = 'draft' and revision = $1 returning reference as version
