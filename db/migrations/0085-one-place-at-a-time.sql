-- Who was of a team and when, and never two places at once in one lesson: what someone has said they come to is before
-- what they come to without saying so.

-- Since when someone is of a team, and until when. Of a pilot that came to its end they still are, and are free again.
alter table team_member add column accepted_at timestamptz, add column ended_at timestamptz;
update team_member set
  accepted_at = (select min(moved_at) from team_move where team_move.member = team_member.member and to_state = 'accepted'),
  ended_at = case when state in ('left', 'cancelled')
    then (select max(moved_at) from team_move where team_move.member = team_member.member and to_state = state) end;
update team_member set ended_at = moment_said() from school_class join pilot using (pilot)
where school_class.school_class = team_member.school_class and pilot.state = 'done' and ended_at is null;
alter table team_member
  add check ((state = 'accepted') <= (accepted_at is not null)),
  drop constraint one_place_at_a_time,
  add constraint one_place_at_a_time exclude using gist
    (box(point(resource, from_minute), point(resource, until_minute)) with &&)
    where (state in ('proposed', 'accepted') and ended_at is null);

create or replace function lessons_left(of_resource bigint) returns integer language sql stable as $$
  select lessons - (select count(*)::integer from team_member
    where team_member.resource = of_resource and state in ('proposed', 'accepted') and ended_at is null)
  from school_helper where resource = of_resource
$$;

-- As of 0074, and since when, and until when.
create or replace function hold_team() returns trigger language plpgsql as $$
declare
  did text := coalesce(nullif(current_setting('app.act', true), ''), 'propose');
  wanted school_class;
  of_pilot pilot;
begin
  if tg_op = 'INSERT' then
    -- One at a time for each class, and for each helper.
    select * into wanted from school_class where school_class = new.school_class for no key update;
    perform from resource where resource = new.resource for no key update;
    select * into of_pilot from pilot where pilot = wanted.pilot;
    if of_pilot.state not in ('approved', 'running') then
      raise check_violation using constraint = 'team_open', message = 'le pilote n’est pas retenu';
    end if;
    select one.role, one.metres into new.role, new.metres from team_candidates(array[wanted.pilot]) one
    where one.school_class = new.school_class and one.resource = new.resource;
    if new.role is null then
      raise check_violation using constraint = 'helper_may_come', message = 'pas disponible ce jour-là, ou trop loin';
    end if;
    if lessons_left(new.resource) < 1 then
      raise check_violation using constraint = 'helper_lessons', message = 'pas plus de séances par semaine';
    end if;
    if seats_left(new.school_class, new.role) < 1 then
      raise check_violation using constraint = 'seats_left', message = 'plus personne n’est attendu';
    end if;
    new.from_minute := (wanted.weekday - 1) * 1440 + extract(epoch from wanted.starts) / 60;
    new.until_minute := (wanted.weekday - 1) * 1440 + extract(epoch from wanted.ends) / 60;
    return new;
  end if;
  if old.state = new.state then return new; end if;
  if (did, old.state, new.state) not in (('accept', 'proposed', 'accepted'), ('decline', 'proposed', 'declined'),
      ('cancel', 'proposed', 'cancelled'), ('cancel', 'accepted', 'cancelled'), ('leave', 'accepted', 'left')) then
    raise check_violation using constraint = 'team_moves', message = format('no %s from %s to %s', did, old.state, new.state);
  end if;
  new.answered_at := moment_said();
  if new.state = 'accepted' then
    new.accepted_at := moment_said();
    -- Lessons first, then who comes to them, as whoever moves one does.
    perform from lesson where school_class = new.school_class and state = 'planned' order by lesson for no key update;
    perform from resource where resource = new.resource for no key update;
  elsif old.state = 'accepted' then
    new.ended_at := moment_said();
  end if;
  return new;
end $$;

create function end_team() returns trigger language plpgsql as $$
begin
  update team_member set ended_at = moment_said() from school_class
  where school_class.school_class = team_member.school_class and school_class.pilot = new.pilot
    and state in ('proposed', 'accepted') and ended_at is null;
  return null;
end $$;
create trigger end_team after update of state on pilot for each row
when (old.state <> 'done' and new.state = 'done') execute function end_team();

-- When it was first said that a lesson was held: whoever comes to the team later was not there.
alter table lesson add column held_at timestamptz;
alter table lesson disable trigger user;
update lesson set held_at = coalesce((select min(recorded_at) from lesson_history history
  where history.lesson = lesson.lesson and record ->> 'state' = 'held'), updated_at) where state = 'held';
-- At other hours than the class's, as on another day: those of its team say anew whether they come.
update lesson set exceptional = true from school_class
where school_class.school_class = lesson.school_class and (lesson.starts < school_class.starts or lesson.ends > school_class.ends);
alter table lesson enable trigger user, add check ((state = 'held') = (held_at is not null));

-- What is said of a lesson holds for its hours, too.
alter table lesson_word add column starts time, add column ends time;
alter table lesson_word disable trigger user;
update lesson_word set starts = lesson.starts, ends = lesson.ends from lesson where lesson.lesson = lesson_word.lesson;
alter table lesson_word enable trigger user, alter column starts set not null, alter column ends set not null;

-- Who comes to each lesson, and who was asked: those who were of its team then, from the day on which they accepted, where
-- the commune is; and those who come for one of them.
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

-- Whether someone comes to another lesson at the hour of one, or without a minute between.
create function engaged_elsewhere(of_lesson bigint, of_resource bigint) returns boolean language sql stable as $$
  select exists (select from lesson here
    join lesson_comer other on other.resource = of_resource and other.lesson <> here.lesson and other.on_day = here.on_day
      and other.state = 'coming' and other.lesson_state <> 'cancelled' and other.starts <= here.ends and other.ends >= here.starts
    where here.lesson = of_lesson)
$$;

-- Who could come to one lesson in someone's stead: near enough, available in that half-day, and not elsewhere then.
create or replace function lesson_candidates(of_lesson bigint)
returns table (resource bigint, role text, metres integer) language sql stable as $$
  select helper.resource, helper.role, round(st_distance(comes_from, school.location))::integer
  from lesson_place place
  join school using (uai)
  join school_helper helper on st_dwithin(comes_from, school.location, limit_metres)
    and helper.halfdays ? halfday_of(extract(isodow from place.on_day)::integer, place.starts)
    and helper.demonstration <= place.demonstration
  where place.lesson = of_lesson
    and not exists (select from lesson_comer other where other.resource = helper.resource
      and (other.lesson = of_lesson or other.on_day = place.on_day and other.state in ('asked', 'coming')
        and other.lesson_state <> 'cancelled' and other.starts <= place.ends and other.ends >= place.starts))
$$;

-- As of 0075, with the hours for which it is said.
create or replace function hold_lesson_word() returns trigger language plpgsql as $$
declare
  place record;
  before record;
begin
  -- One at a time for each lesson, and for each helper.
  perform from lesson where lesson = new.lesson for no key update;
  perform from resource where resource = new.resource for no key update;
  select * into place from lesson_place where lesson = new.lesson;
  if place.state <> 'planned' or place.pilot_state not in ('approved', 'running') then
    raise check_violation using constraint = 'lesson_to_come', message = 'la séance n’est plus à venir';
  end if;
  new.on_day := place.on_day;
  new.starts := place.starts;
  new.ends := place.ends;
  select * into before from lesson_comer where lesson = new.lesson and resource = new.resource;
  if new.instead and new.state = 'asked' then
    if before.resource is not null then
      raise check_violation using constraint = 'once_a_lesson', message = 'déjà sollicité pour cette séance';
    end if;
    select role into new.role from lesson_candidates(new.lesson) one where one.resource = new.resource;
    if new.role is null then
      raise check_violation using constraint = 'may_come_instead', message = 'trop loin, ou pas libre ce jour-là';
    end if;
    if lesson_seats(new.lesson, new.role) < 1 then
      raise check_violation using constraint = 'lesson_full', message = 'plus personne n’est attendu';
    end if;
    return new;
  end if;
  if before.resource is null or (before.instead, before.state, new.state) not in (
      (false, 'coming', 'absent'), (false, 'asked', 'absent'), (false, 'asked', 'coming'), (false, 'absent', 'coming'),
      (true, 'asked', 'coming'), (true, 'asked', 'declined'), (true, 'coming', 'absent'),
      (true, 'asked', 'released'), (true, 'coming', 'released')) then
    raise check_violation using constraint = 'word_moves', message = 'cela a changé';
  end if;
  new.role := before.role;
  new.instead := before.instead;
  if new.state = 'coming' and before.state = 'absent' and lesson_seats(new.lesson, new.role) < 1 then
    raise check_violation using constraint = 'lesson_full', message = 'plus personne n’est attendu';
  end if;
  if new.state = 'coming' and engaged_elsewhere(new.lesson, new.resource) then
    raise check_violation using constraint = 'one_lesson_at_a_time', message = 'ailleurs à cette heure';
  end if;
  return new;
end $$;

-- Who is elsewhere then does not come to this one; it is said in no one's name.
create function give_way(of_lesson bigint, of_resource bigint) returns void language sql as $$
  insert into lesson_word (lesson, on_day, resource, role, instead, state, actor)
  values (of_lesson, current_date, of_resource, 'volunteer', false, 'absent', 'système')
$$;
create function lesson_gives_way() returns trigger language plpgsql as $$
begin
  perform give_way(lesson, resource) from lesson_comer
  where lesson = new.lesson and state = 'coming' and engaged_elsewhere(lesson, resource);
  return null;
end $$;
create trigger lesson_gives_way after insert or update of on_day, starts, ends, state on lesson
for each row when (new.state = 'planned') execute function lesson_gives_way();
create function member_gives_way() returns trigger language plpgsql as $$
begin
  perform give_way(comer.lesson, comer.resource) from lesson join lesson_comer comer using (lesson)
  where school_class = new.school_class and comer.resource = new.resource and comer.lesson_state = 'planned'
    and comer.state = 'coming' and engaged_elsewhere(comer.lesson, comer.resource);
  return null;
end $$;
create trigger member_gives_way after update of state on team_member
for each row when (new.state = 'accepted' and old.state <> 'accepted') execute function member_gives_way();
