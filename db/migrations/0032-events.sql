-- When and where an event takes place: each time is a sitting, changed and cancelled by itself.
alter table resource add unique (resource, kind);
create table sitting (
  sitting bigint generated always as identity primary key,
  resource bigint not null,
  kind text generated always as ('event') stored,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Of where it is: what people read on their clocks there.
  time_zone text not null,
  -- Where: a venue of the directory, or an address of its own.
  venue bigint references venue on delete cascade,
  label text check (label ~ '\S' and length(label) <= 200),
  adresse text check (adresse ~ '\S' and length(adresse) <= 500),
  commune text check (commune ~ '\S'),
  code_postal text check (code_postal ~ '^\d{5}$'),
  code_insee text check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  location geography(Point, 4326),
  location_approximate boolean not null default false,
  -- Null: as many as come.
  places integer check (places between 1 and 5000),
  taken integer not null default 0,
  -- How many were registered, once their names are forgotten.
  expected integer,
  state text not null default 'planned' check (state in ('planned', 'cancelled')),
  -- What the public sees of the places: never a count, which would tell whether someone's registration is new.
  availability text generated always as (
    case when places is null or places - taken > 3 then 'open' when places > taken then 'few' else 'full' end) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (resource, kind) references resource (resource, kind) on delete cascade,
  check (ends_at > starts_at and ends_at < starts_at + interval '1 day'),
  check (num_nonnulls(label, adresse, commune, code_postal, code_insee, location) = case when venue is null then 6 else 0 end),
  constraint never_more_than_places check (taken between 0 and coalesce(places, taken))
);
create index on sitting (resource);
create index on sitting (venue);
create index on sitting (ends_at) where state = 'planned';
-- A form that is sent twice writes once.
create unique index sitting_once on sitting (resource, starts_at, coalesce(venue, 0), coalesce(adresse, ''))
where state = 'planned';

create table sitting_history (
  sitting bigint not null references sitting on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (sitting, version)
);
create index on sitting_history (person) where person is not null;

-- Who comes, without an account: kept until the day after, with their consent, by its own moment.
create table registration (
  registration bigint generated always as identity primary key,
  sitting bigint not null references sitting on delete cascade,
  name text not null check (name ~ '\S' and length(name) <= 100),
  mail text not null check (mail = lower(mail) and mail ~ '^[^\s@]+@[^\s@]+$' and length(mail) <= 254),
  consent_at timestamptz not null,
  -- In which language they are written to.
  language text not null check (language in ('fr', 'facile', 'en', 'ar', 'es', 'pt', 'uk')),
  state text not null check (state in ('registered', 'waiting')),
  unique (sitting, mail)
);
comment on table registration is 'personal; gone by the link of its mail, with its sitting''s cancellation, or the day after it';
comment on column registration.consent_at is 'when keeping the name and the mail was agreed to: nothing is kept without';

-- What is said of a sitting is a version of its own; who comes to it is not.
create function sitting_said(one sitting) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(to_jsonb(one)
    - '{version,created_at,updated_at,taken,expected,availability,kind,location}'::text[]
    || jsonb_build_object('longitude', st_x(one.location::geometry), 'latitude', st_y(one.location::geometry)))
$$;
create function sitting_version() returns trigger language plpgsql as $$
begin
  if sitting_said(new) <> sitting_said(old) then
    new.version := old.version + 1;
    new.updated_at := now();
  end if;
  return new;
end $$;
create trigger sitting_version before update on sitting for each row execute function sitting_version();

create function record_sitting() returns trigger language plpgsql as $$
begin
  insert into sitting_history (sitting, version, actor, person, record)
  values (new.sitting, new.version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), sitting_said(new))
  on conflict do nothing;
  return null;
end $$;
create trigger record_sitting after insert or update on sitting for each row execute function record_sitting();

create trigger directory_changed after insert or delete or truncate on sitting
for each statement execute function bump_directory();
-- A place taken changes nothing that is public until there are few or none.
create trigger sitting_changed after update on sitting for each row
when (old.version <> new.version or old.availability <> new.availability) execute function bump_directory();

-- Counted anew under the lock of the sitting: those who register at once wait for one another, and the check of
-- `sitting` refuses whoever there is no place for.
create function count_taken() returns trigger language plpgsql as $$
declare
  of_sitting bigint := coalesce(new.sitting, old.sitting);
begin
  perform from sitting where sitting = of_sitting for no key update;
  update sitting set taken = counted.taken
  from (select count(*)::integer as taken from registration where sitting = of_sitting and state = 'registered') counted
  where sitting = of_sitting and sitting.taken <> counted.taken;
  return null;
end $$;
create trigger count_taken after insert or update or delete on registration
for each row execute function count_taken();

create function refuse_registration() returns trigger language plpgsql as $$
begin
  if not exists (select from sitting join resource using (resource)
      where sitting = new.sitting and sitting.state = 'planned' and resource.state = 'published'
        and new.consent_at < sitting.ends_at) then
    raise check_violation using message = 'on ne s’inscrit pas, ou plus, à cette date', constraint = 'open_to_registration';
  end if;
  return new;
end $$;
create trigger refuse_registration before insert on registration for each row execute function refuse_registration();

-- Who is registered is told before an event goes: its dates are cancelled first.
create function tell_before_closing() returns trigger language plpgsql as $$
begin
  if exists (select from sitting join registration using (sitting) where sitting.resource = new.resource) then
    raise check_violation using message = 'des personnes sont inscrites à ses dates', constraint = 'told_before_closing';
  end if;
  return null;
end $$;
create trigger tell_before_closing after update on resource for each row
when (old.state = 'published' and new.state <> 'published' and new.kind = 'event')
execute function tell_before_closing();

-- A sitting with its event and its place, as those concerned see it; `from` and `to` on the clock of the place.
create view sitting_whole as
select sitting.sitting::int, sitting.resource::int, title, description, audience, conditions,
  details ->> 'theme' as theme, details ->> 'bring' as bring, details ->> 'access' as access,
  coalesce(organisation.nom, host.nom, party) as organiser, organisation.organisation::int,
  to_char(sitting.starts_at at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI') as "from",
  to_char(sitting.ends_at at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI') as "to",
  sitting.starts_at, sitting.ends_at, time_zone, sitting.state, resource.state as resource_state,
  places, taken, expected, availability, sitting.version, sitting.updated_at, resource.demonstration,
  venue.number as venue, venue.id as venue_id,
  coalesce(venue.location, sitting.location) as location,
  json_build_object(
    'venue', venue.id,
    'label', coalesce(venue.nom, label),
    'adresse', coalesce(venue.adresse, sitting.adresse),
    'code_postal', coalesce(venue.code_postal, sitting.code_postal),
    'commune', coalesce(venue.commune, sitting.commune),
    'lon', st_x(coalesce(venue.location, sitting.location)::geometry),
    'lat', st_y(coalesce(venue.location, sitting.location)::geometry),
    'location_approximate', coalesce(venue.location_approximate, sitting.location_approximate)) as place
from sitting
join resource using (resource)
left join organisation on organisation.organisation = resource.organisation
left join venue host on host.number = resource.venue
left join venue named on named.number = sitting.venue
-- A venue that was merged is the one it is now.
left join venue on venue.number = coalesce(named.merged_into, named.number)
where venue.closed_on is null;

-- What anyone sees, cancelled ones too.
create view sitting_public as
select sitting, resource, title, description, audience, conditions, theme, bring, access, organiser, organisation, "from", "to",
  starts_at, ends_at, time_zone, state, places, availability, version, updated_at, demonstration, venue, venue_id,
  location, place
from sitting_whole where resource_state = 'published';

-- What goes on in a venue from a moment on, the soonest first.
create function venue_events(of_venue bigint, moment timestamptz) returns setof sitting_public
language sql stable as $$
  select * from sitting_public where venue = of_venue and state = 'planned' and ends_at > moment order by starts_at, sitting
$$;

-- The venues where something still goes on in the week of a moment, Monday to Sunday on their own clocks.
create function venues_with_event(moment timestamptz) returns table (venue bigint) language sql stable as $$
  select distinct venue from sitting_public
  where venue is not null and state = 'planned' and ends_at > moment and starts_at < moment + interval '8 days'
    and date_trunc('week', starts_at at time zone time_zone) = date_trunc('week', moment at time zone time_zone)
$$;
