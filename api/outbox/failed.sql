-- $1 mail   $2 the code of the refusal
update mail set failure = $2 where mail = $1
