-- $1 practice   $2 venue   $3 the revision that was read
delete from rating where resource = $1 and venue = $2 and revision = $3 returning revision
