import { readTimetables } from '../api/hours/queries.ts';
import type { FieldName } from '../api/standard/fields.ts';
import type { Queryable } from '../db/database.ts';
import { NOW } from './helper.ts';

/** A venue to write straight into the database: what matters to the test, plausible for the rest. */
export type Sample = { id: string; at?: readonly [number, number] } & Partial<Record<FieldName, unknown>>;

const ordinary = {
  nom: 'Médiathèque',
  commune: 'Lille',
  code_postal: '59000',
  code_insee: '59350',
  adresse: '1 place Augustin Laurent',
  source: 'essai',
  date_maj: '2026-05-01',
  services: ['Accès internet et matériel informatique'],
};

const insert = `
insert into venue (id, source_id, nom, commune, code_postal, code_insee, adresse, source, date_maj, horaires, telephone,
  services, typologie, frais_a_charge, publics_specifiquement_adresses, prise_en_charge_specifique,
  modalites_acces, modalites_accompagnement, dispositif_programmes_nationaux, formations_labels, itinerance, courriels,
  site_web, presentation_resume, presentation_detail, prise_rdv, fiche_acces_libre, pivot, location)
select id, id, nom, commune, code_postal, code_insee, adresse, source, date_maj, horaires, telephone,
  services, coalesce(typologie, '{}'), coalesce(frais_a_charge, '{}'), coalesce(publics_specifiquement_adresses, '{}'),
  coalesce(prise_en_charge_specifique, '{}'), coalesce(modalites_acces, '{}'),
  coalesce(modalites_accompagnement, '{}'), coalesce(dispositif_programmes_nationaux, '{}'),
  coalesce(formations_labels, '{}'), coalesce(itinerance, '{}'), coalesce(courriels, '{}'),
  coalesce(site_web, '{}'), presentation_resume, presentation_detail, prise_rdv, fiche_acces_libre, pivot,
  st_point(lon, lat)::geography
from json_array_elements($1::json) row
cross join lateral json_populate_record(null::venue, row)
cross join lateral json_to_record(row) as place (lon float8, lat float8)`;

/** Writes venues as an import would leave them. `at` is [longitude, latitude]; without, the venue has no position. */
export async function addVenues(db: Queryable, samples: readonly Sample[], now = NOW): Promise<void> {
  const rows = samples.map(({ at, ...sample }) => ({ ...ordinary, ...sample, lon: at?.[0], lat: at?.[1] }));
  await db.query(insert, [JSON.stringify(rows)]);
  await readTimetables(db, now);
}
