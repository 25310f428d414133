-- Closes a venue for good, or opens it again.
-- $1 id of a venue   $2 the day, or null
update venue set closed_on = $2, merged_into = null where id = $1
