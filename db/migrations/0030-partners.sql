-- The key of a SIRET (Luhn); La Poste's establishments, too many for it, add up to a multiple of 5.
create function is_siret(siret text) returns boolean language sql immutable strict parallel safe as $$
  select siret ~ '^\d{14}$' and case
    when siret like '356000000%' then sum(digit) % 5 = 0
    else sum(case when place % 2 = 1 then (digit * 2) / 10 + (digit * 2) % 10 else digit end) % 10 = 0
  end
  from (select place, substr(siret, place, 1)::integer as digit from generate_series(1, 14) place) digits
  where siret ~ '^\d{14}$'
$$;

-- Who brings something to venues: any company, association, authority, school, refurbisher or foundation joins alike
-- (the convention is not exclusive).
create table organisation (
  organisation bigint generated always as identity primary key,
  nom text not null check (nom ~ '\S' and length(nom) <= 200),
  kind text not null check (kind in ('entreprise', 'association', 'collectivité', 'établissement d’enseignement supérieur',
    'reconditionneur', 'fondation', 'opérateur')),
  siret text unique check (is_siret(siret)),
  presentation text not null default '' check (length(presentation) <= 4000),
  site_web text check (site_web ~ '^https?://\S+$' and length(site_web) <= 500),
  trades text[] not null default '{}',
  offers text[] not null default '{}',
  -- Where it acts; none: everywhere.
  departements text[] not null default '{}',
  state text not null default 'proposed' check (state in ('proposed', 'published', 'refused', 'closed')),
  proposed_by text references person on delete set null,
  decided_at timestamptz,
  answer text check (length(answer) between 1 and 2000),
  logo bytea check (octet_length(logo) <= 200000),
  logo_type text check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
  demonstration boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((logo is null) = (logo_type is null)),
  check ((state = 'proposed') = (decided_at is null))
);
comment on column organisation.logo is 'shown once the State and Syntec Numérique have both approved it: logo_approval';
create index organisation_words on organisation using gin (to_tsvector('simple', search_key(nom)));

-- Where an organisation is.
create table establishment (
  establishment bigint generated always as identity primary key,
  organisation bigint not null references organisation on delete cascade,
  nom text not null check (nom ~ '\S' and length(nom) <= 200),
  siret text check (is_siret(siret)),
  adresse text not null check (adresse ~ '\S'),
  commune text not null check (commune ~ '\S'),
  code_postal text not null check (code_postal ~ '^\d{5}$'),
  code_insee text not null check (code_insee ~ '^([013-9]\d|2[AB1-9])\d{3}$'),
  location geography(Point, 4326) not null,
  location_approximate boolean not null default false
);
create index on establishment (organisation);
create index on establishment using gist (location);

-- The networks an organisation belongs to, and the branch of it: Syntec Numérique has three.
create table membership (
  organisation bigint not null references organisation on delete cascade,
  network text not null check (network ~ '\S' and length(network) <= 100),
  branch text check (branch in ('ESN et conseil', 'éditeurs', 'web')),
  primary key (organisation, network),
  check (branch is null or network = 'Syntec Numérique')
);

-- The chapter on communication: a partner's mark is shown once both parties agree, and goes when it is another.
create table logo_approval (
  organisation bigint not null references organisation on delete cascade,
  party text not null check (party in ('État', 'Syntec Numérique')),
  approved_by text references person on delete set null,
  approved_at timestamptz not null default now(),
  primary key (organisation, party)
);
create function shown_logo(which organisation) returns text language sql stable as $$
  select md5(which.logo) where (select count(*) from logo_approval one where one.organisation = which.organisation) = 2
$$;
create function forget_approvals() returns trigger language plpgsql as $$
begin
  delete from logo_approval where organisation = new.organisation;
  return null;
end $$;
create trigger another_logo after update on organisation
for each row when (old.logo is distinct from new.logo) execute function forget_approvals();

-- An organisation with all that is part of it, as its history keeps it; the mark by its digest alone.
create function organisation_record(which organisation) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(to_jsonb(which) - '{version,created_at,updated_at,logo,proposed_by}'::text[]
    || jsonb_build_object(
      'logo', md5(which.logo),
      'establishments', (select jsonb_agg(to_jsonb(one.*) - '{organisation,location}'::text[]
        || jsonb_build_object('longitude', st_x(location::geometry), 'latitude', st_y(location::geometry))
        order by establishment) from establishment one where one.organisation = which.organisation),
      'networks', (select jsonb_agg(jsonb_build_object('network', network, 'branch', branch) order by network)
        from membership one where one.organisation = which.organisation)))
$$;

create table organisation_history (
  organisation bigint not null references organisation on delete cascade,
  version integer not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  person text references person on delete set null,
  record jsonb not null,
  primary key (organisation, version)
);
create index on organisation_history (person) where person is not null;

create function next_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end $$;
create trigger next_version before update on organisation for each row execute function next_version();

-- At the end of the transaction: establishments and networks are written beside the organisation, in any order.
create function record_organisation() returns trigger language plpgsql as $$
begin
  insert into organisation_history (organisation, version, actor, person, record)
  select organisation, version, coalesce(nullif(current_setting('app.actor', true), ''), 'système'),
    nullif(current_setting('app.person', true), ''), organisation_record(organisation.*)
  from organisation where organisation = new.organisation
  on conflict (organisation, version) do update set record = excluded.record;
  return null;
end $$;
create constraint trigger record_organisation after insert or update on organisation
deferrable initially deferred for each row execute function record_organisation();

create trigger directory_changed after insert or update or delete or truncate on organisation
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on logo_approval
for each statement execute function bump_directory();

-- Delegates keep the page of an organisation, and speak for it.
alter table mandate
  add column organisation bigint references organisation on delete cascade,
  drop constraint mandate_role_check,
  add constraint mandate_role_check
    check (role in ('steward', 'delegate', 'commune', 'party', 'moderator', 'operator')),
  add check ((role = 'delegate') = (organisation is not null)),
  drop constraint mandate_person_role_venue_code_insee_party_key,
  add unique nulls not distinct (person, role, venue, organisation, code_insee, party);
create index on mandate (organisation) where organisation is not null;
alter table mandate_event add column organisation bigint references organisation on delete set null;
create index on mandate_event (organisation, event) where organisation is not null;

-- As of 0023, and the organisation: its line outlives it, as a venue's does.
create or replace function refuse_rewriting() returns trigger language plpgsql as $$
declare
  gone constant jsonb := '{"person": null, "by_person": null, "venue": null, "organisation": null}';
begin
  if tg_op = 'UPDATE' and to_jsonb(new) || gone = to_jsonb(old) || gone
    and jsonb_strip_nulls(to_jsonb(new)) <@ jsonb_strip_nulls(to_jsonb(old)) then
    return new;
  end if;
  raise exception 'what was written of a role stays as it was';
end $$;

-- As of 0023, and the organisation.
create or replace function record_mandates() returns trigger language plpgsql as $$
declare
  changed mandate;
  actor text := nullif(current_setting('app.actor', true), '');
  actor_person text := (select id from person where id = current_setting('app.person', true));
  whom text;
  kept bigint;
  spoken_for bigint;
  how text;
begin
  if tg_op = 'INSERT' then changed := new; else changed := old; end if;
  whom := (select id from person where id = changed.person);
  kept := (select number from venue where number = changed.venue);
  spoken_for := (select organisation from organisation where organisation = changed.organisation);
  how := case
    when tg_op = 'INSERT' then changed.proof
    when whom is null then 'erasure'
    when kept is distinct from changed.venue or spoken_for is distinct from changed.organisation then 'removal'
    when actor_person = whom then 'leaving'
    when changed.role not in ('steward', 'delegate') then 'operator'
    when actor in ('lieu', 'organisation') then 'hand-over'
    else 'moderation'
  end;
  actor := case how when 'erasure' then 'la personne même' when 'removal' then coalesce(actor, 'système') else actor end;
  if actor is null then
    raise exception 'a role is given or taken away by someone: say who'
      using hint = 'In the same transaction: select set_config(''app.actor'', ''exploitation'', true)';
  end if;
  insert into mandate_event (act, way, by_role, by_person, person, role, venue, organisation, code_insee, party)
  values (case tg_op when 'INSERT' then 'given' else 'taken' end, how, actor, actor_person, whom, changed.role, kept,
    spoken_for, changed.code_insee, changed.party);
  return null;
end $$;
drop trigger refuse_mandate_change on mandate;
create trigger refuse_mandate_change before update of person, role, venue, organisation, code_insee, party, proof
  on mandate for each row execute function refuse_mandate_change();
