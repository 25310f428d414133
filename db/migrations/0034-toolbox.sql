-- Which services of the standard a subject of practices is of use for: written at start from api/standard/subjects.ts.
create table subject_service (
  subject text not null,
  service text not null,
  primary key (subject, service)
);

-- One of several: ways to say the same thing, things that are looked for together.
create aggregate any_query(tsquery) (sfunc = tsquery_or, stype = tsquery);

create function practice_duration(details jsonb) returns text language sql immutable parallel safe as $$
  select case
    when minutes is null then null
    when minutes < 30 then 'Moins de 30 minutes'
    when minutes <= 60 then 'De 30 minutes à 1 heure'
    when minutes <= 120 then 'De 1 à 2 heures'
    else 'Plus de 2 heures'
  end from (select (details ->> 'minutes')::integer as minutes) said
$$;

-- What a file is, by its first bytes and not by what its sender says; null for what is not taken, such as macros.
create function file_type(bytes bytea) returns text language sql immutable strict parallel safe as $$
  select case
    when substring(bytes from 1 for 5) = '%PDF-'::bytea then 'application/pdf'
    when substring(bytes from 1 for 4) <> '\x504b0304'::bytea then null
    when position('vbaProject.bin'::bytea in bytes) > 0 or position('Basic/script-lc.xml'::bytea in bytes) > 0 then null
    when substring(bytes from 31 for 47) = 'mimetypeapplication/vnd.oasis.opendocument.text'::bytea
      then 'application/vnd.oasis.opendocument.text'
    when position('[Content_Types].xml'::bytea in bytes) > 0 and position('word/document.xml'::bytea in bytes) > 0
      then 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    else 'application/zip'
  end
$$;

-- The files of a practice: that of its edition of now, which `details.file` names, and those of earlier ones.
create table practice_file (
  resource bigint not null references resource on delete cascade,
  digest text not null generated always as (encode(sha256(bytes), 'hex')) stored,
  type text not null generated always as (file_type(bytes)) stored,
  bytes bytea not null check (octet_length(bytes) <= 5 * 1024 * 1024),
  person text references person on delete set null,
  added_at timestamptz not null default now(),
  primary key (resource, digest)
);
-- Each kind of file that is taken is compressed already.
alter table practice_file alter column bytes set storage external;
create index on practice_file (person) where person is not null;

create function hold_practice() returns trigger language plpgsql as $$
begin
  if new.details ? 'file' and not exists (select from practice_file
      where practice_file.resource = new.resource and digest = new.details #>> '{file,digest}') then
    raise foreign_key_violation using message = 'details.file names no file of this practice';
  end if;
  if new.state = 'published' and not new.details ?| array['link', 'file'] then
    raise check_violation using message = 'a practice is somewhere: a link, or a file', constraint = 'link_or_file';
  end if;
  return null;
end $$;
create trigger hold_practice after insert or update on resource
for each row when (new.kind = 'practice') execute function hold_practice();

-- What of a practice is read and judged: opening and closing it change nothing of that.
create function practice_contents(record jsonb) returns text language sql immutable parallel safe as $$
  select md5(jsonb_build_array(record -> 'title', record -> 'description', record -> 'conditions', record -> 'audience',
    record -> 'details')::text)
$$;

-- Organisations that the operator lets validate, as INRIA.
alter table organisation add column validates boolean not null default false;

-- Who vouches for a practice as it was at a version.
create table validation (
  validation bigint generated always as identity primary key,
  resource bigint not null,
  version integer not null,
  party text check (party in ('État', 'Syntec Numérique', 'AMF', 'Éducation nationale')),
  organisation bigint references organisation on delete cascade,
  purpose text not null check (purpose in ('contenu scolaire', 'contenu technique', 'pédagogie', 'accessibilité')),
  person text references person on delete set null,
  validated_at timestamptz not null,
  withdrawn_at timestamptz check (withdrawn_at >= validated_at),
  withdrawn_by text references person on delete set null,
  foreign key (resource, version) references resource_history on delete cascade,
  check (num_nonnulls(party, organisation) = 1)
);
create unique index validated_once on validation (resource, version, party, organisation, purpose) nulls not distinct
where withdrawn_at is null;
create index on validation (organisation);
create index on validation (person) where person is not null;
create index on validation (withdrawn_by) where withdrawn_by is not null;

create function hold_validation() returns trigger language plpgsql as $$
begin
  if not exists (select from resource join resource_history using (resource) where resource.resource = new.resource
      and kind = 'practice' and resource_history.version = new.version and record ->> 'state' = 'published') then
    raise check_violation using message = 'only a practice that was published is validated', constraint = 'published_practice';
  end if;
  if exists (select from resource where resource.resource = new.resource
      and (resource.party = new.party or resource.organisation = new.organisation)) then
    raise check_violation using message = 'nobody validates what is their own', constraint = 'not_ones_own';
  end if;
  if new.organisation is not null and not exists (select from organisation
      where organisation.organisation = new.organisation and validates and state = 'published') then
    raise check_violation using message = 'this organisation does not validate', constraint = 'validates';
  end if;
  return null;
end $$;
create trigger hold_validation after insert on validation for each row execute function hold_validation();

-- Validations that stand, and whether the practice still says what was validated.
create view practice_validation as
select validation::int, validation.resource, validation.version, validation.party, validation.organisation::int,
  coalesce(validation.party, nom) as by, purpose,
  to_char(validated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as on_day,
  practice_contents(validated.record) = practice_contents(latest.record) as holds
from validation
join resource using (resource)
join resource_history validated on validated.resource = validation.resource and validated.version = validation.version
join resource_history latest on latest.resource = validation.resource and latest.version = resource.version
left join organisation on organisation.organisation = validation.organisation
where withdrawn_at is null;

-- Who has not validated yet what is for schools (INRIA, or whom the operator lets, and the parties); null where it is for
-- none. Whose it is need not say so.
create function school_missing(which resource) returns text[] language sql stable as $$
  select case when jsonb_array_length(which.details -> 'school') > 0 then array(
    select who from (values (1, 'un organisme habilité'), (2, 'l’État ou l’Éducation nationale'), (3, 'Syntec Numérique'))
      asked (place, who)
    where place not in (
      select case when party = 'Syntec Numérique' then 3 when party = 'AMF' then 0 when party is not null then 2 else 1 end
      from (
        select party from practice_validation where resource = which.resource and holds and purpose = 'contenu scolaire'
        union all
        select which.party where which.party is not null or exists (select from organisation
          where organisation = which.organisation and validates)
      ) given)
    order by place) end
$$;

-- What a venue that used a practice says of it, once and for all to see; who wrote it is nobody's to see.
create table rating (
  resource bigint not null references resource on delete cascade,
  venue bigint not null references venue on delete cascade,
  stars smallint not null check (stars between 1 and 5),
  text text check (length(trim(text)) between 1 and 2000),
  person text references person on delete set null,
  revision integer not null default 1,
  rated_at timestamptz not null,
  primary key (resource, venue)
);
create index on rating (venue);
create index on rating (person) where person is not null;

create table rating_history (
  entry bigint generated always as identity primary key,
  resource bigint not null references resource on delete cascade,
  venue bigint not null references venue on delete cascade,
  revision integer not null,
  recorded_at timestamptz not null default now(),
  stars smallint not null,
  text text,
  person text references person on delete set null
);
create index on rating_history (resource, venue);
create index on rating_history (venue);
create index on rating_history (person) where person is not null;

create function hold_rating() returns trigger language plpgsql as $$
begin
  if exists (select from resource where resource.resource = new.resource
      and (kind <> 'practice' or state = 'draft' or venue = new.venue)) then
    raise check_violation using message = 'a venue rates the practices of others', constraint = 'rates_others';
  end if;
  insert into rating_history (resource, venue, revision, stars, text, person)
  values (new.resource, new.venue, new.revision, new.stars, new.text, new.person);
  return null;
end $$;
-- Not when a person goes: nothing is said then.
create trigger hold_rating after insert or update of stars on rating for each row execute function hold_rating();

create trigger directory_changed after insert or update or delete or truncate on validation
for each statement execute function bump_directory();
create trigger directory_changed after insert or update or delete or truncate on rating
for each statement execute function bump_directory();

-- A practice in a list.
create view practice_line as
select resource.resource::int, title, resource.description, resource.version, details ->> 'form' as form,
  details -> 'subjects' as subjects, details ->> 'level' as level, (details ->> 'minutes')::int as minutes,
  details ->> 'licence' as licence, coalesce(details -> 'publics', '[]') as publics,
  coalesce(details -> 'school', '[]') as school, details ->> 'edition' as edition,
  coalesce(owner.nom, host.nom, resource.party) as owner, resource.state, resource.demonstration,
  to_char(resource.updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as updated_on,
  (select coalesce(json_agg(json_build_object('by', by, 'purpose', purpose, 'on', on_day) order by validation), '[]')
    from practice_validation valid where valid.resource = resource.resource and holds) as validations,
  exists (select from practice_validation valid where valid.resource = resource.resource and not holds) as formerly_validated,
  to_json(school_missing(resource.*)) as school_missing,
  (select json_build_object('average', round(avg(stars), 1)::float8, 'count', count(*))
    from rating where rating.resource = resource.resource) as rating
from resource
left join organisation owner using (organisation)
left join venue host on host.number = resource.venue
where resource.kind = 'practice' and resource.state <> 'draft';

-- How good a practice is held to be, from 0: three ratings of 3 are supposed of each, a validation is worth a star.
create function practice_worth(which bigint) returns float8 language sql stable as $$
  select (select (coalesce(sum(stars), 0) + 9.0) / (count(*) + 3) from rating where resource = which)
    + (exists (select from practice_validation where resource = which and holds))::int
$$;

-- The practices that are of use to a venue, by its services: the best for each service first, then the second for each.
create function practices_for(which bigint) returns table (resource bigint, place bigint) language sql stable as $$
  with useful as (
    select offered.resource, service, practice_worth(offered.resource) as worth, offered.updated_at
    from venue
    cross join lateral resources_for(venue.location, venue.departement, venue.number) offered
    cross join lateral jsonb_array_elements_text(offered.details -> 'subjects') about
    join subject_service on subject_service.subject = about.value
    where venue.number = which and offered.kind = 'practice' and service = any(venue.services)
    group by offered.resource, service, offered.updated_at
  ), ranked as (
    select useful.*, row_number() over (partition by service order by worth desc, updated_at desc, resource) as turn from useful
  )
  select resource, row_number() over (order by min(turn), max(worth) desc, max(updated_at) desc, resource)
  from ranked group by resource
$$;
