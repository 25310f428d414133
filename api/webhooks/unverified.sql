-- Why it could not be verified.   $1 webhook   $2 why
update webhook set problem = $2 where webhook = $1 and state = 'unverified'
