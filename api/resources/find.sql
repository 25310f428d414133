-- $1 resource
select * from resource_public where resource = $1
