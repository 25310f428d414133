-- $1 mission   $2 timestamptz: now
insert into application (resource, state, sent_at, changed_at) values ($1, 'sent', $2, $2) returning application::int
