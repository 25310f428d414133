-- Where what is known of each school year comes from, and the years that were published since, where a source says so. What
-- no source gives whole stays unknown (Guadeloupe, Guyane, Mayotte, Saint-Pierre-et-Miquelon, Wallis-et-Futuna): the
-- national file fills it in.
alter table school_year add column source text check (source ~ '\S' and length(source) <= 200);
comment on column school_year.source is 'what was read, as a person would look it up; null for what was imported before it was kept';

update school_year set source = case
  when zone in ('A', 'B', 'C') and year = '2026-2027' then 'Arrêté du 22 octobre 2025 (JORFTEXT000052416058)'
  when zone in ('A', 'B', 'C') then 'Arrêté du 7 décembre 2022 fixant le calendrier scolaire'
  when zone = 'Corse' then 'Académie de Corse, par Corse Net Infos (18 août 2025)'
  else 'Calendrier scolaire national (data.education.gouv.fr)' end;

-- A rectorate's day off that is of every year, and of which this year's act was not found, is held without school, and
-- says so: a lesson that is planned beside it is moved more easily than one that nobody could come to.
create temporary table given_year (zone text, year text, known_from date, known_until date, source text) on commit drop;
insert into given_year values
  -- The holidays of zone A, by two sources that did not read one another; the first days of September are not said.
  ('Corse', '2026-2027', '2026-09-09', '2027-07-02', 'Calendrier scolaire national (data.education.gouv.fr), relevé par OpenHolidays API'),
  ('Martinique', '2025-2026', '2025-09-01', '2026-07-03', 'Arrêté rectoral du 21 mars 2023, par vacances-scolaires.com'),
  ('Nouvelle-Calédonie', '2026', '2026-02-16', '2026-12-18', 'Vice-rectorat et direction de l’enseignement, par La Dépêche de Nouméa (6 janvier 2026)'),
  -- In the file the holidays of May 2026 last until those of July: those weeks are not known.
  ('Polynésie française', '2025-2026', '2025-08-13', '2026-05-22', 'Calendrier scolaire national (data.education.gouv.fr), lu en septembre 2026'),
  ('Polynésie française', '2026-2027', '2026-08-11', '2027-08-23', 'Calendrier scolaire national (data.education.gouv.fr), lu en septembre 2026');
create temporary table given_break (zone text, year text, label text, first_day date, last_day date) on commit drop;
insert into given_break values
  ('Corse', '2026-2027', 'Vacances de la Toussaint', '2026-10-17', '2026-11-01'),
  ('Corse', '2026-2027', 'Festa di a Nazione (à vérifier)', '2026-12-08', '2026-12-08'),
  ('Corse', '2026-2027', 'Vacances de Noël', '2026-12-19', '2027-01-03'),
  ('Corse', '2026-2027', 'Vacances d’hiver', '2027-02-13', '2027-02-28'),
  ('Corse', '2026-2027', 'Vacances de printemps', '2027-04-10', '2027-04-25'),
  ('Corse', '2026-2027', 'Pont de l’Ascension (à vérifier)', '2027-05-07', '2027-05-07'),
  ('Martinique', '2025-2026', 'Vacances de la Toussaint', '2025-10-18', '2025-11-02'),
  ('Martinique', '2025-2026', 'Vacances de Noël', '2025-12-20', '2026-01-04'),
  ('Martinique', '2025-2026', 'Vacances de Carnaval', '2026-02-07', '2026-02-22'),
  ('Martinique', '2025-2026', 'Vacances de Pâques', '2026-03-28', '2026-04-12'),
  ('Martinique', '2025-2026', 'Pont de l’Ascension', '2026-05-14', '2026-05-17'),
  ('Nouvelle-Calédonie', '2026', 'Vacances de la 1re période', '2026-04-04', '2026-04-19'),
  ('Nouvelle-Calédonie', '2026', 'Vacances de la 2e période', '2026-06-06', '2026-06-21'),
  ('Nouvelle-Calédonie', '2026', 'Vacances de la 3e période', '2026-08-08', '2026-08-23'),
  ('Nouvelle-Calédonie', '2026', 'Vacances de la 4e période', '2026-10-10', '2026-10-25'),
  ('Polynésie française', '2025-2026', 'Vacances de septembre', '2025-09-13', '2025-09-21'),
  ('Polynésie française', '2025-2026', 'Vacances de novembre', '2025-10-25', '2025-11-09'),
  ('Polynésie française', '2025-2026', 'Vacances de Noël', '2025-12-13', '2026-01-11'),
  ('Polynésie française', '2025-2026', 'Vacances de février', '2026-02-14', '2026-02-22'),
  ('Polynésie française', '2025-2026', 'Vacances de Pâques', '2026-03-28', '2026-04-12'),
  ('Polynésie française', '2026-2027', 'Vacances de septembre', '2026-09-12', '2026-09-20'),
  ('Polynésie française', '2026-2027', 'Vacances de novembre', '2026-10-24', '2026-11-08'),
  ('Polynésie française', '2026-2027', 'Vacances de Noël', '2026-12-12', '2027-01-10'),
  ('Polynésie française', '2026-2027', 'Vacances de février', '2027-02-13', '2027-02-21'),
  ('Polynésie française', '2026-2027', 'Vacances de Pâques', '2027-03-27', '2027-04-11'),
  ('Polynésie française', '2026-2027', 'Vacances de mai', '2027-05-15', '2027-05-23'),
  ('Polynésie française', '2026-2027', 'Grandes vacances', '2027-07-03', '2027-08-23');

-- A year that whoever runs the site has brought already is theirs.
delete from given_year using school_year known where known.zone = given_year.zone and known.year = given_year.year;
delete from given_year using school_break known where known.zone = given_year.zone
  and known.first_day <= given_year.known_until and known.last_day >= given_year.known_from;
insert into school_year (zone, year, known_from, known_until, source) select * from given_year;
insert into school_break (zone, place, year, label, first_day, last_day)
select zone, place, year, label, first_day, last_day
from given_break join given_year using (zone, year) join school_zone using (zone);

-- The zones where pilots go on or want to, and until when their lessons would be.
create view zone_wanted as
select zone_of(code_insee) as zone, count(*)::int as pilots,
  max(make_date((details ->> 'year')::int + 1, 6, 30)) as until
from pilot join resource campaign on campaign.resource = pilot.campaign
where pilot.state in ('submitted', 'approved', 'waiting', 'running') and not pilot.demonstration and not campaign.demonstration
  and campaign.state in ('published', 'choosing', 'running')
group by 1;

-- Whether nobody has published if there is school in a commune on a day, of which nothing else is certain either.
create function calendar_unknown(code_insee text, asked date) returns boolean language sql stable parallel safe as $$
  select not exists (select from school_year
      where zone = zone_of(code_insee) and asked between known_from and known_until)
    and not exists (select from public_holiday join calendar using (holidays)
      where calendar = calendar_of(code_insee, departement_of(code_insee, null)) and day = asked)
    and extract(isodow from asked) <> 7
$$;
