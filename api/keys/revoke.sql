-- $1 key   $2 person   $3 now
update api_key set revoked_at = $3 where api_key = $1 and person = $2 and revoked_at is null returning api_key
