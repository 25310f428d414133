-- Who, how far and when is filled in by hold_team. $1 class   $2 resource
insert into team_member (school_class, resource, role, metres, from_minute, until_minute)
values ($1, $2, 'animator', 0, 0, 0) returning member::int
