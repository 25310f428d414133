import type { FieldName } from '../api/standard/fields.ts';
import type { Database } from '../db/database.ts';

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
  services, typologie, frais_a_charge, publics_specifiquement_adresses, modalites_accompagnement,
  dispositif_programmes_nationaux, courriels, site_web, presentation_detail, location)
select id, id, nom, commune, code_postal, code_insee, adresse, source, date_maj, horaires, telephone,
  services, coalesce(typologie, '{}'), coalesce(frais_a_charge, '{}'), coalesce(publics_specifiquement_adresses, '{}'),
  coalesce(modalites_accompagnement, '{}'), coalesce(dispositif_programmes_nationaux, '{}'), coalesce(courriels, '{}'),
  coalesce(site_web, '{}'), presentation_detail, st_point(lon, lat)::geography
from json_to_recordset($1::json) as given (id text, nom text, commune text, code_postal text, code_insee text,
  adresse text, source text, date_maj date, horaires text, telephone text, services text[], typologie text[],
  frais_a_charge text[], publics_specifiquement_adresses text[], modalites_accompagnement text[],
  dispositif_programmes_nationaux text[], courriels text[], site_web text[], presentation_detail text,
  lon float8, lat float8)`;

/** Writes venues as an import would leave them. `at` is [longitude, latitude]; without, the venue has no position. */
export async function addVenues(db: Database, samples: readonly Sample[]): Promise<void> {
  const rows = samples.map(({ at, ...sample }) => ({ ...ordinary, ...sample, lon: at?.[0], lat: at?.[1] }));
  await db.query(insert, [JSON.stringify(rows)]);
}
