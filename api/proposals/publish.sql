-- A venue of the directory's own, where its commune is as long as nobody has placed it better; and whose it is.
-- $1 proposal   $2 jsonb: fields of the venue, lists as arrays   $3 who runs it, or null   $4 date: today
with given as (
  select (jsonb_populate_record(null::venue, $2::jsonb)).*,
    st_point(($2::jsonb ->> 'longitude')::float8, ($2::jsonb ->> 'latitude')::float8)::geography as placed
), added as (
  insert into venue (
    id, source, source_id, date_maj, location, location_approximate, pivot, nom, commune, code_postal, code_insee,
    adresse, complement_adresse, typologie, telephone, courriels, site_web, horaires, presentation_resume,
    presentation_detail, itinerance, structure_parente, services, publics_specifiquement_adresses,
    prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux, formations_labels,
    autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre, prise_rdv
  )
  select 'nouvelle-proximite-' || name, 'Nouvelle Proximité', name, $4::date,
    coalesce(placed, commune.location), placed is null and commune.location is not null, pivot, given.nom,
    given.commune, code_postal, given.code_insee, adresse, complement_adresse, typologie, telephone, courriels,
    site_web, horaires, presentation_resume, presentation_detail, itinerance, structure_parente, services,
    publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux,
    formations_labels, autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre,
    prise_rdv
  from given
  cross join (select left(replace(gen_random_uuid()::text, '-', ''), 10) as name) own
  left join commune on commune.code_insee = given.code_insee
  returning number, id
), kept as (
  insert into mandate (person, role, venue, proof) select $3, 'steward', number, 'decision' from added
  where $3::text is not null
), noted as (
  update proposal set venue = added.number from added where proposal = $1::bigint
)
select id from added
