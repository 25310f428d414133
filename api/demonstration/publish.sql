-- Publishes what invented partners offer and invented venues look for. `app.act` is said before.
update resource set state = 'published' where demonstration and state = 'draft'
returning resource::int, kind
