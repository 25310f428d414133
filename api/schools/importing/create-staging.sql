-- The rows of a file beside the schools there are, until all of them are read. Gone with the transaction.
create temporary table school_row (
  line integer primary key,
  uai text not null,
  nom text not null,
  nature text not null,
  secteur text not null,
  elementary boolean not null,
  adresse text not null,
  code_postal text,
  code_insee text not null,
  eleves integer,
  location geography(Point, 4326) not null,
  location_approximate boolean not null,
  closed boolean not null,
  ending text,
  duplicate_of integer
) on commit drop
