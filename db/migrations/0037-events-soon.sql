-- The venues where something goes on in the week under way: few, and kept apart so that the facets of a venue can be
-- written from what it says alone.
create table event_soon (venue bigint primary key references venue on delete cascade);

-- As of 0006, and what partners bring there this week.
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
$$;
insert into vocabulary (facet, field, value) values (70, 'atelier', 'oui');

-- Says of a moment which venues those are, and tells the search of those that came or went: without a version of the
-- venue, which says nothing of it.
-- @returns how many came or went
create function settle_events(moment timestamptz) returns integer language plpgsql as $$
declare
  changed bigint[];
begin
  with now_on as (select distinct venue from venues_with_event(moment)),
  gone as (
    delete from event_soon where venue not in (select venue from now_on) returning venue
  ), came as (
    insert into event_soon select venue from now_on on conflict do nothing returning venue
  )
  select coalesce(array_agg(venue), '{}') into changed
  from (select venue from gone union all select venue from came) moved;
  if changed = '{}' then return 0; end if;
  update venue_search set facets = case
    when number in (select venue from event_soon) then facets | 70 else facets - 70 end
  where number = any(changed);
  update directory set version = version + 1, changed_at = now();
  return cardinality(changed);
end $$;
