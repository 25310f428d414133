-- Where one clock and the same holidays hold. `holidays` is the name under which the opening_hours package knows the
-- public holidays there, `school_holidays` the one of the school year; it has a single name for both, and none of the
-- two everywhere.
create table calendar (
  calendar text primary key,
  time_zone text not null,
  holidays text not null,
  school_holidays text not null
);

-- A calendar is that of a département, or of some of its communes: the Marquesas are half an hour off Tahiti.
create table calendar_area (
  code text primary key,
  calendar text not null references calendar on delete restrict
);
comment on column calendar_area.code is 'a département''s number or a commune''s code_insee';

with given (calendar, time_zone, holidays, school_holidays, codes) as (values
  ('France', 'Europe/Paris', 'France', 'France', ''),
  ('Auvergne-Rhône-Alpes', 'Europe/Paris', null, null, '01 03 07 15 26 38 42 43 63 69 73 74'),
  ('Bourgogne-Franche-Comté', 'Europe/Paris', null, null, '21 25 39 58 70 71 89 90'),
  ('Bretagne', 'Europe/Paris', null, null, '22 29 35 56'),
  ('Centre-Val de Loire', 'Europe/Paris', null, null, '18 28 36 37 41 45'),
  ('Corse', 'Europe/Paris', null, null, '2A 2B'),
  ('Grand Est', 'Europe/Paris', null, null, '08 10 51 52 54 55 88'),
  ('Bas-Rhin', 'Europe/Paris', null, 'Grand Est', '67'),
  ('Haut-Rhin', 'Europe/Paris', null, 'Grand Est', '68'),
  ('Moselle', 'Europe/Paris', null, 'Grand Est', '57'),
  ('Hauts-de-France', 'Europe/Paris', null, null, '02 59 60 62 80'),
  ('Île-de-France', 'Europe/Paris', null, null, '75 77 78 91 92 93 94 95'),
  ('Normandie', 'Europe/Paris', null, null, '14 27 50 61 76'),
  ('Nouvelle-Aquitaine', 'Europe/Paris', null, null, '16 17 19 23 24 33 40 47 64 79 86 87'),
  ('Occitanie', 'Europe/Paris', null, null, '09 11 12 30 31 32 34 46 48 65 66 81 82'),
  ('Pays de la Loire', 'Europe/Paris', null, null, '44 49 53 72 85'),
  ('Provence-Alpes-Côte d''Azur', 'Europe/Paris', null, null, '04 05 06 13 83 84'),
  ('Guadeloupe', 'America/Guadeloupe', null, null, '971'),
  ('Martinique', 'America/Martinique', null, null, '972'),
  ('Guyane', 'America/Cayenne', null, null, '973'),
  ('La Réunion', 'Indian/Reunion', null, null, '974'),
  ('Saint-Pierre-et-Miquelon', 'America/Miquelon', null, null, '975'),
  ('Mayotte', 'Indian/Mayotte', null, null, '976'),
  ('Saint-Barthélemy', 'America/St_Barthelemy', null, null, '977'),
  ('Saint-Martin', 'America/Marigot', null, null, '978'),
  ('Wallis-et-Futuna', 'Pacific/Wallis', null, null, '986'),
  ('Polynésie française', 'Pacific/Tahiti', null, null, '987'),
  ('Marquises', 'Pacific/Marquesas', 'Polynésie française', 'Polynésie française',
    '98718 98723 98731 98746 98756 98757'),
  ('Gambier', 'Pacific/Gambier', 'Polynésie française', 'Polynésie française', '98719'),
  ('Nouvelle-Calédonie', 'Pacific/Noumea', null, null, '988')
), added as (
  insert into calendar
  select calendar, time_zone, coalesce(holidays, calendar), coalesce(school_holidays, calendar) from given
)
insert into calendar_area
select code, calendar from given, string_to_table(codes, ' ') code where code <> '';

create function calendar_of(code_insee text, departement text) returns text language sql stable as $$
  select coalesce(
    (select calendar from calendar_area where code = code_insee),
    (select calendar from calendar_area where code = departement),
    'France')
$$;

-- Opening hours as they are written, once for all the venues of one calendar that write the same; and what they mean
-- in the weeks to come. The words are read outside (api/hours), so a new timetable waits as `unread`.
create table timetable (
  timetable integer primary key generated always as identity,
  horaires text not null,
  calendar text not null references calendar on delete restrict,
  state text not null default 'unread' check (state in ('unread', 'read', 'unreadable')),
  open_periods tstzmultirange not null default '{}',
  unsure_periods tstzmultirange not null default '{}',
  known_until timestamptz,
  unique (horaires, calendar),
  check (state = 'read' or (open_periods = '{}' and unsure_periods = '{}')),
  check ((state = 'unread') = (known_until is null))
);
comment on table timetable is 'an unreadable one is not a closed one: it is shown as written and said to be doubtful';
comment on column timetable.open_periods is 'when it is surely open, up to known_until';
comment on column timetable.unsure_periods is 'when it may be: by appointment, on a holiday that the hours do not mention, open end';
create index on timetable (known_until);

alter table venue_search add column timetable integer references timetable on delete restrict;
create index venue_search_timetable on venue_search (timetable);

-- As of 0003, and the timetable: see there for the reasons.
create or replace function index_venues() returns trigger language plpgsql as $$
begin
  insert into name_word
  select distinct word from changed, string_to_table(search_key(nom), ' ') word where word ~ '[a-z]'
  on conflict do nothing;
  insert into timetable (horaires, calendar)
  select distinct horaires, calendar_of(code_insee, departement) from changed where horaires ~ '\S'
  on conflict do nothing;
  insert into venue_search as known (number, location, facets, departement, code_insee, name_key, timetable)
  select number, location, coalesce(facets, '{}'), changed.departement, changed.code_insee, search_key(nom),
    timetable.timetable
  from changed
  left join (
    select changed.number, array_agg(distinct one order by one) as facets
    from changed
    cross join lateral venue_values(changed) given
    left join vocabulary listed using (field, value)
    cross join lateral unnest(coalesce(listed.facet, refuse_value(given.field, given.value)) || listed.needs) one
    group by changed.number
  ) counted using (number)
  left join timetable on timetable.horaires = changed.horaires
    and timetable.calendar = calendar_of(changed.code_insee, changed.departement)
  order by st_geohash(location::geometry)
  on conflict (number) do update set
    location = excluded.location, facets = excluded.facets, departement = excluded.departement,
    code_insee = excluded.code_insee, name_key = excluded.name_key, timetable = excluded.timetable
  where (known.location, known.facets, known.departement, known.code_insee, known.name_key, known.timetable)
    is distinct from (excluded.location, excluded.facets, excluded.departement, excluded.code_insee,
      excluded.name_key, excluded.timetable);
  return null;
end $$;

-- Venues that were there before.
insert into timetable (horaires, calendar)
select distinct horaires, calendar_of(code_insee, departement) from venue where horaires ~ '\S';
update venue_search set timetable = timetable.timetable
from venue join timetable on timetable.horaires = venue.horaires
  and timetable.calendar = calendar_of(venue.code_insee, venue.departement)
where venue.number = venue_search.number;

-- A timetable at a moment, as lists show it; times are those of the venue's own clock, `YYYY-MM-DDTHH:MM`.
-- `until` ends the present state where that state is open or unsure, `next` is when it next surely opens, `today`
-- whether it surely opens at some time of this day.
create function opening_at(asked timetable, moment timestamptz) returns json
language sql stable as $$
  select case
    when asked.timetable is null then json_build_object('state', 'unknown')
    when asked.state <> 'read' then json_build_object('state', 'unreadable', 'written', asked.horaires)
    else (
      select json_build_object(
        'state', case when asked.open_periods @> moment then 'open'
          when asked.unsure_periods @> moment then 'unsure' else 'closed' end,
        'until', (select to_char(upper(period) at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI')
          from unnest(case when asked.open_periods @> moment then asked.open_periods else asked.unsure_periods end) period
          where period @> moment),
        'next', (select to_char(min(lower(period)) at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI')
          from unnest(asked.open_periods) period where lower(period) > moment),
        'today', asked.open_periods && tstzrange(
          (moment at time zone time_zone)::date::timestamp at time zone time_zone,
          ((moment at time zone time_zone)::date + 1)::timestamp at time zone time_zone),
        'now', to_char(moment at time zone time_zone, 'YYYY-MM-DD"T"HH24:MI'))
      from calendar where calendar.calendar = asked.calendar)
  end
$$;
