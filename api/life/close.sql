-- Closes a venue for good, or opens it again.
-- $1 id of a venue   $2 the version that was read   $3 the day, or null to open it again
update venue set closed_on = $3, merged_into = null where id = $1 and version = $2 returning version
