-- What a source last said of a venue that people write too: there, what the directory holds no longer tells what the
-- source has changed since (api/sources/keep-peoples.sql).
create table source_said (
  number bigint primary key references venue on delete cascade,
  said jsonb not null
);
