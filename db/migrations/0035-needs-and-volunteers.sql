-- Needs: organisations whose trades match are told of one by its owner, who sees what became of it.
alter table organisation add column hears_needs boolean not null default true;
comment on column organisation.hears_needs is 'whether owners of needs may have this site write to its delegates';
create index organisation_trades on organisation using gin (trades) where state = 'published';
create index resource_trades on resource using gin ((details -> 'trades')) where state = 'published';
create index uptake_done on uptake (organisation) where kind = 'need' and state = 'done';

create table solicitation (
  resource bigint not null references resource on delete cascade,
  organisation bigint not null references organisation on delete cascade,
  sent_at timestamptz not null,
  seen_at timestamptz,
  declined_at timestamptz,
  reason text check (length(reason) between 1 and 500),
  primary key (resource, organisation),
  check (reason is null or declined_at is not null)
);
create index on solicitation (organisation);

-- Counted under the lock of the need, as for what is booked.
create function refuse_soliciting_more() returns trigger language plpgsql as $$
begin
  perform from resource where resource = new.resource for no key update;
  if (select count(*) from solicitation where resource = new.resource) > 20 then
    raise check_violation using message = 'vingt organisations au plus par besoin', constraint = 'twenty_at_most';
  end if;
  return null;
end $$;
create trigger refuse_soliciting_more after insert on solicitation
for each row execute function refuse_soliciting_more();

-- Where a need is: its venue's place, and those that it reaches. None: everywhere.
create function need_places(need bigint) returns table (at geography, departement text) language sql stable as $$
  select venue.location, venue.departement from resource join venue on venue.number = resource.venue
  where resource = need
  union all
  select centre, (select commune.departement from commune order by commune.location <-> resource.centre limit 1)
  from resource where resource = need and reach = 'circle'
  union all
  select null, unnest(departements) from resource where resource = need and reach = 'departements'
  union all
  select venue.location, venue.departement from resource_venue join venue on venue.number = resource_venue.venue
  where resource = need
$$;

-- Someone's agreement to be seen, by whom and since when: each is kept, also once it is withdrawn.
create table consent (
  consent bigint generated always as identity primary key,
  resource bigint not null references resource on delete cascade,
  person text not null references person on delete cascade,
  audience text not null check (audience in ('Les lieux', 'Les communes', 'Les parties à la convention')),
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  check (withdrawn_at >= given_at)
);
create unique index consent_living on consent (audience, resource) where withdrawn_at is null;
create index on consent (resource);
create index on consent (person);

-- What is ticked is what is agreed to: whoever writes the profile, from that moment.
create function record_consent() returns trigger language plpgsql as $$
begin
  update consent set withdrawn_at = now()
  where resource = new.resource and withdrawn_at is null and not coalesce(new.details -> 'seen_by' ? audience, false);
  insert into consent (resource, person, audience)
  select new.resource, new.person, audience from jsonb_array_elements_text(new.details -> 'seen_by') audience
  on conflict (audience, resource) where withdrawn_at is null do nothing;
  return null;
end $$;
create trigger record_consent after insert or update of details on resource
for each row when (new.kind = 'volunteer') execute function record_consent();

-- Where someone lives is known no finer than the commune.
create function only_the_commune() returns trigger language plpgsql as $$
begin
  new.centre := coalesce((select location from commune order by location <-> new.centre limit 1),
    st_snaptogrid(new.centre::geometry, 0.05)::geography);
  return new;
end $$;
create trigger only_the_commune before insert or update of centre on resource
for each row when (new.kind = 'volunteer' and new.centre is not null) execute function only_the_commune();

-- The profiles that someone may see: those whose consent covers a role of theirs, while they are available.
create function profiles_seen_by(viewer text) returns table (resource bigint) language sql stable as $$
  select distinct consent.resource from mandate
  join consent on withdrawn_at is null and audience = case role when 'steward' then 'Les lieux'
    when 'commune' then 'Les communes' when 'party' then 'Les parties à la convention' end
  join resource on resource.resource = consent.resource and resource.state = 'published'
  where mandate.person = viewer
$$;

-- Nobody asks for someone whom venues may not see.
create function refuse_unseen() returns trigger language plpgsql as $$
begin
  if not exists (select from consent where resource = new.resource and audience = 'Les lieux'
      and withdrawn_at is null) then
    raise check_violation using message = 'cette personne n’est pas vue des lieux', constraint = 'seen_by_venues';
  end if;
  return null;
end $$;
create trigger refuse_unseen after insert on uptake
for each row when (new.kind = 'volunteer') execute function refuse_unseen();

-- The employer that a volunteer names among the organisations, and its word.
create table employment (
  resource bigint primary key references resource on delete cascade,
  organisation bigint not null references organisation on delete cascade,
  -- How the employer knows who it is: shown to its delegates alone.
  known_as text not null check (length(trim(known_as)) between 2 and 200),
  asked_at timestamptz not null default now(),
  confirmed_at timestamptz,
  confirmed_by text references person on delete set null
);
create index on employment (organisation);
create index on employment (confirmed_by) where confirmed_by is not null;

-- A word given on something else holds no more.
create function forget_confirmation() returns trigger language plpgsql as $$
begin
  update employment set confirmed_at = null, confirmed_by = null where resource = new.resource;
  return null;
end $$;
create trigger other_grants after update of details on resource
for each row when (new.kind = 'volunteer' and old.details -> 'grants' is distinct from new.details -> 'grants')
execute function forget_confirmation();

-- The help that a venue was given: numbers, which outlive the person.
create table volunteering (
  volunteering bigint generated always as identity primary key,
  venue bigint not null references venue on delete cascade,
  hours integer not null check (hours between 1 and 2000),
  given_on date not null,
  uptake bigint unique references uptake on delete set null
);
create index on volunteering (venue);
create function count_hours() returns trigger language plpgsql as $$
begin
  insert into volunteering (venue, hours, given_on, uptake)
  values (new.venue, (new.details ->> 'hours')::integer, (new.details ->> 'given_on')::date, new.uptake);
  return null;
end $$;
create trigger count_hours after update on uptake
for each row when (new.kind = 'volunteer' and new.state = 'done' and old.state <> 'done') execute function count_hours();

-- As of 0031; what came of a need is shown where its owner agreed.
create or replace view resource_public as
select resource, kind, title, description, conditions, audience, starts_on, ends_on, reach, departements, radius, centre,
  case when state = 'settled' and (details ->> 'shown')::boolean then details - 'shown'
    else details - '{outcome,shown}'::text[] end as details,
  quantity, left_over, state, demonstration, version, updated_on, organisation, venue, party, venues
from resource_said where state <> 'draft' and kind in (select kind from resource_kind where open);
