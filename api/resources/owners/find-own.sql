-- $1 resource
select * from resource_said where resource = $1
