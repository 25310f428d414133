-- Where the same school calendar holds. `place` only stands for the zone in an index that cannot hold texts.
create table school_zone (
  zone text primary key,
  place smallint not null unique,
  unique (zone, place)
);
insert into school_zone (zone, place) values
  ('A', 1), ('B', 2), ('C', 3), ('Corse', 4), ('Guadeloupe', 5), ('Guyane', 6), ('Martinique', 7), ('La Réunion', 8),
  ('Mayotte', 9), ('Saint-Pierre-et-Miquelon', 10), ('Saint-Barthélemy', 11), ('Saint-Martin', 12),
  ('Polynésie française', 13), ('Nouvelle-Calédonie', 14), ('Wallis-et-Futuna', 15);

-- The authority that schools answer to, by the name that it has or that stands for it overseas.
create table academy (
  academy text primary key,
  mail_domain text unique check (mail_domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$')
);
comment on column academy.mail_domain is 'addresses in it are those of its schools; null where that is not sure';

create table academy_area (
  departement text primary key check (departement ~ '^(\d{2}|2[AB]|9[78]\d)$'),
  academy text not null references academy on delete restrict,
  zone text not null references school_zone on delete restrict
);

with given (academy, mail_domain, zone, departements) as (values
  ('Besançon', 'ac-besancon.fr', 'A', '25 39 70 90'),
  ('Bordeaux', 'ac-bordeaux.fr', 'A', '24 33 40 47 64'),
  ('Clermont-Ferrand', 'ac-clermont.fr', 'A', '03 15 43 63'),
  ('Dijon', 'ac-dijon.fr', 'A', '21 58 71 89'),
  ('Grenoble', 'ac-grenoble.fr', 'A', '07 26 38 73 74'),
  ('Limoges', 'ac-limoges.fr', 'A', '19 23 87'),
  ('Lyon', 'ac-lyon.fr', 'A', '01 42 69'),
  ('Poitiers', 'ac-poitiers.fr', 'A', '16 17 79 86'),
  ('Aix-Marseille', 'ac-aix-marseille.fr', 'B', '04 05 13 84'),
  ('Amiens', 'ac-amiens.fr', 'B', '02 60 80'),
  ('Lille', 'ac-lille.fr', 'B', '59 62'),
  ('Nancy-Metz', 'ac-nancy-metz.fr', 'B', '54 55 57 88'),
  ('Nantes', 'ac-nantes.fr', 'B', '44 49 53 72 85'),
  ('Nice', 'ac-nice.fr', 'B', '06 83'),
  ('Normandie', 'ac-normandie.fr', 'B', '14 27 50 61 76'),
  ('Orléans-Tours', 'ac-orleans-tours.fr', 'B', '18 28 36 37 41 45'),
  ('Reims', 'ac-reims.fr', 'B', '08 10 51 52'),
  ('Rennes', 'ac-rennes.fr', 'B', '22 29 35 56'),
  ('Strasbourg', 'ac-strasbourg.fr', 'B', '67 68'),
  ('Créteil', 'ac-creteil.fr', 'C', '77 93 94'),
  ('Montpellier', 'ac-montpellier.fr', 'C', '11 30 34 48 66'),
  ('Paris', 'ac-paris.fr', 'C', '75'),
  ('Toulouse', 'ac-toulouse.fr', 'C', '09 12 31 32 46 65 81 82'),
  ('Versailles', 'ac-versailles.fr', 'C', '78 91 92 95'),
  ('Corse', 'ac-corse.fr', 'Corse', '2A 2B'),
  ('Guadeloupe', 'ac-guadeloupe.fr', 'Guadeloupe', '971'),
  ('Guyane', 'ac-guyane.fr', 'Guyane', '973'),
  ('Martinique', 'ac-martinique.fr', 'Martinique', '972'),
  ('La Réunion', 'ac-reunion.fr', 'La Réunion', '974'),
  ('Mayotte', 'ac-mayotte.fr', 'Mayotte', '976'),
  ('Saint-Pierre-et-Miquelon', null, 'Saint-Pierre-et-Miquelon', '975'),
  ('Polynésie française', null, 'Polynésie française', '987'),
  ('Nouvelle-Calédonie', null, 'Nouvelle-Calédonie', '988'),
  ('Wallis-et-Futuna', null, 'Wallis-et-Futuna', '986')
), added as (
  insert into academy select academy, mail_domain from given
)
insert into academy_area
select departement, academy, zone from given, string_to_table(departements, ' ') departement;
-- Two islands of one académie have calendars of their own.
insert into academy_area values
  ('977', 'Guadeloupe', 'Saint-Barthélemy'), ('978', 'Guadeloupe', 'Saint-Martin');

-- When there is no school in a zone, besides public holidays. `last_day` is the day before classes resume.
create table school_break (
  zone text not null,
  place smallint not null,
  year text not null check (year ~ '^\d{4}(-\d{4})?$'),
  label text not null check (label ~ '\S' and length(label) <= 100),
  first_day date not null,
  last_day date not null,
  primary key (zone, first_day),
  foreign key (zone, place) references school_zone (zone, place) on delete restrict,
  check (first_day <= last_day),
  -- No index holds a text beside a range of days without an extension that the embedded database lacks; a box of the
  -- zone's place by its days is held by any.
  constraint one_break_at_a_time exclude using gist
    (box(point(place, first_day - date '2000-01-01'), point(place, last_day - date '2000-01-01')) with &&)
);

-- The days of which it is known whether there is school: of any other, nobody says that there is.
create table school_year (
  zone text not null references school_zone on delete restrict,
  year text not null check (year ~ '^\d{4}(-\d{4})?$'),
  known_from date not null,
  known_until date not null,
  primary key (zone, year),
  check (known_from <= known_until)
);

with given (zones, year, known_from, known_until) as (values
  ('A B C', '2025-2026', date '2025-09-01', date '2026-08-31'),
  ('A B C', '2026-2027', date '2026-09-01', date '2027-09-01'),
  ('Corse', '2025-2026', date '2025-09-02', date '2026-07-03')
)
insert into school_year
select zone, year, known_from, known_until from given, string_to_table(zones, ' ') zone
union all values
  ('La Réunion', '2025-2026', date '2025-08-19', date '2026-08-17'),
  ('La Réunion', '2026-2027', date '2026-08-18', date '2027-07-02');

with given (zones, year, label, first_day, last_day) as (values
  ('A,B,C,Corse', '2025-2026', 'Vacances de la Toussaint', date '2025-10-18', date '2025-11-02'),
  ('A,B,C,Corse', '2025-2026', 'Vacances de Noël', date '2025-12-20', date '2026-01-04'),
  ('A', '2025-2026', 'Vacances d’hiver', date '2026-02-07', date '2026-02-22'),
  ('B,Corse', '2025-2026', 'Vacances d’hiver', date '2026-02-14', date '2026-03-01'),
  ('C', '2025-2026', 'Vacances d’hiver', date '2026-02-21', date '2026-03-08'),
  ('A', '2025-2026', 'Vacances de printemps', date '2026-04-04', date '2026-04-19'),
  ('B,Corse', '2025-2026', 'Vacances de printemps', date '2026-04-11', date '2026-04-26'),
  ('C', '2025-2026', 'Vacances de printemps', date '2026-04-18', date '2026-05-03'),
  ('A,B,C,Corse', '2025-2026', 'Pont de l’Ascension', date '2026-05-14', date '2026-05-17'),
  ('A,B,C', '2025-2026', 'Vacances d’été', date '2026-07-04', date '2026-08-31'),
  ('Corse', '2025-2026', 'Nativité de la Vierge', date '2025-09-08', date '2025-09-08'),
  ('A,B,C', '2026-2027', 'Vacances de la Toussaint', date '2026-10-17', date '2026-11-01'),
  ('A,B,C', '2026-2027', 'Vacances de Noël', date '2026-12-19', date '2027-01-03'),
  ('A', '2026-2027', 'Vacances d’hiver', date '2027-02-13', date '2027-02-28'),
  ('B', '2026-2027', 'Vacances d’hiver', date '2027-02-20', date '2027-03-07'),
  ('C', '2026-2027', 'Vacances d’hiver', date '2027-02-06', date '2027-02-21'),
  ('A', '2026-2027', 'Vacances de printemps', date '2027-04-10', date '2027-04-25'),
  ('B', '2026-2027', 'Vacances de printemps', date '2027-04-17', date '2027-05-02'),
  ('C', '2026-2027', 'Vacances de printemps', date '2027-04-03', date '2027-04-18'),
  ('A,B,C', '2026-2027', 'Pont de l’Ascension', date '2027-05-07', date '2027-05-07'),
  ('A,B,C', '2026-2027', 'Vacances d’été', date '2027-07-03', date '2027-09-01'),
  ('La Réunion', '2025-2026', 'Vacances après la 1re période', date '2025-10-11', date '2025-10-26'),
  ('La Réunion', '2025-2026', 'Vacances d’été austral', date '2025-12-20', date '2026-01-20'),
  ('La Réunion', '2025-2026', 'Vacances après la 3e période', date '2026-02-28', date '2026-03-15'),
  ('La Réunion', '2025-2026', 'Vacances après la 4e période', date '2026-05-02', date '2026-05-17'),
  ('La Réunion', '2025-2026', 'Vacances d’hiver austral', date '2026-07-04', date '2026-08-17'),
  ('La Réunion', '2026-2027', 'Vacances après la 1re période', date '2026-10-10', date '2026-10-25'),
  ('La Réunion', '2026-2027', 'Vacances d’été austral', date '2026-12-19', date '2027-01-31'),
  ('La Réunion', '2026-2027', 'Vacances après la 3e période', date '2027-03-17', date '2027-03-29'),
  ('La Réunion', '2026-2027', 'Vacances après la 4e période', date '2027-05-06', date '2027-05-18')
)
insert into school_break (zone, place, year, label, first_day, last_day)
select zone, place, year, label, first_day, last_day
from given, string_to_table(zones, ',') zone join school_zone using (zone);

-- The public holidays of each calendar, by the name under which the package knows them: written at start, for the years
-- around now, from api/hours.
create table public_holiday (
  holidays text not null,
  day date not null,
  label text not null,
  primary key (holidays, day)
);

create function zone_of(code_insee text) returns text language sql stable parallel safe as $$
  select zone from academy_area where departement = departement_of(code_insee, null)
$$;

-- Why there is no school in a commune on a day, in French; null where there is. What is certain is said first: a Sunday of
-- a year that nobody has published is a Sunday.
create function no_school(code_insee text, asked date) returns text language sql stable parallel safe as $$
  select coalesce(
    (select label from public_holiday join calendar using (holidays)
      where calendar = calendar_of(code_insee, departement_of(code_insee, null)) and day = asked),
    (select label from school_break where zone = zone_of(code_insee) and asked between first_day and last_day),
    case when extract(isodow from asked) = 7 then 'dimanche' end,
    case when not exists (select from school_year
      where zone = zone_of(code_insee) and asked between known_from and known_until)
      then 'le calendrier scolaire n’est pas encore connu' end)
$$;

-- The number that the nation gives to a school: seven digits (of which the first three are the département's, 620 and 720
-- those of Corsica), and what is left of them by 23 as a letter.
create function is_uai(uai text) returns boolean language sql immutable strict parallel safe as $$
  select uai ~ '^\d{7}[A-HJ-NPR-Z]$'
    and substr('ABCDEFGHJKLMNPRSTUVWXYZ', left(uai, 7)::integer % 23 + 1, 1) = right(uai, 1)
  where uai ~ '^\d{7}[A-Z]$'
$$;

create table school (
  number bigint generated always as identity unique,
  uai text primary key check (coalesce(is_uai(uai), false)),
  nom text not null check (nom ~ '\S' and length(nom) <= 300),
  nature text not null check (length(nature) <= 200),
  secteur text not null check (secteur in ('public', 'privé')),
  -- Whether it has classes of CE2, CM1 or CM2.
  elementary boolean not null,
  adresse text not null default '' check (length(adresse) <= 500),
  code_postal text check (code_postal ~ '^\d{5}$'),
  code_insee text not null check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  eleves integer check (eleves between 0 and 20000),
  location geography(Point, 4326) not null,
  location_approximate boolean not null,
  closed boolean not null default false,
  -- No département is numbered 000, so that an invented number is never a real school's, and says so by itself.
  demonstration boolean not null default false check (demonstration = (uai like '000%')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column school.location_approximate is 'the middle of its commune, where no position was given or only one far from it';
comment on column school.closed is 'no longer in the national directory, or closed in it: never deleted, what refers to it stays';
create index on school (code_insee);

create trigger next_version before update on school for each row execute function next_version();

create table school_history (
  uai text not null references school on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  record jsonb not null,
  primary key (uai, version)
);
-- By statement: an import writes 60,000 schools in one.
create function record_schools() returns trigger language plpgsql as $$
begin
  insert into school_history (uai, version, actor, record)
  select uai, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    to_jsonb(changed) - '{number,uai,version,created_at,updated_at,demonstration}'::text[]
  from changed;
  return null;
end $$;
create trigger record_added after insert on school referencing new table as changed
for each statement execute function record_schools();
create trigger record_changed after update on school referencing new table as changed
for each statement execute function record_schools();

create trigger bump after insert or update or delete on school
for each statement execute function bump_directory();
create trigger bump after insert or update or delete on school_break
for each statement execute function bump_directory();

-- A school as anyone sees it.
create view school_public as
select school.number, uai, school.nom, school.nature, secteur, elementary, adresse, code_postal, school.code_insee,
  coalesce(commune.nom, '') as commune, parent as city, departement_of(school.code_insee, null) as departement, eleves,
  st_x(school.location::geometry)::float8 as longitude, st_y(school.location::geometry)::float8 as latitude,
  school.location_approximate, closed, demonstration, version, school.location
from school left join commune using (code_insee);
