-- Whether a venue hands computers to households: it asks for some, or has.
create function hands_machines(of_venue bigint) returns boolean language sql stable as $$
  select exists (select from machine_request
    where machine_request.venue = of_venue and households is not null and state <> 'withdrawn')
$$;

-- As of 0061, and whether it hands computers to households.
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
$$;
insert into vocabulary (facet, field, value) values (90, 'ordinateur', 'oui');

-- Tells the search, without a version of the venue; that of the directory has risen with the request.
create function settle_machines_found() returns trigger language plpgsql as $$
declare
  asking bigint := coalesce(new.venue, old.venue);
  hands boolean := hands_machines(asking);
begin
  update venue_search set facets = case when hands then facets | 90 else facets - 90 end
  where number = asking and (facets @> array[90]) <> hands;
  return null;
end $$;
create trigger machines_found after insert or delete or update of state, households on machine_request
for each row execute function settle_machines_found();
