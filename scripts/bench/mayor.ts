import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { slugOf } from '../../web/venues/names.ts';

const generate = sql(import.meta.url, 'generate-mayor.sql');

interface Town {
  readonly code_insee: string;
  readonly nom: string;
}

/** Paris whole, an arrondissement, Lille, Saint-Denis of La Réunion, Corte; then others as they come. */
const always = ['75056', '75112', '59350', '97411', '2B096'];

/** Fills what is around a mayor. @returns the addresses of pages, and of what they are made of */
export async function mayorCases(db: Database, count: number) {
  await db.query(generate);
  const towns = await db.query<Town>(
    `select code_insee, nom from commune where nature <> 'deleguee' and codes_postaux <> '{}'
     order by code_insee = any($1) desc, md5(code_insee) limit $2`,
    [always, count],
  );
  return [
    ['who is at a mayor’s side', towns.map(({ code_insee }) => `/api/communes/${code_insee}/pilot`)],
    [
      'the same, its page',
      towns.map(({ code_insee, nom }) => `/communes/${code_insee}/${slugOf(nom)}/pilote`),
    ],
  ] as const;
}
