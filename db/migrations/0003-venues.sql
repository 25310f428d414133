-- The département of an address. Overseas codes have three characters; postcodes 200 to 201 are Corse-du-Sud.
create function departement_of(code_insee text, code_postal text) returns text
language sql immutable parallel safe as $$
  select case
    when code_insee ~ '^9[78]' then left(code_insee, 3)
    when code_insee is not null then left(code_insee, 2)
    when code_postal ~ '^9[78]' then left(code_postal, 3)
    when code_postal ~ '^20[01]' then '2A'
    when code_postal ~ '^20' then '2B'
    else left(code_postal, 2)
  end
$$;

-- A venue as the national standard describes it: its columns, letter for letter. Lists are arrays; latitude and
-- longitude are `location`; an unknown pivot or date_maj is null.
create table venue (
  number bigint generated always as identity primary key,
  id text not null unique check (id ~ '\S'),
  pivot text check (pivot ~ '^[a-zA-Z0-9]{9,14}$'),
  nom text not null check (nom ~ '\S'),
  commune text not null check (commune ~ '\S'),
  code_postal text not null check (code_postal ~ '^\d{5}$'),
  code_insee text check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  adresse text not null check (adresse ~ '\S'),
  complement_adresse text,
  location geography(Point, 4326),
  location_approximate boolean not null default false,
  typologie text[] not null default '{}',
  telephone text check (telephone ~ '^\+\d{8,14}$'),
  courriels text[] not null default '{}',
  site_web text[] not null default '{}',
  horaires text,
  presentation_resume text check (length(presentation_resume) <= 280),
  presentation_detail text,
  source text not null check (source ~ '\S'),
  itinerance text[] not null default '{}',
  structure_parente text,
  date_maj date check (date_maj > '2000-01-01'),
  services text[] not null default '{}',
  publics_specifiquement_adresses text[] not null default '{}',
  prise_en_charge_specifique text[] not null default '{}',
  frais_a_charge text[] not null default '{}',
  dispositif_programmes_nationaux text[] not null default '{}',
  formations_labels text[] not null default '{}',
  autres_formations_labels text[] not null default '{}',
  modalites_acces text[] not null default '{}',
  modalites_accompagnement text[] not null default '{}',
  fiche_acces_libre text,
  prise_rdv text,
  -- Ours, not the standard's.
  source_id text not null,
  demonstration boolean not null default false,
  departement text generated always as (departement_of(code_insee, code_postal)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (source, source_id),
  check (location is not null or not location_approximate)
);
comment on column venue.number is 'short permanent number: order of lists, key of cursors';
comment on column venue.id is 'the source''s id; prefixed by the source when another source had taken it';
comment on column venue.source_id is 'the id as the source wrote it: with `source`, what a re-import finds the venue by';
comment on column venue.location_approximate is 'location is the commune''s middle: never shown as an exact position';

-- What searching needs and nothing more. On the wide table, the same search goes from 0.9 to 138 ms at two million
-- rows when the filter is rare; one narrow table with one composite index stays flat. Kept by the triggers below.
create table venue_search (
  number bigint primary key references venue on delete cascade,
  location geography(Point, 4326),
  facets integer[] not null,
  departement text not null,
  code_insee text,
  name_key text not null
);
comment on column venue_search.facets is 'vocabulary.facet of every value and of every need served';
create index venue_search_nearest on venue_search using gist (location, facets gist__int_ops);
create index venue_search_box on venue_search using gist ((location::geometry), facets gist__int_ops);
create index venue_search_facets on venue_search using gin (facets gin__int_ops);
create index venue_search_departement on venue_search (departement, number);
create index venue_search_commune on venue_search (code_insee, number);
create index venue_search_name on venue_search using gin (to_tsvector('simple', name_key));

-- Every word, numbers apart, that a venue's name has had. A slip of the finger is mended here, among some 100,000 words, and the venues
-- are then found by whole words: comparing two million names by their trigrams would take 8 s, this takes 10 ms.
create table name_word (word text primary key);
create index on name_word (word text_pattern_ops);
create index on name_word using gist (word gist_trgm_ops);

-- What was typed as a search for the beginnings of words; a word that begins none becomes the most alike.
create function name_query(typed text) returns tsquery language sql stable as $$
  select coalesce(string_agg(coalesce(
      case when exists (select from name_word where word like asked || '%') then asked end,
      (select word from name_word where word % asked order by word <-> asked limit 1),
      asked) || ':*', ' & '), '')::tsquery
  from unnest(string_to_array(search_key(typed), ' ')) asked where asked <> ''
$$;

-- Every closed list of a venue as (field, value) rows.
create function venue_values(v venue) returns table (field text, value text)
language sql immutable as $$
  select 'services', unnest(v.services)
  union all select 'publics_specifiquement_adresses', unnest(v.publics_specifiquement_adresses)
  union all select 'prise_en_charge_specifique', unnest(v.prise_en_charge_specifique)
  union all select 'frais_a_charge', unnest(v.frais_a_charge)
  union all select 'dispositif_programmes_nationaux', unnest(v.dispositif_programmes_nationaux)
  union all select 'formations_labels', unnest(v.formations_labels)
  union all select 'modalites_acces', unnest(v.modalites_acces)
  union all select 'modalites_accompagnement', unnest(v.modalites_accompagnement)
  union all select 'itinerance', unnest(v.itinerance)
  union all select 'typologie', unnest(v.typologie)
$$;

create function refuse_value(field text, value text) returns integer language plpgsql as $$
begin
  raise check_violation using
    message = format('%s: « %s » n''est pas une valeur du standard', field, value), column = field;
end $$;

-- In one statement for all the venues changed: a function called for each took 190 µs a venue, this takes 11.
create function index_venues() returns trigger language plpgsql as $$
begin
  insert into name_word
  select distinct word from changed, string_to_table(search_key(nom), ' ') word where word ~ '[a-z]'
  on conflict do nothing;
  insert into venue_search as known (number, location, facets, departement, code_insee, name_key)
  select number, location, coalesce(facets, '{}'), departement, code_insee, search_key(nom)
  from changed left join (
    select changed.number, array_agg(distinct one order by one) as facets
    from changed
    cross join lateral venue_values(changed) given
    left join vocabulary listed using (field, value)
    cross join lateral unnest(coalesce(listed.facet, refuse_value(given.field, given.value)) || listed.needs) one
    group by changed.number
  ) counted using (number)
  order by st_geohash(location::geometry)
  on conflict (number) do update set
    location = excluded.location, facets = excluded.facets, departement = excluded.departement,
    code_insee = excluded.code_insee, name_key = excluded.name_key
  where (known.location, known.facets, known.departement, known.code_insee, known.name_key)
    is distinct from (excluded.location, excluded.facets, excluded.departement, excluded.code_insee, excluded.name_key);
  return null;
end $$;

create trigger index_inserted after insert on venue referencing new table as changed
for each statement execute function index_venues();
create trigger index_updated after update on venue referencing new table as changed
for each statement execute function index_venues();

-- Every version a venue has had, the current one included. `actor` says who in words that hold no personal datum
-- (« import », later a role); it is set for the transaction: set_config('app.actor', …, true).
create table venue_history (
  number bigint not null references venue on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  record jsonb not null,
  primary key (number, version)
);

create function record_venues() returns trigger language plpgsql as $$
begin
  insert into venue_history (number, version, actor, record)
  select number, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    jsonb_strip_nulls(to_jsonb(changed) - '{number,version,created_at,updated_at,departement}'::text[])
  from changed;
  return null;
end $$;

create trigger record_inserted after insert on venue referencing new table as changed
for each statement execute function record_venues();
create trigger record_updated after update on venue referencing new table as changed
for each statement execute function record_venues();

-- A version is one more than the one it replaces, whoever writes; identity never changes.
create function next_venue_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  if new.id <> old.id then
    raise check_violation using message = 'l''identifiant d''un lieu est permanent', column = 'id';
  end if;
  return new;
end $$;
create trigger next_version before update on venue for each row execute function next_venue_version();

create trigger directory_changed after insert or update or delete or truncate on venue
for each statement execute function bump_directory();

-- A venue as the public sees it: the standard's columns in its order, then ours. Latitude and longitude are those
-- of the address or nothing: the middle of a commune is never given for an exact position.
create view venue_public as
select
  venue.number, id, pivot, nom, commune, code_postal, venue.code_insee, adresse, complement_adresse,
  case when not location_approximate then st_y(venue.location::geometry) end as latitude,
  case when not location_approximate then st_x(venue.location::geometry) end as longitude,
  typologie, telephone, courriels, site_web, horaires, presentation_resume, presentation_detail, source,
  itinerance, structure_parente, to_char(date_maj, 'YYYY-MM-DD') as date_maj, services,
  publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux,
  formations_labels, autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre,
  prise_rdv,
  venue.departement, location_approximate, demonstration, version,
  array(select need.value from vocabulary need
    where need.field = 'need' and need.facet = any(search.facets) order by need.facet) as needs
from venue join venue_search search using (number);

-- The venues that every given filter keeps; a null filter keeps all. One function for lists, exports and files, so
-- that they can never select differently. The planner inlines it: an index serves the caller's order and limit.
create function venues_matching(
  wanted query_int,
  west float8, south float8, east float8, north float8,
  in_commune text, in_departement text, named tsquery,
  centre geography, radius float8
) returns setof venue_search language sql stable parallel safe as $$
  select * from venue_search
  where (wanted is null or facets @@ wanted)
    and (west is null
      or (west <= east and st_intersects(location::geometry, st_makeenvelope(west, south, east, north, 4326)))
      -- Across the antimeridian the box is two.
      or (west > east and (st_intersects(location::geometry, st_makeenvelope(west, south, 180, north, 4326))
        or st_intersects(location::geometry, st_makeenvelope(-180, south, east, north, 4326)))))
    -- Paris is its arrondissements, a new commune those it is made of.
    and (in_commune is null or code_insee = any(array(
      select in_commune union all select part.code_insee from commune part where part.parent = in_commune)))
    and (in_departement is null or departement = in_departement)
    and (named is null or to_tsvector('simple', name_key) @@ named)
    and (radius is null or st_dwithin(location, centre, radius))
$$;
