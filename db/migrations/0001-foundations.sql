create extension if not exists postgis;
create extension if not exists intarray;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- What two spellings of a name have in common: « L'Haÿ-les-Roses » and « l hay les roses », « St Étienne » and
-- « SAINT-ETIENNE ». The only place where names are folded: types ahead, imports and searches all call it.
-- unaccent() is only stable because its dictionary may be replaced; naming the dictionary pins it.
create function search_key(name text) returns text
language sql immutable strict parallel safe as $$
  select trim(regexp_replace(regexp_replace(
    regexp_replace(lower(public.unaccent('public.unaccent', name)), '[^a-z0-9]+', ' ', 'g'),
    '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g'))
$$;

-- One row: what every public list, file and page depends on. Each change of public data raises `version` in the
-- same transaction; it is the ETag of all of them.
create table directory (
  only_row boolean primary key default true check (only_row),
  version bigint not null default 1,
  changed_at timestamptz not null default now()
);
insert into directory default values;

create function bump_directory() returns trigger language plpgsql as $$
begin
  update directory set version = version + 1, changed_at = now();
  return null;
end $$;

-- The closed lists of the standard, written at start from api/standard, so that the database refuses any other value.
create table vocabulary (
  facet integer primary key,
  field text not null,
  value text not null,
  needs integer[] not null default '{}',
  unique (field, value)
);
comment on column vocabulary.needs is 'facets of the needs (field = need) that this value is a sign of';
