import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { volunteerStatuses } from '../resources/kinds/volunteer.ts';
import { halfdays } from '../standard/school-week.ts';
import type { trades } from '../standard/trades.ts';
import { actingOn } from './acting.ts';
import { type Chance, chanceOf } from './chance.ts';
import { TAUGHT } from './taught.ts';

const employers = sql(import.meta.url, 'volunteers-employers.sql');
const add = sql(import.meta.url, 'add-volunteers.sql');
const addEmployments = sql(import.meta.url, 'add-employments.sql');
const publish = sql(import.meta.url, 'publish.sql');

const SEED = 2015_06_03;
const NOT_REAL = 'Cet exemple fait partie des données de démonstration : personne ne l’a écrit.';

interface Employer {
  readonly organisation: number;
  readonly nom: string;
  readonly kind: string;
  readonly lon: number;
  readonly lat: number;
  readonly many: number;
}

type Trade = (typeof trades)[number];
const known: readonly (readonly Trade[])[] = [
  ['Développement et logiciels', 'Formation et pédagogie'],
  ['Réseaux et systèmes'],
  ['Cybersécurité', 'Formation et pédagogie'],
  ['Web et communication'],
  ['Données', 'Gestion de projet'],
  ['Robotique et fabrication numérique', 'Formation et pédagogie'],
  ['Conception et accessibilité numérique'],
];

/** What companies grant, the most frequent first; a school lets its students and teachers come on their own time. */
const GRANTS = [
  ['Jours de RTT'],
  ['Temps de travail compensé'],
  ['Jours de RTT', 'Congé de solidarité'],
  ['Mécénat de compétence'],
  ['Congé de solidarité'],
] as const;
const NONE = ['Rien pour l’instant'] as const;
const STUDIES = 'établissement d’enseignement supérieur';

const [SALARIED, STUDENT, TEACHER] = volunteerStatuses;

function statusOf({ kind }: Employer, chance: Chance) {
  if (kind !== STUDIES) return SALARIED;
  return chance.happens(0.6) ? STUDENT : TEACHER;
}

const grantsOf = ({ kind }: Employer, chance: Chance): readonly string[] => {
  if (kind === STUDIES) return chance.happens(0.4) ? ['Temps de travail compensé'] : NONE;
  return chance.happens(0.85) ? (GRANTS[Math.floor(chance.number() ** 2 * GRANTS.length)] ?? NONE) : NONE;
};

function volunteerOf(employer: Employer, chance: Chance) {
  const { organisation, nom, lon, lat, kind } = employer;
  const own = new Set<string>([chance.pick(TAUGHT).halfday, ...chance.some(halfdays, 0.12)]);
  const status = statusOf(employer, chance);
  const grants = grantsOf(employer, chance);
  const asked = status !== STUDENT;
  return {
    organisation,
    title: kind === STUDIES ? 'Élève ou enseignant, pour une école' : 'Salarié volontaire, pour une école',
    description: `Une heure par semaine avec une classe, à côté de l’animateur. ${NOT_REAL}`,
    lon,
    lat,
    radius: chance.pick([15_000, 20_000, 30_000, 40_000]),
    asked,
    confirmed: asked && grants !== NONE && chance.happens(0.75),
    details: {
      trades: chance.pick(known),
      availability: 'Une heure par semaine, en période scolaire.',
      halfdays: halfdays.filter((halfday) => own.has(halfday)),
      lessons: chance.happens(0.2) ? 2 : 1,
      status,
      employer: nom,
      ...(asked && { grants }),
      seen_by: ['Les communes'],
    },
  };
}

/** Volunteers around what invented organisations have, and around invented pilots: nobody is one of them. */
export async function fillVolunteers(client: Queryable): Promise<void> {
  const chance = chanceOf(SEED);
  const found = await client.query<Employer>(employers);
  const rows = found.flatMap((one) => Array.from({ length: one.many }, () => volunteerOf(one, chance)));
  await actingOn(client, 'create');
  const added = await client.query<{ resource: number }>(add, [JSON.stringify(rows)]);
  const employed = rows.map((row, index) => ({ ...row, ...added[index] }));
  await client.query(addEmployments, [JSON.stringify(employed)]);
  await actingOn(client, 'publish');
  await client.query(publish);
}
