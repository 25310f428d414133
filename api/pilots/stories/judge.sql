-- $1 story   $2 party   $3 version that was read   $4 whether approved   $5 reason, or null   $6 person
insert into story_opinion (story, party, version, approves, reason, person) values ($1, $2, $3, $4, $5, $6)
on conflict (story, party) do update set version = excluded.version, approves = excluded.approves, reason = excluded.reason,
  person = excluded.person, said_at = excluded.said_at
