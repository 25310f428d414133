-- $1 ids that no venue of the directory has
select id from unnest($1::text[]) id where not exists (select from venue where venue.id = id.id)
