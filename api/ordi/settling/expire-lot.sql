-- Ends a lot that nobody collected: after what was asked of it, in the order in which a collection locks them.   $1 lot
update resource set state = 'closed' where resource = $1 and state = 'published' returning resource::int
