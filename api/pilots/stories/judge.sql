-- $1 story   $2 party   $3 version that was read   $4 whether approved   $5 reason, or null   $6 person
-- $7 when they said that nobody is named in it, or null
insert into story_opinion (story, party, version, approves, reason, person, declared_at) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (story, party) do update set version = excluded.version, approves = excluded.approves, reason = excluded.reason,
  person = excluded.person, declared_at = excluded.declared_at, said_at = excluded.said_at
