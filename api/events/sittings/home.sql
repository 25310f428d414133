-- $1 resource
select venue.id from resource join venue on venue.number = resource.venue where resource = $1
