-- $1 webhook   $2 person
delete from webhook where webhook = $1 and person = $2 returning webhook::int
