-- $1 resource
delete from employment where resource = $1
