-- Studies that are commissioned (article 12): what was asked, by whom, for how much, and what came of it.
create table study (
  study bigint generated always as identity primary key,
  agreement bigint not null references agreement,
  state text not null check (state in ('draft', 'ordered', 'published')),
  title text not null check (length(trim(title)) between 3 and 200),
  object text not null check (length(trim(object)) between 10 and 2000),
  -- A party, a committee, several of them: in words, as the decision says.
  ordered_by text not null check (length(trim(ordered_by)) between 2 and 200),
  ordered_on date not null,
  -- Who does it; null where its own people do.
  done_by text check (length(trim(done_by)) between 2 and 200),
  cost_euros integer not null check (cost_euros between 0 and 100000000),
  result text check (length(trim(result)) between 10 and 5000),
  published_on date constraint study_after_order check (published_on >= ordered_on),
  demonstration boolean not null default false,
  version integer not null default 1,
  check ((state = 'published') = (published_on is not null)),
  constraint study_has_result check (state <> 'published' or result is not null)
);
create index on study (agreement);

create table study_file (
  study bigint primary key references study on delete cascade,
  name text not null check (name ~ '\S' and length(name) <= 120),
  bytes bytea not null check (octet_length(bytes) between 1 and 5 * 1024 * 1024),
  sha256 text generated always as (encode(sha256(bytes), 'hex')) stored,
  constraint study_file_is_pdf check (coalesce(file_type(bytes), '') = 'application/pdf')
);

create table study_history (
  study bigint not null references study on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (study, version)
);
create index on study_history (person) where person is not null;

-- Once published, neither what is said nor the file changes: whoever kept its hash finds the same bytes.
create function hold_study() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state <> 'published' and not (old.state = 'ordered' and new.state = 'draft') then
    new.version := old.version + 1;
    return new;
  end if;
  if tg_op = 'DELETE' and (old.state = 'draft' or old.demonstration) then return old; end if;
  raise check_violation using message = 'what was published of a study stays', constraint = 'study_stays';
end $$;
create trigger hold_study before update or delete on study for each row execute function hold_study();
create function hold_study_file() returns trigger language plpgsql as $$
begin
  perform from study where study = coalesce(new.study, old.study) for share;
  if exists (select from study where study = coalesce(new.study, old.study) and state = 'published') then
    raise check_violation using message = 'the file of a published study stays', constraint = 'study_stays';
  end if;
  return coalesce(new, old);
end $$;
create trigger hold_study_file before insert or update or delete on study_file
for each row when (pg_trigger_depth() = 0) execute function hold_study_file();

create view study_said as
select study, agreement.slug as agreement, state, study.title, study.object, ordered_by,
  to_char(ordered_on, 'YYYY-MM-DD') as ordered_on, done_by, cost_euros, result,
  to_char(published_on, 'YYYY-MM-DD') as published_on, study.demonstration, study.version,
  case when file.study is not null then json_build_object('name', name, 'size', octet_length(bytes), 'sha256', sha256) end as file
from study join agreement using (agreement) left join study_file file using (study);

create function record_study() returns trigger language plpgsql as $$
begin
  insert into study_history (study, version, actor, person, record)
  select study, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    (select id from person where id = current_setting('app.person', true)), to_jsonb(said.*) - '{study,version}'::text[]
  from study_said said where study = new.study
  on conflict (study, version) do update set record = excluded.record;
  return null;
end $$;
create trigger record_study after insert or update on study for each row execute function record_study();
create trigger directory_changed after insert or update or delete on study
for each statement execute function bump_directory();
