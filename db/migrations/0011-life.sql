-- A venue's life: what is so for a while, and what has ended. The id stays for ever; whoever asks for a venue that was
-- merged into another is led on to that one.
alter table venue
  add column closed_on date check (closed_on > '2000-01-01'),
  add column merged_into bigint references venue on delete restrict check (merged_into <> number),
  add column notice_kind text check (notice_kind in ('closed', 'moving', 'other')),
  add column notice_text text check (length(notice_text) between 1 and 280),
  add column notice_from date,
  add column notice_until date,
  add constraint merged_is_closed check (merged_into is null or closed_on is not null),
  add constraint notice_is_whole check (num_nulls(notice_kind, notice_text, notice_from, notice_until) in (0, 4)),
  add constraint notice_ends check (notice_until between notice_from and notice_from + 366);
comment on column venue.closed_on is 'closed for good: out of lists, maps and exports; its page says so';
comment on column venue.notice_kind is 'closed for a while, moving, or anything else; gone after notice_until (clear-notices.sql)';
create index venue_merged on venue (merged_into) where merged_into is not null;
create index venue_notice on venue (notice_until) where notice_until is not null;

-- As of 0004: the life of a venue is the directory's, no source says it.
create or replace function venue_content(v venue) returns jsonb language sql stable as $$
  select to_jsonb(v)
    - '{number,id,source,source_id,demonstration,departement,version,created_at,updated_at}'::text[]
    - '{closed_on,merged_into,notice_kind,notice_text,notice_from,notice_until}'::text[]
$$;

-- The hours of a venue with its closure for a while, which overrides what comes before it, as the notation has it. So
-- lists, maps, « open » and exports need know nothing of closures. Where no hours are written they stay unknown.
create function hours_of(v venue) returns text language sql stable as $$
  select case when v.notice_kind = 'closed' then format('%s; %s-%s off "%s"',
      coalesce(nullif(trim(v.horaires), ''), 'unknown'),
      to_char(v.notice_from, 'YYYY Mon DD'), to_char(v.notice_until, 'YYYY Mon DD'),
      translate(v.notice_text, '";' || E'\n', '”, '))
    else v.horaires end
$$;

-- As of 0006, with the hours of closures.
create or replace function index_venues() returns trigger language plpgsql as $$
begin
  insert into name_word
  select distinct word from changed, string_to_table(search_key(nom), ' ') word where word ~ '[a-z]'
  on conflict do nothing;
  insert into timetable (horaires, calendar)
  select distinct hours_of(changed), calendar_of(code_insee, departement) from changed where hours_of(changed) ~ '\S'
  on conflict do nothing;
  insert into venue_search as known
    (number, location, facets, departement, code_insee, name_key, timetable, date_maj)
  select number, location, coalesce(facets, '{}'), changed.departement, changed.code_insee, search_key(nom),
    timetable.timetable, changed.date_maj
  from changed
  left join (
    select changed.number, array_agg(distinct one order by one) as facets
    from changed
    cross join lateral venue_values(changed) given
    left join vocabulary listed using (field, value)
    cross join lateral unnest(coalesce(listed.facet, refuse_value(given.field, given.value)) || listed.needs) one
    group by changed.number
  ) counted using (number)
  left join timetable on timetable.horaires = hours_of(changed)
    and timetable.calendar = calendar_of(changed.code_insee, changed.departement)
  order by st_geohash(location::geometry)
  on conflict (number) do update set
    location = excluded.location, facets = excluded.facets, departement = excluded.departement,
    code_insee = excluded.code_insee, name_key = excluded.name_key, timetable = excluded.timetable,
    date_maj = excluded.date_maj
  where (known.location, known.facets, known.departement, known.code_insee, known.name_key, known.timetable,
      known.date_maj)
    is distinct from (excluded.location, excluded.facets, excluded.departement, excluded.code_insee,
      excluded.name_key, excluded.timetable, excluded.date_maj);
  return null;
end $$;

-- What is closed for good is not found. After index_venues(): triggers run in the order of their names.
create function leave_search() returns trigger language plpgsql as $$
begin
  delete from venue_search using changed where venue_search.number = changed.number and changed.closed_on is not null;
  return null;
end $$;
create trigger leave_search after update on venue referencing new table as changed
for each statement execute function leave_search();

-- As of 0003, with the life of a venue, and those that are closed for good.
create or replace view venue_public as
select
  venue.number, id, pivot, nom, commune, code_postal, venue.code_insee, adresse, complement_adresse,
  case when not location_approximate then st_y(venue.location::geometry) end as latitude,
  case when not location_approximate then st_x(venue.location::geometry) end as longitude,
  typologie, telephone, courriels, site_web, horaires, presentation_resume, presentation_detail, source,
  itinerance, structure_parente, to_char(venue.date_maj, 'YYYY-MM-DD') as date_maj, services,
  publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux,
  formations_labels, autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre,
  prise_rdv,
  venue.departement, location_approximate, demonstration, version,
  array(select need.value from vocabulary need
    where need.field = 'need' and need.facet = any(search.facets) order by need.facet) as needs,
  to_char(closed_on, 'YYYY-MM-DD') as closed_on,
  case when notice_kind is not null then json_build_object('kind', notice_kind, 'text', notice_text,
    'from', to_char(notice_from, 'YYYY-MM-DD'), 'until', to_char(notice_until, 'YYYY-MM-DD'),
    'horaires', hours_of(venue)) end as notice
from venue left join venue_search search using (number);
