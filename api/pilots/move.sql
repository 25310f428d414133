-- Nothing where it has moved since. $1 pilot   $2 state it was in   $3 state
update pilot set state = $3 where pilot = $1 and state = $2 returning pilot
