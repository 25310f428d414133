-- Adds a venue to a source, with the permanent id that an import would give it (api/sources/assign-ids.sql): the
-- source's own, that after the source's name, and a mark of both besides. Without a position, the commune's middle.
-- $1 source   $2 id in that source   $3 jsonb: the fields; lists as arrays, latitude and longitude as numbers
with named as (
  select candidate as id from (values
    (1, $2::text),
    (2, concat_ws('-', replace(search_key($1), ' ', '-'), $2)),
    (3, concat_ws('-', replace(search_key($1), ' ', '-'), $2, left(md5($1 || E'\n' || $2), 8)))
  ) wished (attempt, candidate)
  where not exists (select from venue where venue.id = candidate)
  order by attempt limit 1
), placed as (
  select st_point(($3::jsonb ->> 'longitude')::float8, ($3::jsonb ->> 'latitude')::float8)::geography as point,
    (select commune from commune where code_insee = $3::jsonb ->> 'code_insee') as place
)
insert into venue (
  id, source, source_id, pivot, nom, commune, code_postal, code_insee, adresse, complement_adresse, location,
  location_approximate, typologie, telephone, courriels, site_web, horaires, presentation_resume, presentation_detail,
  itinerance, structure_parente, date_maj, services, publics_specifiquement_adresses, prise_en_charge_specifique,
  frais_a_charge, dispositif_programmes_nationaux, formations_labels, autres_formations_labels, modalites_acces,
  modalites_accompagnement, fiche_acces_libre, prise_rdv
)
select
  named.id, $1, $2, given.pivot, given.nom, given.commune, given.code_postal, given.code_insee, given.adresse,
  given.complement_adresse, coalesce(point, (place).location),
  coalesce(is_middle(coalesce(point, (place).location), place), false), given.typologie,
  given.telephone, given.courriels, given.site_web, given.horaires, given.presentation_resume,
  given.presentation_detail, given.itinerance, given.structure_parente, given.date_maj, given.services,
  given.publics_specifiquement_adresses, given.prise_en_charge_specifique, given.frais_a_charge,
  given.dispositif_programmes_nationaux, given.formations_labels, given.autres_formations_labels,
  given.modalites_acces, given.modalites_accompagnement, given.fiche_acces_libre, given.prise_rdv
from named, placed, jsonb_populate_record(null::venue, $3::jsonb) given
returning id, version
