-- The state of the territory: how far each commune is from the venues, and what that makes of EPCI, départements, régions
-- and France. Worked out by a chore (api/territories), never while venues are written: tests and imports stay as fast.

-- The groupings of communes (EPCI), loaded with the communes, as are the codes of the régions.
create table epci (
  code text primary key check (code ~ '^\d{9}$'),
  nom text not null,
  nature text not null
);
comment on column epci.nature is 'CC, CA, CU, METRO or MET69';
alter table commune add column epci text references epci on delete restrict;
create index on commune (epci);
alter table departement add column region_code text;
comment on column departement.region_code is 'that of the département where it is no part of a région';

-- Whether surely open on a Saturday, or at some time from 18:00 to midnight, on the clock of where it is.
create function opens_late(open_periods tstzmultirange, of_calendar text) returns boolean language sql stable as $$
  select exists (
    select from calendar, unnest(open_periods) period
    cross join lateral (select lower(period) at time zone time_zone as starts, upper(period) at time zone time_zone as ends) local
    where calendar.calendar = of_calendar
      and (ends > date_trunc('day', starts) + interval '18 hours'
        -- The first Saturday from the day it begins: what lasts beyond its midnight is open on it.
        or ends > date_trunc('day', starts) + (13 - extract(isodow from starts))::integer % 7 * interval '1 day'))
$$;
alter table timetable add column late boolean not null default false;
comment on column timetable.late is 'opens on a Saturday or an evening of the weeks that are worked out';
create function settle_late() returns trigger language plpgsql as $$
begin
  new.late := opens_late(new.open_periods, new.calendar);
  return new;
end $$;
create trigger settle_late before insert or update of open_periods on timetable
for each row execute function settle_late();
update timetable set open_periods = open_periods where state = 'read';

-- Metres from the middle of the earth, WGS84: the straight line between two points costs ten times less than the way over
-- the ellipsoid, is never longer, and puts venues in the same order to 6 µm at 10 km, to a metre at 500.
create function geocentric(place geography) returns table (x float8, y float8, z float8)
language sql immutable parallel safe as $$
  select n * cos(lat) * cos(lon), n * cos(lat) * sin(lon), n * (1 - 0.0066943799901413165) * sin(lat)
  from (select radians(st_y(place::geometry)) as lat, radians(st_x(place::geometry)) as lon) angles
  cross join lateral (select 6378137 / sqrt(1 - 0.0066943799901413165 * sin(lat) * sin(lat)) as n) normal
$$;

-- The cube of a side of `metres`, 1,000 at least, in which a point lies: what is as near as that is in it or in one of the
-- 26 around, whose numbers are its own plus those of `cubes_around`. No pole, no antimeridian, no width by latitude.
create function cube(x float8, y float8, z float8, metres float8) returns bigint language sql immutable parallel safe as $$
  select (floor(x / metres)::bigint + 8192 << 28) + (floor(y / metres)::bigint + 8192 << 14) + floor(z / metres)::bigint + 8192
$$;
create view cubes_around as
select (x << 28) + (y << 14) + z as away
from generate_series(-1, 1) x, generate_series(-1, 1) y, generate_series(-1, 1) z;

-- Every territory that a commune is of, itself included. `leaf`: a commune without arrondissements, or one of these: what
-- counts people counts each once, at its own middle.
create view territory_member as
select code_insee, level, of_territory.code, not exists (select from commune part where part.parent = commune.code_insee) as leaf
from commune
join departement on departement.code = commune.departement
cross join lateral (values
  ('france', 'FR'), ('region', region_code), ('departement', departement), ('epci', epci), ('commune', code_insee),
  ('commune', parent)
) of_territory (level, code)
where of_territory.code is not null;

-- The nearest venue of each commune and arrondissement by each criterion of api/standard/indicators.ts, in their order.
create table territory_commune (
  code_insee text primary key,
  nearest bigint[] not null,
  stops integer[] not null,
  metres float8[] not null,
  check (cardinality(nearest) = cardinality(metres) and cardinality(stops) = cardinality(metres))
);
comment on column territory_commune.nearest is 'venue.number; null where there is none';

-- Every figure of every territory, as api/standard/indicators.ts defines them.
create table territory (
  level text not null check (level in ('france', 'region', 'departement', 'epci', 'commune')),
  code text not null,
  nom text not null,
  population integer,
  approximate boolean not null,
  departement text,
  region text,
  epci text,
  city text,
  indicators jsonb not null,
  primary key (level, code)
);
comment on column territory.city is 'of an arrondissement, which no list of communes holds';
create index on territory (departement) where level = 'commune';
create index on territory (epci) where level = 'commune';

-- How far each school is from a venue that offers an animator for the pilots.
create table territory_school (
  uai text primary key,
  code_insee text not null,
  metres float8
);
comment on column territory_school.metres is 'null where there is none within 20 km';
create index on territory_school (code_insee);

-- What has happened month by month. Before the first that was kept, only numbers of venues are known.
create table territory_month (
  level text not null,
  code text not null,
  month date not null check (extract(day from month) = 1),
  venues integer not null,
  metres_venue float8,
  beyond_10km integer,
  primary key (level, code, month)
);

-- Those that are not communes: a commune of one within 10 km of a commune of the other. As far as centres are known.
create table territory_neighbour (
  level text not null,
  code text not null,
  neighbour text not null,
  metres float8 not null,
  primary key (level, code, neighbour)
);

-- What was worked out, and when. `version` rises with each change: it is the ETag of the figures.
create table territory_state (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 0,
  computed_at timestamptz,
  directory_version bigint,
  gazetteer text,
  measured text,
  inputs text
);
comment on column territory_state.inputs is 'what else than venues was counted: schools, and the venues that volunteer';
comment on column territory_state.computed_at is 'when a figure last changed';
comment on column territory_state.measured is 'how distances were measured: another way measures all anew';
insert into territory_state default values;

-- Venues that have moved, appeared, gone or changed what they offer since distances were measured.
create table territory_touched (number bigint not null);

create function touch_territory() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into territory_touched
    select distinct number from old_rows was full join new_rows now_is using (number, stop)
    where (was.location, was.facets, was.timetable, was.coming)
      is distinct from (now_is.location, now_is.facets, now_is.timetable, now_is.coming);
  elsif tg_op = 'INSERT' then
    insert into territory_touched select distinct number from new_rows;
  else
    insert into territory_touched select distinct number from old_rows;
  end if;
  return null;
end $$;
create trigger touch_inserted after insert on venue_search referencing new table as new_rows
for each statement execute function touch_territory();
create trigger touch_updated after update on venue_search referencing old table as old_rows new table as new_rows
for each statement execute function touch_territory();
create trigger touch_deleted after delete on venue_search referencing old table as old_rows
for each statement execute function touch_territory();

create function touch_late() returns trigger language plpgsql as $$
begin
  insert into territory_touched select number from venue_search where timetable = new.timetable;
  return null;
end $$;
create trigger touch_late after update on timetable
for each row when (old.late is distinct from new.late) execute function touch_late();
