-- The team of a pilot (article 5): for each class a venue's animator, and the volunteers that the commune wishes for.

-- Those who offer to come to a school: where from, how far, when and how often. A volunteer is one whom communes may see.
create view school_helper as
select resource, kind as role, resource.demonstration, venue.location as comes_from, (details ->> 'km')::integer * 1000 as limit_metres,
  details -> 'halfdays' as halfdays, (details ->> 'lessons')::integer as lessons, venue.number as venue, null::text as person
from resource join venue on venue.number = resource.venue
where kind = 'animator' and state = 'published'
union all
select resource, kind, resource.demonstration, centre, radius, details -> 'halfdays',
  coalesce((details ->> 'lessons')::integer, 1), null, person
from resource
where kind = 'volunteer' and state = 'published' and reach = 'circle' and jsonb_array_length(details -> 'halfdays') > 0
  and exists (select from consent where consent.resource = resource.resource and audience = 'Les communes' and withdrawn_at is null);

create table team_member (
  member bigint generated always as identity primary key,
  school_class bigint not null references school_class on delete cascade,
  resource bigint not null references resource on delete cascade,
  role text not null check (role in ('animator', 'volunteer')),
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined', 'cancelled', 'left')),
  -- From where they come to the school, as the crow flies.
  metres integer not null check (metres >= 0),
  -- Minutes of the week, Monday at midnight being 0.
  from_minute integer not null,
  until_minute integer not null,
  proposed_at timestamptz not null default moment_said(),
  answered_at timestamptz,
  check ((state = 'proposed') <= (answered_at is null)),
  -- Never in two places at once, nor without a minute between. A box of the person by their minutes, as in 0070.
  constraint one_place_at_a_time exclude using gist
    (box(point(resource, from_minute), point(resource, until_minute)) with &&) where (state in ('proposed', 'accepted'))
);
create index on team_member (school_class);
create index on team_member (resource);
create unique index once_a_class on team_member (school_class, resource) where state in ('proposed', 'accepted');

create table team_move (
  move bigint generated always as identity primary key,
  member bigint not null references team_member on delete cascade,
  to_state text not null,
  actor text not null,
  person text references person on delete set null,
  moved_at timestamptz not null default moment_said()
);
create index on team_move (member);
create index on team_move (person) where person is not null;

-- How many more of a role a class wants.
create function seats_left(of_class bigint, of_role text) returns integer language sql stable as $$
  select case of_role when 'animator' then 1 else pilot.volunteers end - (select count(*)::integer from team_member
    where team_member.school_class = of_class and role = of_role and state in ('proposed', 'accepted'))
  from school_class join pilot using (pilot) where school_class = of_class
$$;
-- How many more lessons a week someone offers.
create function lessons_left(of_resource bigint) returns integer language sql stable as $$
  select lessons - (select count(*)::integer from team_member
    where team_member.resource = of_resource and state in ('proposed', 'accepted'))
  from school_helper where resource = of_resource
$$;

-- Every pair that may be, of classes of some pilots and those who offer to come: near enough, in a half-day of theirs.
create function team_candidates(of_pilots bigint[])
returns table (school_class bigint, resource bigint, role text, metres integer, halfday text) language sql stable as $$
  select school_class.school_class, helper.resource, helper.role,
    round(st_distance(comes_from, school.location))::integer, halfday_of(weekday, starts)
  from school_class
  join pilot using (pilot)
  join resource campaign on campaign.resource = pilot.campaign
  join school using (uai)
  join school_helper helper on st_dwithin(comes_from, school.location, limit_metres)
    and helper.halfdays ? halfday_of(weekday, starts) and helper.demonstration <= campaign.demonstration
  where pilot.pilot = any(of_pilots)
$$;

create function hold_team() returns trigger language plpgsql as $$
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
  return new;
end $$;
create trigger hold_team before insert or update on team_member for each row execute function hold_team();

create function note_team_move() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = new.state then return null; end if;
  insert into team_move (member, to_state, actor, person)
  values (new.member, new.state, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''));
  return null;
end $$;
create trigger note_team_move after insert or update on team_member for each row execute function note_team_move();

-- A pilot that ends, and a helper who is available no more, let go of one another.
create function release_team() returns trigger language plpgsql as $$
declare
  said text := current_setting('app.act', true);
begin
  perform set_config('app.act', 'cancel', true);
  update team_member set state = 'cancelled' where state in ('proposed', 'accepted') and case tg_table_name
    when 'pilot' then school_class in (select school_class from school_class one where one.pilot = (to_jsonb(new) ->> 'pilot')::bigint)
    else resource = (to_jsonb(new) ->> 'resource')::bigint end;
  perform set_config('app.act', coalesce(said, ''), true);
  return null;
end $$;
create trigger release_team after update of state on pilot for each row
when (old.state in ('approved', 'running') and new.state not in ('approved', 'running', 'done')) execute function release_team();
create trigger release_team after update of state on resource for each row
when (new.kind in ('animator', 'volunteer') and old.state = 'published' and new.state <> 'published') execute function release_team();
