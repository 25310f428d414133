-- What is given to a lesson is at most as long as it is, and what someone says they prepared it for: an hour at most. And
-- whoever joins a team comes from the day on which they accepted.

alter table lesson_hours add column preparation numeric(4, 2) not null default 0
  constraint preparation_of_lesson check (preparation between 0 and 1 and preparation <= hours);
alter table lesson_hours_history add column preparation numeric(4, 2) not null default 0;

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

-- As of 0086, with what of it was to prepare.
create or replace function record_lesson_hours() returns trigger language plpgsql as $$
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

-- As of 0085, from the day on which they accepted, where the commune is.
create or replace view lesson_comer as
with said as not materialized (
  select distinct on (word.lesson, word.resource) word.*
  from lesson_word word join lesson on lesson.lesson = word.lesson
    and (lesson.on_day, lesson.starts, lesson.ends) = (word.on_day, word.starts, word.ends)
  order by word.lesson, word.resource, word.word desc
), comer as (
  select lesson.lesson, lesson.on_day, lesson.starts, lesson.ends, team_member.resource, team_member.role, false as instead,
    coalesce(said.state, case when lesson.exceptional then 'asked' else 'coming' end) as state, lesson.state as lesson_state
  from lesson join team_member using (school_class)
  left join said on said.lesson = lesson.lesson and said.resource = team_member.resource and not said.instead
  where accepted_at is not null and (held_at is null or accepted_at <= held_at)
    -- Wherever it is, a day has not begun two days before: the commune's own hour is asked for only near it.
    and case when accepted_at < (lesson.on_day - 1)::timestamptz then true
      else accepted_at < (select moment_at(code_insee, lesson.on_day + 1, '00:00')
        from school_class one join pilot using (pilot) where one.school_class = lesson.school_class) end
    and case when ended_at is null then true else ended_at > (select moment_at(code_insee, lesson.on_day, lesson.starts)
      from school_class one join pilot using (pilot) where one.school_class = lesson.school_class) end
  union all
  select lesson.lesson, lesson.on_day, lesson.starts, lesson.ends, said.resource, said.role, true, said.state, lesson.state
  from lesson join said on said.lesson = lesson.lesson and said.instead
)
-- Once each, also where someone left a team and came back, or joined it after coming for another.
select distinct on (lesson, resource) lesson, on_day, starts, ends, resource, role, instead, state, lesson_state
from comer order by lesson, resource, instead;
