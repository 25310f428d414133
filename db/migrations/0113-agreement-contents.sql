-- What an agreement says and what becomes of it: articles, commitments, its text from day to day, amendments, letters that
-- denounce it. All that is written of it is kept, version after version.

create function erased_alone() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'person' = to_jsonb(old) - 'person' and new.person is null then return new; end if;
  -- An invented agreement goes whole, and what is of it with it.
  if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
  raise exception 'what was written of an agreement stays as it was';
end $$;

create table agreement_history (
  entry bigint generated always as identity primary key,
  agreement bigint not null references agreement on delete cascade,
  subject text not null check (subject in ('agreement', 'party', 'article', 'commitment', 'amendment', 'denunciation')),
  -- Its own number: of the article, of the commitment…
  item bigint not null,
  version integer not null,
  at timestamptz not null default moment_said(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  unique (agreement, subject, item, version)
);
comment on table agreement_history is 'append-only: erasing a person takes the person away, the line stays';
create index on agreement_history (person) where person is not null;
create trigger erased_alone before update or delete on agreement_history for each row execute function erased_alone();

alter table agreement_party add version integer not null default 1, add updated_at timestamptz not null default now(),
  add unique (agreement, agreement_party);

create table agreement_article (
  agreement bigint not null references agreement on delete cascade,
  article smallint not null check (article between 1 and 200),
  title text not null check (length(trim(title)) between 2 and 200),
  -- In the words of who keeps this site, never the text of the article.
  summary text not null check (length(trim(summary)) between 10 and 1000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (agreement, article)
);

create table agreement_commitment (
  commitment bigint generated always as identity primary key,
  agreement bigint not null,
  article smallint not null,
  -- Whose it is; null: of all the parties together.
  agreement_party bigint,
  what text not null check (length(trim(what)) between 10 and 500),
  due_on date,
  -- « chaque année », where it is due again and again, or on no day.
  due_rule text check (length(trim(due_rule)) between 3 and 200),
  -- The name of a live figure (api/agreements/evidence.ts).
  evidence text check (evidence ~ '^[a-z]+(-[a-z]+)*$' and length(evidence) <= 40),
  state text not null default 'à venir' check (state in ('à venir', 'en cours', 'tenu', 'non tenu', 'sans objet')),
  -- What whoever says the state says of it.
  note text check (length(trim(note)) between 3 and 1000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (agreement, article) references agreement_article on delete cascade,
  -- Looked at in the end: an invented agreement goes whole, its parties before its commitments.
  foreign key (agreement, agreement_party) references agreement_party (agreement, agreement_party) deferrable initially deferred
);
create index on agreement_commitment (agreement, article);
create index on agreement_commitment (agreement_party) where agreement_party is not null;

-- Annexed once signed. Recorded by mistake, it is withdrawn with a reason, and stays.
create table agreement_amendment (
  amendment bigint generated always as identity primary key,
  agreement bigint not null references agreement on delete cascade,
  number smallint not null check (number > 0),
  title text not null check (length(trim(title)) between 3 and 300),
  -- What changes.
  text text not null check (length(trim(text)) between 10 and 50000),
  signed_on date not null,
  -- The day that it names itself; else the first of the month that follows (as api/agreements/calendar.ts counts).
  says_on date,
  effective_on date not null
    generated always as (coalesce(says_on, (date_trunc('month', signed_on::timestamp) + interval '1 month')::date)) stored,
  withdrawn_why text check (length(trim(withdrawn_why)) between 3 and 500),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (agreement, number),
  unique (agreement, amendment)
);

-- A registered letter with acknowledgement, by one party, at any time.
create table agreement_denunciation (
  denunciation bigint generated always as identity primary key,
  agreement bigint not null,
  agreement_party bigint not null,
  sent_on date not null,
  letter text not null check (length(trim(letter)) between 3 and 40),
  acknowledged_on date check (acknowledged_on >= sent_on),
  withdrawn_why text check (length(trim(withdrawn_why)) between 3 and 500),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  foreign key (agreement, agreement_party) references agreement_party (agreement, agreement_party) on delete cascade
);
create unique index denounced_once on agreement_denunciation (agreement, agreement_party) where withdrawn_why is null;

-- The whole text as it stands from a day on, until the next: of one day, the last written.
create table agreement_text (
  agreement_text bigint generated always as identity primary key,
  agreement bigint not null references agreement on delete cascade,
  effective_on date not null,
  text text not null check (length(trim(text)) between 10 and 200000),
  amendment bigint,
  added_at timestamptz not null default moment_said(),
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  person text default nullif(current_setting('app.person', true), '') references person on delete set null,
  foreign key (agreement, amendment) references agreement_amendment (agreement, amendment) deferrable initially deferred
);
create index on agreement_text (agreement, effective_on desc, agreement_text desc);
create index on agreement_text (agreement, amendment) where amendment is not null;
create index on agreement_text (person) where person is not null;

-- What was signed, as it was signed.
create table agreement_file (
  agreement bigint not null references agreement on delete cascade,
  digest text not null generated always as (encode(sha256(bytes), 'hex')) stored,
  name text not null check (length(trim(name)) between 3 and 120),
  bytes bytea not null check (octet_length(bytes) <= 5 * 1024 * 1024 and file_type(bytes) is not distinct from 'application/pdf'),
  amendment bigint,
  added_at timestamptz not null default moment_said(),
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  person text default nullif(current_setting('app.person', true), '') references person on delete set null,
  primary key (agreement, digest),
  foreign key (agreement, amendment) references agreement_amendment (agreement, amendment) deferrable initially deferred
);
alter table agreement_file alter column bytes set storage external;
create index on agreement_file (agreement, amendment) where amendment is not null;
create index on agreement_file (person) where person is not null;

create trigger erased_alone before update or delete on agreement_text for each row execute function erased_alone();
create trigger erased_alone before update or delete on agreement_file for each row execute function erased_alone();

create function agreement_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := moment_said();
  return new;
end $$;

-- Who writes must be said: what is published of an agreement has an author, by their role.
create function record_agreement() returns trigger language plpgsql as $$
declare
  said constant jsonb := to_jsonb(new);
begin
  insert into agreement_history (agreement, subject, item, version, at, actor, person, record)
  values (new.agreement, tg_argv[0], (said ->> tg_argv[1])::bigint, new.version, moment_said(),
    nullif(current_setting('app.actor', true), ''), nullif(current_setting('app.person', true), ''),
    said - '{agreement,version,updated_at}'::text[]);
  return null;
end $$;

insert into agreement_history (agreement, subject, item, version, at, actor, record)
select agreement, 'agreement', agreement, version, updated_at, 'convention', to_jsonb(agreement.*) - '{agreement,version,updated_at}'::text[]
from agreement;
insert into agreement_history (agreement, subject, item, version, at, actor, record)
select agreement, 'party', agreement_party, version, updated_at, 'convention', to_jsonb(agreement_party.*) - '{agreement,version,updated_at}'::text[]
from agreement_party;

create trigger agreement_version before update on agreement for each row execute function agreement_version();
create trigger agreement_version before update on agreement_party for each row execute function agreement_version();
create trigger agreement_version before update on agreement_article for each row execute function agreement_version();
create trigger agreement_version before update on agreement_commitment for each row execute function agreement_version();
create trigger agreement_version before update on agreement_amendment for each row execute function agreement_version();
create trigger agreement_version before update on agreement_denunciation for each row execute function agreement_version();
create trigger record_agreement after insert or update on agreement
for each row execute function record_agreement('agreement', 'agreement');
create trigger record_agreement after insert or update on agreement_party
for each row execute function record_agreement('party', 'agreement_party');
create trigger record_agreement after insert or update on agreement_article
for each row execute function record_agreement('article', 'article');
create trigger record_agreement after insert or update on agreement_commitment
for each row execute function record_agreement('commitment', 'commitment');
create trigger record_agreement after insert or update on agreement_amendment
for each row execute function record_agreement('amendment', 'amendment');
create trigger record_agreement after insert or update on agreement_denunciation
for each row execute function record_agreement('denunciation', 'denunciation');

-- What was signed is signed: it is prepared no more, and nothing of its life comes before.
create function hold_signature() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if not old.demonstration then raise exception 'an agreement stays, ended or not'; end if;
    return old;
  end if;
  if new.signed_on is null then
    raise check_violation using constraint = 'stays_signed', message = 'what is signed is prepared no more';
  end if;
  return new;
end $$;
create trigger hold_signature before update on agreement for each row when (old.signed_on is not null)
execute function hold_signature();
create trigger stays before delete on agreement for each row execute function hold_signature();

create function after_signature() returns trigger language plpgsql as $$
declare
  day constant date := (to_jsonb(new) ->> tg_argv[0])::date;
  signed date;
begin
  select signed_on into signed from agreement where agreement = new.agreement for no key update;
  if signed is null or day < signed then
    raise check_violation using constraint = 'after_signature', column = tg_argv[0], message = coalesce(to_char(signed, 'DD/MM/YYYY'), '');
  end if;
  return new;
end $$;
create trigger after_signature before insert on agreement_amendment for each row execute function after_signature('signed_on');
create trigger after_signature before insert on agreement_denunciation for each row execute function after_signature('sent_on');
create trigger after_signature before insert on agreement_text for each row execute function after_signature('effective_on');

-- Of an act, what comes after it is added once: its acknowledgement, or that it was recorded by mistake.
create function add_once() returns trigger language plpgsql as $$
declare
  -- What follows from the rest is not worked out yet.
  derived constant text[] := '{effective_on,version,updated_at}';
  added constant text[] := derived || '{acknowledged_on,withdrawn_why}'::text[];
begin
  if to_jsonb(new) - added <> to_jsonb(old) - added
    or not jsonb_strip_nulls(to_jsonb(old) - derived) <@ jsonb_strip_nulls(to_jsonb(new))
    or old.withdrawn_why is not null then
    raise check_violation using constraint = 'stays_as_signed', message = 'an act stays as it was signed or sent';
  end if;
  return new;
end $$;
create trigger add_once before update on agreement_amendment for each row execute function add_once();
create trigger add_once before update on agreement_denunciation for each row execute function add_once();

create trigger directory_changed after insert or update or delete or truncate on agreement_article
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agreement_commitment
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agreement_amendment
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agreement_denunciation
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agreement_text
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on agreement_file
for each statement execute function bump_directory();

-- Whether someone speaks for one of an agreement's parties at least.
create function speaks_in(whom text, which bigint) returns boolean language sql stable as $$
  select exists (select from agreement_party where agreement = which and speaks_for(whom, agreement_party))
$$;
-- Whether someone may say what became of a commitment, or record a letter: who speaks for the party whose it is (for any,
-- where it is of all together), or whoever runs the directory.
create function may_say(whom text, of_agreement bigint, of_party bigint) returns boolean language sql stable as $$
  select exists (select from mandate where person = whom and role = 'operator')
    or case when of_party is null then speaks_in(whom, of_agreement) else speaks_for(whom, of_party) end
$$;
