-- Takes the person, their sessions and mandates with them; the history of venues keeps the role alone.
-- $1 person
delete from person where id = $1 returning email
