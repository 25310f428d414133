-- One of a person's.   $1 webhook   $2 person
select webhook::int, url, secret, state from webhook where webhook = $1 and person = $2
