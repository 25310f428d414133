-- A key lets a program write for the person who made it, within limits, and never beyond what that person may do at the
-- moment it is used. It is held as a hash: what opens is shown once, to who made it.
create table api_key (
  api_key bigint generated always as identity primary key,
  person text not null references person on delete cascade,
  name text not null check (name ~ '\S' and length(name) <= 80),
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  rights text[] not null check (cardinality(rights) > 0 and rights <@ '{edit,create}'::text[]),
  -- All venues of one source, an operator's to give; null where the key is limited to venues (api_key_venue).
  source text check (source ~ '\S' and length(source) <= 200),
  made_at timestamptz not null default now(),
  expires_on date,
  last_used_on date,
  revoked_at timestamptz,
  check (source is not null or not 'create' = any(rights))
);
comment on table api_key is 'shown to the person alone, gone with them';
comment on column api_key.hash is 'SHA-256 of the secret: 256 bits by chance need no slower one';
comment on column api_key.last_used_on is 'the day: the hour would say when someone works';
create unique index on api_key (person, name) where revoked_at is null;

create table api_key_venue (
  api_key bigint not null references api_key on delete cascade,
  venue bigint not null references venue on delete cascade,
  primary key (api_key, venue)
);
create index on api_key_venue (venue);

-- Whether a key is for a venue, now: whoever made it still keeps that venue, or still runs the directory.
create function key_covers(asked bigint, v venue) returns boolean language sql stable as $$
  select exists (
    select from api_key key
    where key.api_key = asked
      and case when key.source is not null
        then key.source = v.source
          and exists (select from mandate where mandate.person = key.person and role = 'operator')
        else exists (select from api_key_venue limited where limited.api_key = asked and limited.venue = v.number)
          and exists (select from mandate where mandate.person = key.person
            and (mandate.venue = v.number or role in ('moderator', 'operator')))
        end)
$$;
