-- What people report of a venue: that something of its page is wrong. Handled by those who keep the venue.
create table report (
  report bigint generated always as identity primary key,
  number bigint not null references venue on delete cascade,
  -- The version of the venue that they saw.
  venue_version integer not null,
  subject text not null check (subject in ('closed', 'moved', 'hours', 'contact', 'services', 'accessibility', 'other')),
  message text check (length(message) between 1 and 2000),
  reported_at timestamptz not null default now(),
  state text not null default 'new' check (state in ('new', 'handled', 'rejected')),
  -- An address is kept only with the consent of who left it, and goes after a year at most.
  mail text check (mail ~ '^[^\s@]+@[^\s@]+\.[^\s@]+$' and length(mail) <= 254),
  consent_at timestamptz,
  -- SHA-256 of the secret that lets its author take it back.
  secret_hash bytea not null unique,
  check ((mail is null) = (consent_at is null)),
  check (subject <> 'other' or message is not null)
);
comment on table report is 'never public, in no export; `mail` is personal and erased by forget-mails.sql';
create index on report (number);
create index on report (consent_at) where mail is not null;
