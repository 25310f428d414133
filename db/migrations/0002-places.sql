create table departement (
  code text primary key check (code ~ '^(\d{2}|2[AB]|9[78]\d)$'),
  nom text not null,
  region text not null
);

-- Communes as of the official geographical code, with what people still call a commune: the arrondissements of
-- Paris, Lyon and Marseille, and the delegated communes of new ones (`parent` is then set).
create table commune (
  code_insee text primary key,
  nom text not null,
  nature text not null check (nature in ('commune', 'arrondissement', 'deleguee', 'associee')),
  parent text references commune on delete cascade deferrable initially deferred,
  departement text not null references departement on delete restrict,
  codes_postaux text[] not null default '{}',
  population integer check (population >= 0),
  location geography(Point, 4326) not null,
  location_approximate boolean not null,
  key text generated always as (search_key(nom)) stored,
  check ((nature = 'commune') = (parent is null))
);
comment on column commune.location is 'a point in the middle of the commune; approximate: of communes that share its postcode';
create index on commune (key);
create index on commune using gin (codes_postaux);
create index on commune (departement);
create index on commune using gist (location);
