-- What is given to a lesson is at most as long as it is, and what someone says they prepared it for: an hour at most. A lesson
-- that was said to be held by mistake is planned again, and what was given to it stays in its history.
alter table lesson_hours add column preparation numeric(4, 2) not null default 0
  constraint preparation_of_lesson check (preparation between 0 and 1 and preparation <= hours);

-- As of 0075, and how long.
create or replace function hold_lesson_hours() returns trigger language plpgsql as $$
declare
  length numeric;
begin
  if tg_op = 'UPDATE' and (new.hours, new.preparation) is not distinct from (old.hours, old.preparation) then return new; end if;
  select round(extract(epoch from ends - starts) / 3600, 2) into length from lesson where lesson = new.lesson;
  if new.hours - new.preparation > length then
    raise check_violation using constraint = 'hours_of_lesson', message = replace(trim_scale(length)::text, '.', ',');
  end if;
  if tg_op = 'UPDATE' then return new; end if;
  if not exists (select from lesson where lesson = new.lesson and state = 'held') then
    raise check_violation using constraint = 'hours_of_held', message = 'la séance n’a pas eu lieu';
  end if;
  select role into new.role from lesson_comer
  where lesson = new.lesson and resource = new.resource and state in ('coming', 'asked', 'absent');
  if new.role is null then
    raise check_violation using constraint = 'hours_of_comer', message = 'pas de cette séance';
  end if;
  select employment.organisation into new.organisation from employment
  where employment.resource = new.resource and confirmed_at is not null;
  return new;
end $$;

create table lesson_hours_history (
  entry bigint generated always as identity primary key,
  lesson bigint not null references lesson on delete cascade,
  resource bigint references resource on delete set null,
  role text not null,
  hours numeric(4, 2) not null,
  preparation numeric(4, 2) not null default 0,
  organisation bigint references organisation on delete set null,
  act text not null check (act in ('give', 'forget')),
  actor text not null,
  person text references person on delete set null,
  recorded_at timestamptz not null default moment_said()
);
create index on lesson_hours_history (lesson);
create index on lesson_hours_history (resource) where resource is not null;
create index on lesson_hours_history (organisation) where organisation is not null;
create index on lesson_hours_history (person) where person is not null;

create function record_lesson_hours() returns trigger language plpgsql as $$
declare
  given lesson_hours := case when tg_op = 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and (new.hours, new.preparation, new.organisation)
    is not distinct from (old.hours, old.preparation, old.organisation) then return null; end if;
  insert into lesson_hours_history (lesson, resource, role, hours, preparation, organisation, act, actor, person)
  select given.lesson, given.resource, given.role, given.hours, given.preparation, given.organisation,
    case when tg_op = 'DELETE' then 'forget' else 'give' end, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), '')
  -- What goes with its lesson leaves nothing.
  from lesson where lesson = given.lesson;
  return null;
end $$;
create trigger record_lesson_hours after insert or update or delete on lesson_hours
for each row execute function record_lesson_hours();

create function forget_hours() returns trigger language plpgsql as $$
begin
  delete from lesson_hours where lesson = new.lesson;
  return null;
end $$;
create trigger forget_hours after update of state on lesson
for each row when (old.state = 'held' and new.state <> 'held') execute function forget_hours();
