-- $1 resource
select kind, state, version, quantity, quantity - booked as left_over, title, demonstration from resource where resource = $1
