-- Closes a venue for good, or opens it again; one that is merged into another is opened by separate.sql alone.
-- $1 id of a venue   $2 the version that was read   $3 the day, or null to open it again
update venue set closed_on = $3 where id = $1 and version = $2 and merged_into is null returning version
