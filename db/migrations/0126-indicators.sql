-- The indicators of the governance committee (article 12): each defined once, as data, in versions; its figures are worked
-- out from that definition alone, and kept.

-- What an indicator may read: views of what is public, without a person in any. No other relation is read by one
-- (api/governance/indicators/safe-sql.ts), and these views are all that this schema holds.
create schema figures;

-- The days that a figure is worked out for: from `starts` to the day before `ends`.
create view figures.period as
select nullif(current_setting('figures.starts', true), '')::date as starts,
  nullif(current_setting('figures.ends', true), '')::date as ends;

-- What the definition supposes: an hour's value, a machine's weight. Null where the committee has not said.
create view figures.parameter as
select name, value from jsonb_to_recordset(coalesce(nullif(current_setting('figures.parameters', true), ''), '[]')::jsonb)
  as given (name text, value numeric);

create view figures.commune as
select code_insee, departement, epci, parent, population from commune;

create view figures.venue as
select number as venue, code_insee, departement, typologie, services, frais_a_charge, dispositif_programmes_nationaux,
  formations_labels, demonstration
from venue where closed_on is null and merged_into is null;

create view figures.workshop as
select (starts_at at time zone sitting.time_zone)::date as day, coalesce(sitting.code_insee, venue.code_insee) as code_insee,
  sitting.state, places, taken, resource.demonstration
from sitting join resource using (resource) left join venue on venue.number = sitting.venue;

-- Machines, act by act: collected, wiped, handed over; where they went.
create view figures.machine_act as
select (moved_at at time zone 'Europe/Paris')::date as day, custody.act, custody.to_state as state, machine.sort,
  venue.code_insee, machine.demonstration
from custody join machine using (machine) left join venue on venue.number = custody.to_venue;

-- Posts (« post »), missions (« mission ») and offers of employment (« job »), on the day they were published.
create view figures.offer as
select resource.kind, (move.moved_at at time zone 'Europe/Paris')::date as day,
  case when venue.number is not null then venue.code_insee
    else (select commune.code_insee from commune where commune.parent is null order by commune.location <-> resource.centre limit 1)
  end as code_insee, resource.demonstration
from move join resource using (resource) left join venue on venue.number = resource.venue
where move.uptake is null and move.to_state = 'published' and resource.kind in ('post', 'mission', 'job')
  and (resource.venue is not null or resource.centre is not null);

-- The posts and missions that someone began, on the day they did: never who.
create view figures.filled as
select 'post' as kind, (move.moved_at at time zone 'Europe/Paris')::date as day, venue.departement, resource.demonstration
from move join uptake using (uptake) join resource on resource.resource = uptake.resource
join venue on venue.number = resource.venue
where uptake.kind = 'post' and move.to_state = 'running'
union all
select 'mission', (moved_at at time zone 'Europe/Paris')::date, venue.departement, resource.demonstration
from application_move join application using (application) join resource using (resource)
join venue on venue.number = resource.venue
where application_move.to_state = 'running';

-- Lessons at school, and the classes that had one. Invented ones are not counted beside real ones, whose figures they
-- would tell.
create view figures.lesson as
select on_day as day, pilot.code_insee, lesson.state, lesson.attendance, school_class.pupils, pilot.demonstration
from lesson join school_class using (school_class) join pilot using (pilot)
where not pilot.demonstration or not exists (select from pilot where not demonstration and state in ('running', 'done'));

create view figures.class_reached as
select min(on_day) as day, pilot.code_insee, school_class.pupils, pilot.demonstration
from lesson join school_class using (school_class) join pilot using (pilot)
where lesson.state = 'held'
  and (not pilot.demonstration or not exists (select from pilot where not demonstration and state in ('running', 'done')))
group by school_class, pilot.code_insee, school_class.pupils, pilot.demonstration;

-- Hours given to schools. By département: a commune may have one person who gives them.
create view figures.hours as
select lesson.on_day as day, commune.departement, lesson_hours.role, lesson_hours.hours, lesson_hours.preparation,
  pilot.demonstration
from lesson_hours join lesson using (lesson) join school_class using (school_class) join pilot using (pilot)
join commune using (code_insee)
where not pilot.demonstration or not exists (select from pilot where not demonstration and state in ('running', 'done'));

create view figures.practice_validated as
select resource, min(validated_at at time zone 'Europe/Paris')::date as day, count(distinct coalesce(party, organisation::text)) as validators
from validation where withdrawn_at is null group by resource;

-- What the fund paid, in euros, to the project of which venue.
create view figures.fund_paid as
select ledger_public.made_on::date as day, venue.code_insee, ledger_public.cents / 100.0 as euros, ledger_public.demonstration
from ledger_public left join uptake on uptake.uptake = ledger_public.project left join venue on venue.number = uptake.venue
where ledger_public.account = 'paid' and ledger_public.act = 'part';

create view figures.organisation as
select organisation, kind, trades, departements, (decided_at at time zone 'Europe/Paris')::date as day, demonstration
from organisation where state = 'published';

create table indicator (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
  place integer not null generated always as identity
);

create table indicator_version (
  code text not null references indicator on delete cascade,
  version integer not null check (version > 0),
  nom text not null check (length(trim(nom)) between 3 and 120),
  kind text not null check (kind in ('activity', 'social', 'economic')),
  unit text not null check (length(trim(unit)) between 1 and 40),
  decimals smallint not null default 0 check (decimals between 0 and 3),
  direction text check (direction in ('higher', 'lower')),
  article smallint check (article between 1 and 17),
  formula text not null check (length(trim(formula)) between 10 and 1000),
  source text not null check (length(trim(source)) between 3 and 500),
  frequency text not null check (frequency in ('month', 'quarter', 'year')),
  -- What happened in a period is counted anew for past ones; what there is at its end is only known as it goes by.
  counted text not null check (counted in ('flow', 'stock')),
  method text not null check (length(trim(method)) between 10 and 2000),
  limits text not null check (length(trim(limits)) between 3 and 2000),
  statement text not null check (length(trim(statement)) between 10 and 4000),
  parameters jsonb not null default '[]' check (jsonb_typeof(parameters) = 'array' and jsonb_array_length(parameters) <= 10),
  -- Drawn no more; its figures stay.
  retired boolean not null default false,
  changes text not null check (length(trim(changes)) between 3 and 500),
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  written_at timestamptz not null default now(),
  primary key (code, version)
);
comment on column indicator_version.parameters is '[{name, label, unit, value or null, source}]: null waits for the committee';

create function keep_indicator_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.version <> (select coalesce(max(version), 0) + 1 from indicator_version where code = new.code) then
      raise unique_violation using message = 'a version follows the one before it';
    end if;
    return new;
  end if;
  raise check_violation using constraint = 'indicator_kept', message = 'a definition stays as it was written';
end $$;
create trigger keep_indicator_version before insert or update or delete on indicator_version
for each row execute function keep_indicator_version();
create trigger directory_changed after insert on indicator_version for each statement execute function bump_directory();

create view indicator_now as
select distinct on (code) indicator_version.*, place,
  exists (select from jsonb_array_elements(parameters) one where one ->> 'value' is null) as waits
from indicator_version join indicator using (code) order by code, version desc;

-- A figure of a territory in a period, and the version of the definition that it was worked out by.
create table indicator_value (
  code text not null references indicator on delete cascade,
  level text not null check (level in ('france', 'region', 'departement', 'epci', 'commune')),
  territory text not null,
  period date not null check (extract(day from period) = 1),
  value float8 not null,
  version integer not null,
  primary key (code, period, level, territory)
);
create index on indicator_value (code, level, territory);

-- When a period was last worked out, and what stopped it.
create table indicator_run (
  code text not null references indicator on delete cascade,
  period date not null,
  version integer not null,
  computed_at timestamptz not null,
  -- The period was over by then: it is not worked out again but by another version.
  complete boolean not null,
  failure text,
  primary key (code, period)
);

-- The figures of an indicator from a day to before another: what happened is added up; what there was, or a share, is that of
-- the last period that is known.
create function indicator_figures(of_code text, starts date, ends date)
returns table (level text, territory text, value float8) language sql stable as $$
  select level, territory, sum(value) from indicator_value join (
    select counted = 'flow' and statement !~* '\mnumerator\M' as adds from indicator_now where code = of_code
  ) way on true
  where code = of_code and period >= starts and period < ends
    and (adds or period = (select max(period) from indicator_run where code = of_code and period >= starts and period < ends))
  group by level, territory
$$;
