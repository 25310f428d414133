-- Gives a venue what was changed, if it still is the version that was read; nothing otherwise. In another commune, a
-- position that cannot be there, or was only its commune's, gives way to the new commune's until someone says better.
-- $1 id   $2 version   $3 jsonb: the fields changed; lists as arrays, latitude and longitude as numbers
with given as (
  select (jsonb_populate_record(venue, $3::jsonb)).*, code_insee as code_before
  from venue where id = $1 and version = $2 for update
), placed as (
  select given.number, place as commune, case
      when $3::jsonb ? 'longitude'
        then st_point(($3::jsonb ->> 'longitude')::float8, ($3::jsonb ->> 'latitude')::float8)::geography
      when not $3::jsonb ? 'location' and given.code_insee <> code_before
        and (given.location_approximate or st_distance(given.location, place.location) > position_reach(place))
        then place.location
      else given.location
    end as location
  from given left join commune place using (code_insee)
)
update venue set (
  pivot, nom, commune, code_postal, code_insee, adresse, complement_adresse, typologie, telephone, courriels,
  site_web, horaires, presentation_resume, presentation_detail, itinerance, structure_parente, services,
  publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge, dispositif_programmes_nationaux,
  formations_labels, autres_formations_labels, modalites_acces, modalites_accompagnement, fiche_acces_libre,
  prise_rdv, date_maj, location, location_approximate
) = row (
  given.pivot, given.nom, given.commune, given.code_postal, given.code_insee, given.adresse,
  given.complement_adresse, given.typologie, given.telephone, given.courriels, given.site_web, given.horaires,
  given.presentation_resume, given.presentation_detail, given.itinerance, given.structure_parente, given.services,
  given.publics_specifiquement_adresses, given.prise_en_charge_specifique, given.frais_a_charge,
  given.dispositif_programmes_nationaux, given.formations_labels, given.autres_formations_labels,
  given.modalites_acces, given.modalites_accompagnement, given.fiche_acces_libre, given.prise_rdv, given.date_maj,
  placed.location,
  case when $3::jsonb ? 'longitude' or placed.location is distinct from given.location
    then coalesce(is_middle(placed.location, placed.commune), false)
    else given.location_approximate end
)
from given join placed using (number) where venue.number = given.number
returning venue.version
