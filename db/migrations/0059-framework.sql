-- The framework of basic digital skills at work (article 11), in versions. A published one is never edited: another
-- replaces it, and each keeps its address.

-- What a code names stays the same skill from one version to the next, and a code is never given to another: what
-- teaches it is tied to the code, and lives on when the wording changes.
create table skill (skill text primary key check (skill ~ '^[1-9]\.[1-9][0-9]?$'));

create table framework (
  framework integer primary key check (framework > 0),
  state text not null check (state in ('draft', 'published', 'replaced')),
  -- Who publishes it; null: who runs the site.
  party text check (party in ('État', 'Syntec Numérique', 'AMF', 'Éducation nationale')),
  title text not null check (length(trim(title)) between 3 and 140),
  -- What is new in it, to those who know the one before.
  changes text not null default '' check (length(changes) <= 2000),
  revision integer not null default 1,
  published_at timestamptz,
  replaced_at timestamptz check (replaced_at >= published_at),
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'replaced') = (replaced_at is not null))
);
-- One in force, and one being written.
create unique index framework_once on framework (state) where state <> 'replaced';

create table framework_domain (
  framework integer not null references framework on delete cascade,
  domain smallint not null check (domain between 1 and 9),
  name text not null check (length(trim(name)) between 3 and 100),
  lead text not null check (length(trim(lead)) between 10 and 500),
  primary key (framework, domain)
);

-- Levels: 1 someone is beside, 2 alone for what comes back, 3 alone for what is new, 4 shows others. Scales of eight go
-- on to specialists; what every work asks ends where one can help a colleague.
create table framework_skill (
  framework integer not null,
  skill text not null references skill,
  domain smallint not null,
  name text not null check (length(trim(name)) between 3 and 140),
  level smallint not null check (level between 1 and 4),
  -- What someone can show who has it.
  evidence text not null check (length(trim(evidence)) between 10 and 500),
  primary key (framework, skill),
  foreign key (framework, domain) references framework_domain on delete cascade,
  check (skill like domain || '.%')
);
create index on framework_skill (skill);

create table framework_history (
  framework integer not null references framework on delete cascade,
  revision integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (framework, revision)
);
create index on framework_history (person) where person is not null;

create function hold_framework() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise check_violation using message = 'a framework begins as a draft', constraint = 'framework_begins';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise check_violation using message = 'a published framework stays', constraint = 'framework_stays';
    end if;
    return old;
  end if;
  if old.state <> 'draft' and not (old.state = 'published' and new.state = 'replaced'
      and to_jsonb(new) - '{state,replaced_at,revision}'::text[] = to_jsonb(old) - '{state,replaced_at,revision}'::text[]) then
    raise check_violation using message = 'a published framework stays as it is', constraint = 'framework_stays';
  end if;
  if old.state = 'draft' and new.state <> 'draft' and (new.state = 'replaced' or not exists (
      select from framework_domain where framework = new.framework) or exists (
      select from framework_domain one where one.framework = new.framework and not exists (
        select from framework_skill own where own.framework = one.framework and own.domain = one.domain))) then
    raise check_violation using message = 'each domain of a framework has a skill', constraint = 'framework_whole';
  end if;
  new.revision := old.revision + 1;
  return new;
end $$;
create trigger hold_framework before insert or update or delete on framework
for each row execute function hold_framework();

-- Under the lock of its framework: none is written while it is being published.
create function hold_framework_part() returns trigger language plpgsql as $$
declare
  whose integer[] := case tg_op when 'INSERT' then array[new.framework] when 'DELETE' then array[old.framework]
    else array[old.framework, new.framework] end;
begin
  perform from framework where framework = any(whose) for share;
  if exists (select from framework where framework = any(whose) and state <> 'draft') then
    raise check_violation using message = 'a published framework stays as it is', constraint = 'framework_stays';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger hold_framework_part before insert or update or delete on framework_domain
for each row execute function hold_framework_part();
create trigger hold_framework_part before insert or update or delete on framework_skill
for each row execute function hold_framework_part();

-- A code that a version has left out is not taken up again: it could come back as another skill.
create function refuse_retired_code() returns trigger language plpgsql as $$
begin
  if exists (select from framework_skill join framework using (framework) where skill = new.skill and state = 'replaced')
    and not exists (select from framework_skill join framework using (framework)
      where skill = new.skill and state = 'published') then
    raise check_violation using message = format('the code %s has been retired', new.skill),
      constraint = 'code_retired', column = new.skill;
  end if;
  return new;
end $$;
create trigger refuse_retired_code before insert on framework_skill for each row execute function refuse_retired_code();

create function refuse_emptying_framework() returns trigger language plpgsql as $$
begin
  raise check_violation using message = 'a published framework stays', constraint = 'framework_stays';
end $$;
create trigger refuse_emptying before truncate on framework for each statement execute function refuse_emptying_framework();
create trigger refuse_emptying before truncate on framework_domain for each statement execute function refuse_emptying_framework();
create trigger refuse_emptying before truncate on framework_skill for each statement execute function refuse_emptying_framework();

-- A framework, whole.
create view framework_said as
select framework as version, title, changes, state, party, revision,
  to_char(published_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as published_on,
  to_char(replaced_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as replaced_on,
  (select coalesce(json_agg(json_build_object('domain', domain, 'name', name, 'lead', lead, 'skills', (
      select coalesce(json_agg(json_build_object('skill', skill, 'name', own.name, 'level', level, 'evidence', evidence)
        order by split_part(skill, '.', 2)::int), '[]')
      from framework_skill own where own.framework = one.framework and own.domain = one.domain)) order by domain), '[]')
    from framework_domain one where one.framework = framework.framework) as domains
from framework;

-- The skills of the version in force.
create view skill_now as
select skill, framework_skill.name, level, domain, evidence
from framework_skill join framework using (framework) where state = 'published';

-- At the end of the transaction: its parts are written beside it.
create function record_framework() returns trigger language plpgsql as $$
begin
  insert into framework_history (framework, revision, actor, person, record)
  select version, revision, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), to_jsonb(said.*) - '{version,revision}'::text[]
  from framework_said said where version = new.framework
  on conflict (framework, revision) do update set record = excluded.record;
  return null;
end $$;
create trigger directory_changed after insert or update or delete on framework
for each statement execute function bump_directory();

-- What teaches a skill: practices and workshops say it among their details (`skills`), kept by keys here.
create table resource_skill (
  resource bigint not null references resource on delete cascade,
  skill text not null references skill,
  primary key (skill, resource)
);
create index on resource_skill (resource);
create function link_skills() returns trigger language plpgsql as $$
begin
  delete from resource_skill where resource = new.resource and not coalesce(new.details -> 'skills' ? skill, false);
  insert into resource_skill (resource, skill)
  select new.resource, skill from jsonb_array_elements_text(new.details -> 'skills') skill on conflict do nothing;
  return null;
end $$;
create trigger link_skills after insert on resource
for each row when (new.details ? 'skills') execute function link_skills();
create trigger link_skills_anew after update of details on resource
for each row when (new.details -> 'skills' is distinct from old.details -> 'skills') execute function link_skills();

-- A practice is filed under skills: that is not what it says, and those who validated it are not asked again.
create or replace function practice_contents(record jsonb) returns text language sql immutable parallel safe as $$
  select md5(jsonb_build_array(record -> 'title', record -> 'description', record -> 'conditions', record -> 'audience',
    (record -> 'details') - 'skills')::text)
$$;

-- Which skills a venue teaches by its services: written at start from api/standard/skills.ts.
create table service_skill (
  skill text not null references skill,
  service text not null,
  primary key (skill, service)
);

-- As of 0035; a small firm looks for help where it works.
create or replace function need_places(need bigint) returns table (at geography, departement text) language sql stable as $$
  select venue.location, venue.departement from resource join venue on venue.number = resource.venue
  where resource = need
  union all
  select establishment.location, commune.departement from resource join establishment using (organisation)
  left join commune using (code_insee)
  where resource = need
  union all
  select centre, (select commune.departement from commune order by commune.location <-> resource.centre limit 1)
  from resource where resource = need and reach = 'circle'
  union all
  select null, unnest(departements) from resource where resource = need and reach = 'departements'
  union all
  select venue.location, venue.departement from resource_venue join venue on venue.number = resource_venue.venue
  where resource = need
$$;

-- Nobody answers what they look for themselves.
create function refuse_own_answer() returns trigger language plpgsql as $$
begin
  if exists (select from resource where resource = new.resource and organisation = new.organisation) then
    raise check_violation using constraint = 'another_answers', message = 'une autre organisation répond';
  end if;
  return null;
end $$;
create trigger refuse_own_answer after insert on uptake for each row when (new.kind = 'need') execute function refuse_own_answer();
