-- How each venue stands against the criteria in force. Worked out by a chore and where a venue declares something
-- (api/reference/settling), never while venues are written: these only say that they were touched, as in 0100.

-- What a venue declares, with what shows it: the last word on a criterion counts, for as long as the version says.
create table criterion_declaration (
  criterion_declaration bigint generated always as identity primary key,
  venue bigint not null references venue on delete cascade,
  code text not null references criterion,
  -- Null where it is taken back.
  evidence text check (length(trim(evidence)) between 10 and 1000),
  link text check (link ~ '^https?://\S+$' and length(link) <= 500),
  declared_on date not null,
  recorded_at timestamptz not null default now(),
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
  person text references person on delete set null,
  check (link is null or evidence is not null)
);
create index on criterion_declaration (venue, code, criterion_declaration desc);
create index on criterion_declaration (person) where person is not null;
create trigger refuse_rewriting before update on criterion_declaration
for each row execute function refuse_rewriting();
create trigger refuse_erasing before delete on criterion_declaration
for each row when (pg_trigger_depth() = 0) execute function refuse_rewriting();

create view criterion_declared as
select distinct on (venue, code) * from criterion_declaration order by venue, code, criterion_declaration desc;

-- How open venues stand against a version on a day, all at once or some: one pass over `venue`, whatever the criteria.
-- `lacking`: what is missing of what a label asks, `missing` of all. `offset 0`: without it, every check is made again for each
-- code that is looked for.
create function standings(which integer, numbers bigint[], day date)
returns table (venue bigint, met text[], missing text[], lacking text[], holds boolean) language plpgsql stable as $$
declare
  tests text;
  codes text[];
  needed text[];
begin
  select coalesce(string_agg(format('case when %s then %L end', criterion_predicate(test), code), ', ' order by place)
      filter (where kind = 'registry'), ''),
    coalesce(array_agg(code order by place), '{}'), coalesce(array_agg(code order by place) filter (where mandatory), '{}')
  into tests, codes, needed from reference_criterion where reference = which;
  return query execute format($standings$
    select venue.number, met, array(select code from unnest($3) code where code <> all(met)),
      array(select code from unnest($4) code where code <> all(met)), $4 <> '{}' and met @> $4
    from venue
    left join (
      select venue, array_agg(code) as codes from criterion_declared join reference_criterion using (code)
      where reference = $5 and kind = 'declared' and evidence is not null and declared_on <= $2
        and declared_on + make_interval(months => months) > $2 and ($1 is null or venue = any($1))
      group by venue
    ) declared on declared.venue = venue.number
    cross join lateral (select array_remove(array[%s]::text[], null) || coalesce(declared.codes, '{}') as met offset 0) found
    where venue.closed_on is null and ($1 is null or venue.number = any($1))
  $standings$, tests) using numbers, day, codes, needed, which;
end $$;

create table venue_standing (
  venue bigint primary key references venue on delete cascade,
  reference integer not null references reference on delete cascade,
  met text[] not null,
  missing text[] not null,
  -- The first day of the label as it holds without interruption; null where it does not.
  labelled_on date
);
create index on venue_standing (reference);
create index on venue_standing (labelled_on) where labelled_on is not null;

-- Labels gained and lost.
create table venue_label (
  venue_label bigint generated always as identity primary key,
  venue bigint not null references venue on delete cascade,
  reference integer not null references reference on delete cascade,
  gained boolean not null,
  -- Where it is lost: what was missing; nothing where the venue closed.
  missing text[] not null,
  happened_on date not null
);
create index on venue_label (venue);
create index on venue_label (reference);
create function refuse_label_rewriting() returns trigger language plpgsql as $$
begin
  raise check_violation using message = 'what happened to a label stays', constraint = 'label_stays';
end $$;
create trigger refuse_rewriting before update on venue_label
for each row execute function refuse_label_rewriting();
create trigger refuse_erasing before delete on venue_label
for each row when (pg_trigger_depth() = 0) execute function refuse_label_rewriting();
create trigger directory_changed after insert on venue_label
for each statement execute function bump_directory();

-- How many venues meet each criterion, `label` for those labelled and `venue` for all: counting two million anew for each
-- reader of a page would take seconds.
create table standing_count (code text primary key, venues integer not null);
create function codes_counted(met text[], labelled_on date) returns text[] language sql immutable as $$
  select met || '{venue}'::text[] || case when labelled_on is null then '{}' else '{label}'::text[] end
$$;
create function count_standings() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into standing_count as known (code, venues)
    select code, -count(*) from old_rows, unnest(codes_counted(met, labelled_on)) code group by code order by code
    on conflict (code) do update set venues = known.venues + excluded.venues;
  end if;
  if tg_op <> 'DELETE' then
    insert into standing_count as known (code, venues)
    select code, count(*) from new_rows, unnest(codes_counted(met, labelled_on)) code group by code order by code
    on conflict (code) do update set venues = known.venues + excluded.venues;
  end if;
  return null;
end $$;
create trigger count_inserted after insert on venue_standing referencing new table as new_rows
for each statement execute function count_standings();
create trigger count_updated after update on venue_standing referencing old table as old_rows new table as new_rows
for each statement execute function count_standings();
create trigger count_deleted after delete on venue_standing referencing old table as old_rows
for each statement execute function count_standings();

-- Venues that changed since their standing was worked out.
create table standing_touched (number bigint not null);
create function touch_standing() returns trigger language plpgsql as $$
begin
  -- Nothing to keep up with before a first version: all are gone through when it comes.
  insert into standing_touched select number from changed where exists (select from reference where state = 'in_force');
  return null;
end $$;
create trigger touch_standing_inserted after insert on venue referencing new table as changed
for each statement execute function touch_standing();
create trigger touch_standing_updated after update on venue referencing new table as changed
for each statement execute function touch_standing();

-- How far all venues have been gone through, for a version and a day: dates age, declarations end.
create table standing_state (
  only_row boolean primary key default true check (only_row),
  reference integer,
  settled_on date,
  -- The last venue that was gone through; null once all are.
  after bigint
);
insert into standing_state default values;
