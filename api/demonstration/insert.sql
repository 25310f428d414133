-- $1 json: venues in the standard's fields; one without coordinates is put in the middle of its commune
insert into venue (
  id, source, source_id, demonstration, pivot, nom, commune, code_postal, code_insee, adresse,
  complement_adresse, location, location_approximate, typologie, telephone, courriels, site_web, horaires,
  presentation_resume, presentation_detail, itinerance, structure_parente, date_maj, services,
  publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge,
  dispositif_programmes_nationaux, formations_labels, autres_formations_labels, modalites_acces,
  modalites_accompagnement, fiche_acces_libre, prise_rdv
)
select
  given.id, given.source, given.id, true, given.pivot, given.nom, given.commune, given.code_postal,
  given.code_insee, given.adresse, given.complement_adresse,
  coalesce(st_makepoint((row ->> 'longitude')::float8, (row ->> 'latitude')::float8)::geography, town.location),
  row ->> 'longitude' is null,
  coalesce(given.typologie, '{}'), given.telephone, coalesce(given.courriels, '{}'),
  coalesce(given.site_web, '{}'), given.horaires, given.presentation_resume, given.presentation_detail,
  coalesce(given.itinerance, '{}'), given.structure_parente, given.date_maj, coalesce(given.services, '{}'),
  coalesce(given.publics_specifiquement_adresses, '{}'), coalesce(given.prise_en_charge_specifique, '{}'),
  coalesce(given.frais_a_charge, '{}'), coalesce(given.dispositif_programmes_nationaux, '{}'),
  coalesce(given.formations_labels, '{}'), coalesce(given.autres_formations_labels, '{}'),
  coalesce(given.modalites_acces, '{}'), coalesce(given.modalites_accompagnement, '{}'),
  given.fiche_acces_libre, given.prise_rdv
from json_array_elements($1::json) row
cross join lateral json_populate_record(null::venue, row) given
join commune town on town.code_insee = given.code_insee
order by given.id;
