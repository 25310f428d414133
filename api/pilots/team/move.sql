-- Nothing where it has moved since. $1 member   $2 state it was in   $3 state
update team_member set state = $3 where member = $1 and state = $2 returning member
