-- $1 version that was read   $2 json: items   $3 person
insert into promotion_checklist (version, items, person) values ($1::int + 1, $2::jsonb, $3)
returning version
