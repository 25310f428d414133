-- The search finds venues whose project the fund helps, and those that teach the basic skills.
insert into vocabulary (facet, field, value) values (30, 'fonds', 'oui'), (40, 'competence', 'oui');

-- Whether the fund has granted something to a project of a venue, or of one merged into it, which the venue has neither
-- given up nor left without a report.
create function fund_helps(of_venue bigint) returns boolean language sql stable as $$
  select exists (select from uptake where kind = 'call' and state in ('granted', 'advanced', 'reported', 'settled')
    and uptake.venue in (select of_venue union all select number from venue where merged_into = of_venue))
$$;

-- Which workshops are to come in which venues: kept apart, as event_soon is.
create table workshop_soon (
  venue bigint not null references venue on delete cascade,
  resource bigint not null references resource on delete cascade,
  primary key (venue, resource)
);
create index on workshop_soon (resource);

-- Whether a venue teaches, by its services or by a workshop to come, a skill of each domain of the framework in force.
-- One skill at least would be true of 19 venues in 20, and tell nobody anything.
create function teaches_basics(of_venue bigint, services text[]) returns boolean language sql stable as $$
  select count(distinct domain) > 0 and count(distinct domain) = count(distinct domain) filter (where skill in (
    select skill from service_skill where service = any(services)
    union all select skill from workshop_soon join resource_skill using (resource) where venue = of_venue))
  from skill_now
$$;

-- As of 0061, and those two.
create or replace function venue_values(v venue) returns table (field text, value text)
language sql stable as $$
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
  union all select 'prise_rdv', 'oui' where v.prise_rdv ~ '\S'
  union all select 'fiche_acces_libre', 'oui' where v.fiche_acces_libre ~ '\S'
  union all select 'atelier', 'oui' where exists (select from event_soon where venue = v.number)
  union all select 'poste', 'oui' where exists (select from hosting_open where hosting_open.venue = v.number)
  union all select 'ordinateur', 'oui' where hands_machines(v.number)
  union all select 'fonds', 'oui' where fund_helps(v.number)
  union all select 'competence', 'oui' where teaches_basics(v.number, v.services)
$$;

-- Tells the search, and whoever keeps a page of it, without a version of the venue.
create function settle_fund(of_venue bigint) returns void language plpgsql as $$
declare
  helped boolean := fund_helps(of_venue);
begin
  update venue_search set facets = case when helped then facets | 30 else facets - 30 end
  where number = of_venue and (facets @> array[30]) <> helped;
  if found then update directory set version = version + 1, changed_at = now(); end if;
end $$;

-- The same of what venues teach.   of_venues: null for all
create function settle_teachers(of_venues bigint[]) returns void language plpgsql as $$
begin
  update venue_search search set facets = case when teaches then facets | 40 else facets - 40 end
  from (
    select number, teaches_basics(number, services) as teaches from venue
    where closed_on is null and (of_venues is null or number = any(of_venues))
  ) said
  where search.number = said.number and (facets @> array[40]) <> teaches;
  if found then update directory set version = version + 1, changed_at = now(); end if;
end $$;

-- Says of a moment which workshops are to come where. Called by whoever writes dates, and hour after hour, as
-- settle_events is.
create function settle_workshops(moment timestamptz) returns void language sql as $$
  with coming as (
    select distinct venue, resource from sitting_public where venue is not null and state = 'planned' and ends_at > moment
  ), gone as (
    delete from workshop_soon where (venue, resource) not in (select venue, resource from coming)
  )
  insert into workshop_soon select venue, resource from coming on conflict do nothing
$$;

create function workshops_changed() returns trigger language plpgsql as $$
begin
  perform settle_teachers(array(select venue from changed)) where exists (select from changed);
  return null;
end $$;
create trigger workshops_came after insert on workshop_soon referencing new table as changed
for each statement execute function workshops_changed();
create trigger workshops_went after delete on workshop_soon referencing old table as changed
for each statement execute function workshops_changed();

create function fund_changed() returns trigger language plpgsql as $$
begin
  perform settle_fund(coalesce(new.venue, old.venue));
  return null;
end $$;
create trigger fund_came after insert on uptake for each row when (new.kind = 'call') execute function fund_changed();
create trigger fund_moved after update of state on uptake for each row
when (new.kind = 'call' and new.state <> old.state) execute function fund_changed();
create trigger fund_went after delete on uptake for each row when (old.kind = 'call') execute function fund_changed();

-- What a venue brings to the one that it is merged into, and takes back with it.
create function merged_found() returns trigger language plpgsql as $$
begin
  perform settle_fund(one) from unnest(array[old.merged_into, new.merged_into]) one where one is not null;
  perform settle_workshops(moment_said());
  return null;
end $$;
create trigger merged_found after update of merged_into on venue for each row
when (old.merged_into is distinct from new.merged_into) execute function merged_found();

create function teaching_changed() returns trigger language plpgsql as $$
begin
  perform settle_workshops(moment_said());
  return null;
end $$;
create trigger teaching_changed after update of state on resource for each row
when (new.kind = 'event' and new.state <> old.state) execute function teaching_changed();

create function skills_changed() returns trigger language plpgsql as $$
begin
  perform settle_teachers(array(select venue from changed join workshop_soon using (resource)))
  where exists (select from changed join workshop_soon using (resource));
  return null;
end $$;
create trigger skills_came after insert on resource_skill referencing new table as changed
for each statement execute function skills_changed();
create trigger skills_went after delete on resource_skill referencing old table as changed
for each statement execute function skills_changed();

-- Another version of the framework, and other skills by service, are of every venue.
create function framework_changed() returns trigger language plpgsql as $$
begin
  perform settle_teachers(null);
  return null;
end $$;
create trigger framework_changed after update of state on framework for each row
when (new.state = 'published') execute function framework_changed();

create function services_changed() returns trigger language plpgsql as $$
begin
  perform settle_teachers(null) where exists (select from changed);
  return null;
end $$;
create trigger services_came after insert on service_skill referencing new table as changed
for each statement execute function services_changed();
create trigger services_went after delete on service_skill referencing old table as changed
for each statement execute function services_changed();

select settle_fund(venue) from (select distinct coalesce(merged_into, number) as venue
  from uptake join venue on venue.number = uptake.venue where kind = 'call') helped;
select settle_workshops(now());
select settle_teachers(null);
