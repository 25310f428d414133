-- A mail that left keeps no content, and no address.
-- $1 mail   $2 timestamptz: now
update mail set sent_at = $2, text = '', html = '', recipient = 'parti@invalid', unsubscribe = null, calendar = null, failure = null
where mail = $1
