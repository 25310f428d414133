-- Adds the rows that are new, in the file's order.
insert into venue (
  id, source, source_id, demonstration, pivot, nom, commune, code_postal, code_insee, adresse,
  complement_adresse, location, location_approximate, typologie, telephone, courriels, site_web, horaires,
  presentation_resume, presentation_detail, itinerance, structure_parente, date_maj, services,
  publics_specifiquement_adresses, prise_en_charge_specifique, frais_a_charge,
  dispositif_programmes_nationaux, formations_labels, autres_formations_labels, modalites_acces,
  modalites_accompagnement, fiche_acces_libre, prise_rdv
)
select
  row.id, (given).source, (given).source_id, (given).demonstration, (given).pivot, (given).nom,
  (given).commune, (given).code_postal, (given).code_insee, (given).adresse, (given).complement_adresse,
  (given).location, (given).location_approximate, (given).typologie, (given).telephone, (given).courriels,
  (given).site_web, (given).horaires, (given).presentation_resume, (given).presentation_detail,
  (given).itinerance, (given).structure_parente, (given).date_maj, (given).services,
  (given).publics_specifiquement_adresses, (given).prise_en_charge_specifique, (given).frais_a_charge,
  (given).dispositif_programmes_nationaux, (given).formations_labels, (given).autres_formations_labels,
  (given).modalites_acces, (given).modalites_accompagnement, (given).fiche_acces_libre, (given).prise_rdv
from import_row row where ending = 'added' order by line;
