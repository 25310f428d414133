-- The programmes of the convention of 27 May 2015 (articles 6 to 11): their names, dates and rules change without a new
-- version of the code. What each may rule is declared in api/resources/kinds/programmes.ts.
create table programme (
  programme text primary key,
  article smallint not null unique check (article between 6 and 11),
  name text not null check (length(trim(name)) between 3 and 140),
  lead text not null check (length(trim(lead)) between 10 and 500),
  description text not null check (length(trim(description)) between 10 and 5000),
  -- New commitments are taken between these days; those taken go on to their end.
  opens_on date,
  closes_on date,
  -- What people are sent to once it is closed.
  successor text check (length(trim(successor)) between 3 and 500),
  link text check (link ~ '^https?://[^[:space:]]+$' and length(link) <= 500),
  rules jsonb not null default '{}' check (jsonb_typeof(rules) = 'object'),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check (closes_on >= opens_on)
);

create table programme_history (
  programme text not null references programme on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (programme, version)
);
create index on programme_history (person) where person is not null;

create function programme_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create trigger programme_version before update on programme for each row execute function programme_version();

-- What the code ships as the first is kept too, once it is changed.
create function record_programme() returns trigger language plpgsql as $$
begin
  insert into programme_history (programme, version, recorded_at, actor, record)
  values (old.programme, old.version, old.updated_at, 'convention', to_jsonb(old.*) - '{programme,version,updated_at}'::text[])
  on conflict (programme, version) do nothing;
  insert into programme_history (programme, version, actor, person, record)
  values (new.programme, new.version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), to_jsonb(new.*) - '{programme,version,updated_at}'::text[]);
  return null;
end $$;
create trigger record_programme after update on programme for each row execute function record_programme();

create trigger directory_changed after insert or update or delete or truncate on programme
for each statement execute function bump_directory();

-- The programme that a kind of resource belongs to.
alter table resource_kind add column programme text references programme;

-- What a programme rules under a name, or null: `programme_rule('service-civique', 'months_most')::int`.
create function programme_rule(of_programme text, named text) returns text
language sql stable as $$ select rules ->> named from programme where programme = of_programme $$;

-- Outside its days, nothing new begins in a programme.
create function refuse_closed_programme() returns trigger language plpgsql as $$
declare
  closed programme;
begin
  select programme.* into closed from resource_kind join programme using (programme)
  where resource_kind.kind = new.kind and not (current_date between coalesce(opens_on, '-infinity')
    and coalesce(closes_on, 'infinity'));
  if found then
    raise check_violation using constraint = 'programme_open', column = 'kind',
      message = format('« %s » ne prend rien de nouveau%s', closed.name, case
        when closed.closes_on < current_date then to_char(closed.closes_on, '" depuis le "DD/MM/YYYY')
        else to_char(closed.opens_on, '" avant le "DD/MM/YYYY') end);
  end if;
  return null;
end $$;
create trigger refuse_closed_programme after insert on resource
for each row when (new.state not in ('draft', 'closed')) execute function refuse_closed_programme();
create trigger refuse_closed_programme_later after update of state on resource
for each row when (old.state = 'draft' and new.state not in ('draft', 'closed')) execute function refuse_closed_programme();
