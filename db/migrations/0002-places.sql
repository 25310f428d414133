create table departement (
  code text primary key check (code ~ '^(\d{2}|2[AB]|9[78]\d)$'),
  nom text not null,
  region text not null
);

-- Communes as of the official geographical code, and the arrondissements of Paris, Lyon and Marseille (`parent` is
-- then the whole city).
create table commune (
  code_insee text primary key check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  nom text not null,
  nature text not null check (nature in ('commune', 'arrondissement')),
  parent text references commune on delete cascade deferrable initially deferred,
  departement text not null references departement on delete restrict,
  codes_postaux text[] not null,
  population integer check (population >= 0),
  location geography(Point, 4326) not null,
  location_approximate boolean not null,
  check ((nature = 'commune') = (parent is null))
);
comment on column commune.location is 'a point in the middle of the commune; approximate: of communes that share its postcode';
-- Without fastupdate: rows loaded together would wait in a list that each search reads whole (1 ms instead of 30 µs).
create index on commune using gin (codes_postaux) with (fastupdate = off);
create index on commune (departement);
create index on commune (parent) where parent is not null;
create index on commune using gist (location);

-- What identifies a commune in the many ways its name is written: « LYON 9EME », « Lyon 9e Arrondissement » and
-- « Lyon 09 » are all `lyon 9`; postcodes, CEDEX and boxes around the name are left out.
create function commune_key(name text) returns text
language sql immutable strict parallel safe as $$
  select trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(public.search_key(
    regexp_replace(name, '(?<=\S)\s*\(.*\)', '')),
    '\m(cedex|bp|cs|tsa)\M.*|\m\d{5}\M|\marr(ondissement|t|dt)?s?\M', ' ', 'g'),
    '\m0*(\d{1,2}) ?(er|ere|re|e|em|eme|ieme)?\M', '\1', 'g'),
    '\ms\M', 'sur', 'g'),
    ' +', ' ', 'g'))
$$;

-- The same without the article that many leave out: « L'Haÿ-les-Roses » and « HAY LES ROSES ».
create function without_article(key text) returns text
language sql immutable strict parallel safe as $$
  select regexp_replace(key, '^(l|le|la|les) (?=.)', '')
$$;

-- Everything that typing ahead may find, but venues: communes under each of their names (those they had before a
-- merger included), postcodes, départements. Derived from the tables above when they are loaded.
create table place (
  number integer primary key generated always as identity,
  kind text not null check (kind in ('commune', 'postcode', 'departement')),
  code text not null,
  label text not null,
  detail text not null,
  departement text not null references departement on delete cascade,
  codes_postaux text[] not null default '{}',
  population integer not null,
  location geography(Point, 4326) not null,
  location_approximate boolean not null,
  former boolean not null default false,
  former_code text,
  key text not null
);
comment on column place.code is 'of the commune today: code_insee; or the postcode; or the département''s code';
comment on column place.former_code is 'the INSEE code that the name had when it was a commune';
create index on place (without_article(key)) where kind = 'commune';
create index on place using gin (codes_postaux) with (fastupdate = off) where kind = 'commune';
create index on place (code);
create index on place (former_code) where former_code is not null;
create index on place using gin (key gin_trgm_ops) with (fastupdate = off);

-- The name of a place from each of its words on, so that the start of any word finds it by the index alone:
-- `saint denis`, `denis`.
create table place_start (
  start text not null,
  place integer not null references place on delete cascade,
  population integer not null,
  first boolean not null
);
comment on column place_start.first is 'starts at the first word that is not an article';
create index on place_start (start text_pattern_ops) include (population, place, first);

-- Which gazetteer is loaded.
create table gazetteer (
  only_row boolean primary key default true check (only_row),
  checksum text not null,
  loaded_at timestamptz not null default now()
);
