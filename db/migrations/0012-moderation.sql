-- What people report may say what would be right. Those who keep the venue decide, field by field; where nobody does
-- within ten days, moderators do.
alter table report
  add column suggested jsonb not null default '{}' check (jsonb_typeof(suggested) = 'object'),
  -- A source that says otherwise than those who keep the venue.
  add column source text,
  add column decided_at timestamptz,
  add column decided_by text references person on delete set null,
  add column answer text check (length(answer) between 1 and 2000),
  add column accepted text[] not null default '{}',
  alter column secret_hash drop not null,
  drop constraint report_subject_check,
  add constraint report_subject_check check (subject in
    ('closed', 'moved', 'hours', 'contact', 'services', 'accessibility', 'other', 'source')),
  add constraint report_is_decided check ((state = 'new') = (decided_at is null)),
  add constraint report_is_someones check ((subject = 'source') = (source is not null)
    and (source is null) = (secret_hash is not null));
comment on column report.suggested is 'fields of the standard and the values that would be right';
comment on column report.accepted is 'the fields of `suggested` that were taken over';
create index report_waiting on report (reported_at) where state = 'new';
create unique index report_of_source on report (number, source) where state = 'new' and source is not null;

-- Changes by those who keep a venue are public at once; of some fields, moderators look at them afterwards: what the
-- venue is, where it is, and whose address proves that one runs it.
create table review (
  number bigint not null references venue on delete cascade,
  version integer not null,
  fields text[] not null check (cardinality(fields) > 0),
  changed_at timestamptz not null default now(),
  state text not null default 'new' check (state in ('new', 'kept', 'undone')),
  decided_at timestamptz,
  decided_by text references person on delete set null,
  primary key (number, version),
  check ((state = 'new') = (decided_at is null))
);
create index review_waiting on review (changed_at) where state = 'new';

create function sensitive_fields(before venue, after venue) returns text[] language sql immutable as $$
  select array_remove(array[
    case when before.nom is distinct from after.nom then 'nom' end,
    case when before.pivot is distinct from after.pivot then 'pivot' end,
    case when before.commune is distinct from after.commune then 'commune' end,
    case when before.code_postal is distinct from after.code_postal then 'code_postal' end,
    case when before.courriels is distinct from after.courriels then 'courriels' end,
    case when before.site_web is distinct from after.site_web then 'site_web' end,
    case when before.closed_on is distinct from after.closed_on then 'closed_on' end
  ], null)
$$;

create function note_review() returns trigger language plpgsql as $$
begin
  if new.version > old.version and coalesce(current_setting('app.person', true), '') <> ''
    and current_setting('app.actor', true) <> 'modération' and cardinality(sensitive_fields(old, new)) > 0 then
    insert into review (number, version, fields) values (new.number, new.version, sensitive_fields(old, new));
  end if;
  return null;
end $$;
create trigger note_review after update on venue for each row execute function note_review();

-- A venue that someone says is missing: published by a moderator.
create table proposal (
  proposal bigint generated always as identity primary key,
  person text not null references person on delete cascade,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  message text check (length(message) between 1 and 2000),
  -- They run it: with its publication it is theirs.
  keeps boolean not null,
  state text not null default 'new' check (state in ('new', 'published', 'refused', 'known')),
  -- What it became, or which one it already was.
  venue bigint references venue on delete set null,
  proposed_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text references person on delete set null,
  answer text check (length(answer) between 1 and 2000),
  check ((state = 'new') = (decided_at is null))
);
comment on table proposal is 'never public; gone with the person who made it, what was published stays';
create index on proposal (person);
create index proposal_waiting on proposal (proposed_at) where state = 'new';

-- Someone who keeps a venue asks another to do so too, or in their place. Signing in from the address is the proof.
create table invitation (
  invitation bigint generated always as identity primary key,
  venue bigint not null references venue on delete cascade,
  mail text not null check (mail = lower(mail) and length(mail) <= 254),
  invited_by text not null references person on delete cascade,
  hands_over boolean not null default false,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  unique (venue, mail)
);
comment on column invitation.mail is 'personal; gone when taken up, withdrawn or thirty days old';
create index on invitation (expires_at);
