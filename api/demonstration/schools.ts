import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Chance, chanceOf } from './chance.ts';
import { people, streets } from './kinds.ts';
import { placeNear, type Town } from './venues.ts';

const isNew = sql(import.meta.url, 'schools-new.sql');
const towns = sql(import.meta.url, 'school-towns.sql');
const add = sql(import.meta.url, 'add-schools.sql');

const SEED = 2015_09_01;
/** Saint-Denis of two kinds, Ajaccio and each arrondissement of Paris: shown whatever falls elsewhere. */
const always = [
  '93066',
  '97411',
  '2A004',
  ...Array.from({ length: 20 }, (_, index) => `751${String(index + 1).padStart(2, '0')}`),
];
const PEOPLE_A_SCHOOL = 4_000;
const MOST = 6;
const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Numbers of the département 000, which is none: no real school's is one of them, and the database holds it. */
const uaiOf = (rank: number) => `${String(rank).padStart(7, '0')}${KEYS[rank % KEYS.length]}`;

const natures = ['École primaire', 'École primaire', 'École élémentaire', 'École maternelle'] as const;

function schoolIn(town: Town, rank: number, isFirst: boolean, chance: Chance) {
  const nature = isFirst ? 'École primaire' : chance.pick(natures);
  return {
    uai: uaiOf(rank),
    nom: `${nature} ${chance.pick(people)}`,
    nature,
    secteur: isFirst || chance.happens(0.85) ? 'public' : 'privé',
    elementary: nature !== 'École maternelle',
    adresse: `${1 + Math.floor(chance.number() * 120)} ${chance.pick(streets)}`,
    code_postal: chance.pick(town.codes_postaux),
    code_insee: town.code_insee,
    // Some real ones have no number either.
    eleves: chance.happens(0.95) ? Math.floor(40 + chance.number() ** 2 * 380) : null,
    ...placeNear(town, chance),
  };
}

const countIn = ({ population }: Town) =>
  Math.max(1, Math.min(MOST, Math.round(population / PEOPLE_A_SCHOOL)));

/** Invented schools, the same on every machine, where there are invented venues and never was a school. */
export async function fillSchools(
  client: Queryable,
  acting: (act: string) => Promise<unknown>,
): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  const chance = chanceOf(SEED);
  const found = await client.query<Town>(towns, [always]);
  const places = found.flatMap((town) =>
    Array.from({ length: countIn(town) }, (_, index) => ({ town, isFirst: index === 0 })),
  );
  await acting('create');
  const schools = places.map(({ town, isFirst }, index) => schoolIn(town, index + 1, isFirst, chance));
  await client.query(add, [JSON.stringify(schools)]);
}
