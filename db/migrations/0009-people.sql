-- Who signs in. Names of columns are ours, their meaning is that of better-auth (api/people/auth.ts), which reads and
-- writes the first four tables. Erasing a person erases all that follows.
create table person (
  id text primary key,
  email text not null unique check (email = lower(email) and length(email) <= 254),
  email_verified boolean not null default false,
  name text not null default '' check (length(name) <= 200),
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table person is 'personal data: shown to the person alone, in no export, no log and no public page';

create table session (
  id text primary key,
  person text not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  -- Kept empty: where someone signs in from is not ours to know. better-auth wants the column.
  ip_address text check (ip_address is null or ip_address = ''),
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on session (person);
create index on session (expires_at);

create table account (
  id text primary key,
  person text not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text check (password is null),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
comment on table account is 'a second door (ProConnect): who the person is there';
create index on account (person);

-- What a link in a mail proves: only the hash of its secret is here.
create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verification (identifier);
create index on verification (expires_at);

-- What someone may do, and for what: a role is a relation to something, never a mark on the person.
create table mandate (
  mandate bigint generated always as identity primary key,
  person text not null references person on delete cascade,
  role text not null check (role in ('steward', 'commune', 'party', 'moderator', 'operator')),
  venue bigint references venue on delete cascade,
  code_insee text check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  party text check (party in ('État', 'Syntec Numérique', 'AMF', 'Éducation nationale')),
  -- How it was given: proved by a mail's address, by a decision, by an invitation, by the operator's command.
  proof text not null check (proof in ('mail', 'domain', 'decision', 'invitation', 'command')),
  given_at timestamptz not null default now(),
  check ((role = 'steward') = (venue is not null)),
  check ((role = 'commune') = (code_insee is not null)),
  check ((role = 'party') = (party is not null)),
  unique nulls not distinct (person, role, venue, code_insee, party)
);
comment on column mandate.role is
  'steward of a venue, representative of a commune or of a party of the convention, moderator, operator';
create index on mandate (venue);

-- Mails on their way: written with what causes them, in one transaction, sent once, tried again.
create table mail (
  mail bigint generated always as identity primary key,
  recipient text not null check (recipient ~ '^[^\s@]+@[^\s@]+$' and length(recipient) <= 254),
  subject text not null,
  text text not null,
  html text not null,
  -- The same purpose and key once only: a reminder is not sent twice.
  purpose text not null,
  key text,
  written_at timestamptz not null default now(),
  next_try timestamptz not null default now(),
  tries integer not null default 0,
  sent_at timestamptz,
  failure text,
  unique (purpose, key)
);
comment on column mail.failure is 'the code of the last refusal, never its words, which may hold the address';
comment on column mail.text is 'emptied once sent: what is kept is that it left';
create index on mail (next_try) where sent_at is null;

-- A key of this directory's own, made at its first start: cookies are signed with it.
create table secret (name text primary key, value text not null);

-- Who changed a venue, where a person did: the history keeps the role when the person is erased.
alter table venue_history add column person text references person on delete set null;
create index on venue_history (person) where person is not null;

create or replace function record_venues() returns trigger language plpgsql as $$
begin
  insert into venue_history (number, version, actor, person, record)
  select number, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''),
    jsonb_strip_nulls(to_jsonb(changed) - '{number,version,created_at,updated_at,departement}'::text[])
  from changed;
  return null;
end $$;
