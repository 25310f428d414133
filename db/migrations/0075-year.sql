-- The year of a pilot (article 5): lessons, who comes to each, what each gave; what is lent, and who is trained.

-- Whether a text holds a telephone number or a mail address: what is kept of a class names nobody.
create function holds_contact(text text) returns boolean language sql immutable parallel safe as $$
  select text ~ '[^\s@]+@[^\s@]+\.[^\s@]+' or text ~ '(^|[^\d])(\+|00)?(\d[ .-]?){9,14}\d?([^\d]|$)'
$$;

-- The hour of a day where a commune is.
create function moment_at(code_insee text, day date, hour time) returns timestamptz language sql stable as $$
  select (day + hour) at time zone time_zone from calendar
  where calendar = calendar_of(code_insee, departement_of(code_insee, null))
$$;

create table lesson (
  lesson bigint generated always as identity primary key,
  school_class bigint not null references school_class on delete cascade,
  on_day date not null,
  starts time not null check (starts >= '07:30'),
  ends time not null check (ends <= '19:00'),
  -- On another day of the week than the class's: those of its team are asked anew.
  exceptional boolean not null default false,
  -- The day for which it was first planned, for which none is planned again.
  planned_for date not null,
  -- The kit, and which chapter of it.
  resource bigint references resource on delete set null,
  chapter smallint check (chapter between 1 and 99),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  -- Why it is cancelled.
  reason text check (length(trim(reason)) between 3 and 300),
  -- How many pupils came: never who.
  attendance integer check (attendance >= 0),
  satisfaction smallint check (satisfaction between 1 and 5),
  incident text check (length(trim(incident)) between 1 and 1000),
  version integer not null default 1,
  created_at timestamptz not null default moment_said(),
  updated_at timestamptz not null default moment_said(),
  unique (school_class, on_day),
  check (ends - starts between interval '20 minutes' and interval '3 hours'),
  check ((state = 'held') = (attendance is not null)),
  check (state = 'held' or satisfaction is null and incident is null),
  check ((state = 'cancelled') = (reason is not null)),
  constraint names_nobody check (not coalesce(holds_contact(incident), false) and not coalesce(holds_contact(reason), false))
);
create index on lesson (on_day) where state = 'planned';
create index on lesson (resource) where resource is not null;

create table lesson_history (
  lesson bigint not null references lesson on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default moment_said(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (lesson, version)
);
create index on lesson_history (person) where person is not null;

-- Where a lesson is, in one row.
create view lesson_place as
select lesson.*, pilot.pilot, pilot.state as pilot_state, pilot.code_insee, school_class.uai, levels, pupils, weekday,
  campaign.resource as campaign, campaign.state as campaign_state, pilot.volunteers, campaign.demonstration
from lesson join school_class using (school_class) join pilot using (pilot)
join resource campaign on campaign.resource = pilot.campaign;

create function hold_lesson() returns trigger language plpgsql as $$
declare
  class record;
  why text;
begin
  select pilot.state, campaign.state as campaign_state, pilot.code_insee, pupils, weekday into class
  from school_class join pilot using (pilot) join resource campaign on campaign.resource = pilot.campaign
  where school_class = new.school_class;
  if tg_op = 'UPDATE' then
    if (old.on_day, old.starts, old.ends, old.state, old.chapter, old.attendance, old.satisfaction, old.incident, old.reason)
      is not distinct from (new.on_day, new.starts, new.ends, new.state, new.chapter, new.attendance, new.satisfaction, new.incident, new.reason)
      and new.resource is null then
      new.version := old.version + 1;
      return new;
    end if;
    if old.state = 'held' and (new.state, new.on_day) is distinct from ('held', old.on_day) then
      raise check_violation using constraint = 'lesson_held', message = 'la séance a eu lieu';
    end if;
    new.version := old.version + 1;
    new.updated_at := moment_said();
  end if;
  -- What ends with its pilot is cancelled; nothing else is written of it any more.
  if (class.state not in ('approved', 'running') or class.campaign_state not in ('published', 'choosing', 'running'))
    and new.state <> 'cancelled' then
    raise check_violation using constraint = 'year_open', message = 'le pilote n’est pas en cours';
  end if;
  if new.state <> 'cancelled' and (tg_op = 'INSERT' or (old.on_day, old.state = 'cancelled', old.exceptional)
    is distinct from (new.on_day, false, new.exceptional)) then
    why := no_school(class.code_insee, new.on_day);
    if why is not null then
      raise check_violation using constraint = 'school_day', message = why;
    end if;
    if (extract(isodow from new.on_day) <> class.weekday) <> new.exceptional then
      raise check_violation using constraint = 'class_weekday', message = 'un autre jour de la semaine que celui de la classe';
    end if;
  end if;
  if new.state = 'held' and moment_at(class.code_insee, new.on_day, new.starts) > moment_said() then
    raise check_violation using constraint = 'held_by_then', message = 'la séance n’a pas encore eu lieu';
  end if;
  if new.attendance > class.pupils then
    raise check_violation using constraint = 'attendance_of_class', message = format('la classe a %s élèves', class.pupils);
  end if;
  if new.resource is not null and not exists (select from resource where resource = new.resource and kind = 'practice') then
    raise check_violation using constraint = 'kit_of_toolbox', message = 'pas un contenu de la boîte à outils';
  end if;
  return new;
end $$;
create trigger hold_lesson before insert or update on lesson for each row execute function hold_lesson();

create function record_lesson() returns trigger language plpgsql as $$
begin
  insert into lesson_history (lesson, version, actor, person, record)
  values (new.lesson, new.version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''),
    jsonb_strip_nulls(to_jsonb(new) - '{lesson,version,created_at,updated_at}'::text[]));
  return null;
end $$;
create trigger record_lesson after insert or update on lesson for each row execute function record_lesson();

-- The days of a class between two, with why there is none where there is none. At most a school year is asked for.
create function days_of_class(of_class bigint, first_day date, last_day date)
returns table (on_day date, why text) language sql stable as $$
  select day::date, no_school(code_insee, day::date)
  from school_class join pilot using (pilot)
  cross join generate_series(first_day, least(last_day, first_day + 400), interval '1 day') day
  where school_class = of_class and extract(isodow from day) = weekday
$$;

-- A pilot that ends early keeps what was held, and cancels what was to come.
create function cancel_lessons() returns trigger language plpgsql as $$
begin
  update lesson set state = 'cancelled', reason = 'Le pilote s’arrête.'
  where state = 'planned' and school_class in (select school_class from school_class one where one.pilot = new.pilot);
  return null;
end $$;
create trigger cancel_lessons after update of state on pilot for each row
when (old.state in ('approved', 'running') and new.state not in ('approved', 'running', 'done')) execute function cancel_lessons();

-- What someone says of one lesson, on the day for which it was said: append-only, the latest counts. Those of the team
-- come unless they say otherwise; to an exceptional lesson, once they say so. `instead` is who comes for someone of the
-- team, to that lesson alone.
create table lesson_word (
  word bigint generated always as identity primary key,
  lesson bigint not null references lesson on delete cascade,
  on_day date not null,
  resource bigint not null references resource on delete cascade,
  role text not null check (role in ('animator', 'volunteer')),
  instead boolean not null,
  state text not null check (state in ('asked', 'coming', 'absent', 'declined', 'released')),
  actor text not null,
  person text references person on delete set null,
  said_at timestamptz not null default moment_said()
);
create index on lesson_word (lesson, resource, word desc);
create index on lesson_word (resource);
create index on lesson_word (person) where person is not null;

-- Who comes to each lesson, and who was asked.
create view lesson_comer as
with said as (
  select distinct on (word.lesson, word.resource) word.*
  from lesson_word word join lesson on lesson.lesson = word.lesson and lesson.on_day = word.on_day
  order by word.lesson, word.resource, word.word desc
)
select lesson.lesson, lesson.on_day, lesson.starts, lesson.ends, team_member.resource, team_member.role, false as instead,
  coalesce(said.state, case when lesson.exceptional then 'asked' else 'coming' end) as state
from lesson join team_member using (school_class)
left join said on said.lesson = lesson.lesson and said.resource = team_member.resource and not said.instead
where team_member.state = 'accepted'
union all
select lesson.lesson, lesson.on_day, lesson.starts, lesson.ends, said.resource, said.role, true, said.state
from lesson join said on said.lesson = lesson.lesson and said.instead;

-- How many more of a role a lesson wants.
create function lesson_seats(of_lesson bigint, of_role text) returns integer language sql stable as $$
  select greatest(0, case of_role when 'animator' then 1 else volunteers end - (select count(*)::integer from lesson_comer
    where lesson_comer.lesson = of_lesson and role = of_role and state in ('asked', 'coming')))
  from lesson_place where lesson_place.lesson = of_lesson
$$;

-- Who could come to one lesson in someone's stead: near enough, available in that half-day, and not elsewhere then.
create function lesson_candidates(of_lesson bigint)
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
        and other.starts <= place.ends and other.ends >= place.starts))
$$;

create function hold_lesson_word() returns trigger language plpgsql as $$
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
  if new.state = 'coming' and exists (select from lesson_comer other where other.resource = new.resource
      and other.lesson <> new.lesson and other.on_day = place.on_day and other.state = 'coming'
      and other.starts <= place.ends and other.ends >= place.starts) then
    raise check_violation using constraint = 'one_lesson_at_a_time', message = 'ailleurs à cette heure';
  end if;
  return new;
end $$;
create trigger hold_lesson_word before insert on lesson_word for each row execute function hold_lesson_word();

create function refuse_lesson_word_edit() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) || '{"person": null}' = to_jsonb(old) || '{"person": null}' and new.person is null then return new; end if;
  raise check_violation using constraint = 'nothing_edited', message = 'ce qui a été dit reste dit';
end $$;
create trigger refuse_lesson_word_edit before update on lesson_word for each row execute function refuse_lesson_word_edit();

-- What each gave to a lesson that was held: hours, which outlive the person.
create table lesson_hours (
  given bigint generated always as identity primary key,
  lesson bigint not null references lesson on delete cascade,
  resource bigint references resource on delete set null,
  role text not null check (role in ('animator', 'volunteer')),
  hours numeric(4, 2) not null check (hours > 0 and hours <= 12),
  -- Whose time it was, where an employer had confirmed it then.
  organisation bigint references organisation on delete set null,
  unique (lesson, resource)
);
create index on lesson_hours (resource);
create index on lesson_hours (organisation) where organisation is not null;

create function hold_lesson_hours() returns trigger language plpgsql as $$
begin
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
create trigger hold_lesson_hours before insert or update on lesson_hours for each row execute function hold_lesson_hours();

-- Machines and kits lent to a pilot.
create table material_loan (
  loan bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  what text not null check (length(trim(what)) between 2 and 200 and not holds_contact(what)),
  quantity integer not null check (quantity between 1 and 1000),
  -- From whom: the commune itself where neither is said.
  venue bigint references venue on delete set null,
  organisation bigint references organisation on delete set null,
  lender text not null check (lender in ('commune', 'venue', 'organisation')),
  from_day date not null,
  until_day date not null,
  returned_on date,
  version integer not null default 1,
  created_at timestamptz not null default moment_said(),
  updated_at timestamptz not null default moment_said(),
  check (from_day <= until_day and until_day <= from_day + 400),
  check (returned_on >= from_day),
  check (venue is null or lender = 'venue'),
  check (organisation is null or lender = 'organisation')
);
create index on material_loan (pilot);
create index on material_loan (until_day) where returned_on is null;
create index on material_loan (venue) where venue is not null;
create index on material_loan (organisation) where organisation is not null;

-- Municipal animators whom a venue's animator trains: how many, never who.
create table training (
  training bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  resource bigint references resource on delete set null,
  on_day date not null,
  hours numeric(4, 2) not null check (hours > 0 and hours <= 40),
  trained integer not null check (trained between 1 and 200),
  state text not null default 'offered' check (state in ('offered', 'confirmed', 'held', 'declined', 'withdrawn')),
  version integer not null default 1,
  created_at timestamptz not null default moment_said(),
  updated_at timestamptz not null default moment_said()
);
create index on training (pilot);
create index on training (resource) where resource is not null;

create function hold_training() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'offered' or not exists (select from pilot where pilot = new.pilot and state in ('approved', 'running')) then
      raise check_violation using constraint = 'year_open', message = 'le pilote n’est pas en cours';
    end if;
    if not exists (select from resource where resource = new.resource and kind = 'animator' and state = 'published'
        and (details ->> 'trains')::boolean) then
      raise check_violation using constraint = 'who_trains', message = 'cet animateur ne forme pas';
    end if;
    return new;
  end if;
  if old.state <> new.state and (old.state, new.state) not in (('offered', 'confirmed'), ('offered', 'declined'),
      ('offered', 'withdrawn'), ('confirmed', 'withdrawn'), ('confirmed', 'held')) then
    raise check_violation using constraint = 'training_moves', message = format('no %s to %s', old.state, new.state);
  end if;
  if new.state = 'held' and new.on_day > (moment_said() at time zone 'Europe/Paris')::date then
    raise check_violation using constraint = 'trained_by_then', message = 'la formation n’a pas encore eu lieu';
  end if;
  new.version := old.version + 1;
  new.updated_at := moment_said();
  return new;
end $$;
create trigger hold_training before insert or update on training for each row execute function hold_training();

create function next_loan() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := moment_said();
  return new;
end $$;
create trigger next_loan before update on material_loan for each row execute function next_loan();

-- What was written of loans and trainings.
create table year_history (
  entry bigint generated always as identity primary key,
  pilot bigint not null references pilot on delete cascade,
  what text not null check (what in ('loan', 'training')),
  number bigint not null,
  version integer not null,
  recorded_at timestamptz not null default moment_said(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  unique (what, number, version)
);
create index on year_history (pilot);
create index on year_history (person) where person is not null;

create function record_year() returns trigger language plpgsql as $$
begin
  insert into year_history (pilot, what, number, version, actor, person, record)
  values (new.pilot, tg_argv[0], (to_jsonb(new) ->> tg_argv[0])::bigint, new.version,
    coalesce(nullif(current_setting('app.actor', true), ''), 'système'), nullif(current_setting('app.person', true), ''),
    to_jsonb(new) - '{pilot,version,created_at,updated_at}'::text[]);
  return null;
end $$;
create trigger record_year after insert or update on material_loan for each row execute function record_year('loan');
create trigger record_year after insert or update on training for each row execute function record_year('training');

-- What a calendar application comes back with, for one person and one of their sides: a commune that they speak for, or
-- the lessons to which they come themselves or for their venues. What they are no more it shows no more.
create table pilot_calendar (
  calendar bigint generated always as identity primary key,
  person text not null references person on delete cascade,
  code_insee text,
  made_at timestamptz not null default moment_said(),
  unique nulls not distinct (person, code_insee)
);

-- Figures of a pilot are public: nothing of them is served from before a change.
create trigger directory_changed after insert or update or delete on lesson
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete on lesson_hours
for each statement execute function bump_directory();
