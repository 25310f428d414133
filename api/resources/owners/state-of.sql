-- $1 resource
select kind, state, version, quantity, quantity - booked as left_over, title from resource where resource = $1
