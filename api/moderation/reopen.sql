-- $1 id of a venue
update venue set closed_on = null, merged_into = null where id = $1
