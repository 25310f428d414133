import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { parties } from '../standard/parties.ts';
import { halfdays } from '../standard/school-week.ts';
import { type Chance, chanceOf } from './chance.ts';

const isNew = sql(import.meta.url, 'pilots-new.sql');
const townsStatement = sql(import.meta.url, 'pilot-towns.sql');
const venues = sql(import.meta.url, 'pilot-venues.sql');
const addResources = sql(import.meta.url, 'add-needs.sql');
const addCampaigns = sql(import.meta.url, 'add-campaigns.sql');
const addPilots = sql(import.meta.url, 'add-pilots.sql');
const addSchools = sql(import.meta.url, 'add-pilot-schools.sql');
const submit = sql(import.meta.url, 'submit-pilots.sql');
const addWords = sql(import.meta.url, 'add-pilot-words.sql');
const moveCampaign = sql(import.meta.url, 'move-campaign.sql');
const addMembers = sql(import.meta.url, 'add-members.sql');
const acceptMembers = sql(import.meta.url, 'accept-members.sql');
const publish = sql(import.meta.url, 'publish.sql');

const SEED = 2015_06_02;
/** Saint-Denis of two kinds, Ajaccio and Paris: shown whatever falls elsewhere. */
const always = ['93066', '97411', '2A004', '75056'];
/** The first are in the year that goes on, the others apply for the next. */
const RUNNING = 12;
const APPLYING = 4;
const NOT_REAL = 'Cet exemple fait partie des données de démonstration : personne ne l’a écrit.';
const criteria =
  'L’équilibre entre régions, entre villes et campagne, l’outre-mer, un lieu volontaire tout près.';

const campaigns = [
  {
    title: 'Pilotes scolaires 2026-2027',
    description: `Une première année, dans une dizaine de communes. ${NOT_REAL}`,
    ends_on: '2027-07-02',
    details: { year: 2026, places_least: 10, places_most: 20, criteria },
  },
  {
    title: 'Pilotes scolaires 2027-2028',
    description: `L’année d’après : les communes volontaires se portent candidates maintenant. ${NOT_REAL}`,
    ends_on: '2027-05-31',
    details: { year: 2027, places_least: 10, places_most: 20, criteria },
  },
];

type Acting = (act: string) => Promise<unknown>;
interface Town {
  readonly code_insee: string;
  readonly schools: readonly string[];
}

/** The half-days of all invented classes: each animator has one of them at least. */
const TAUGHT = [
  { weekday: 2, halfday: 'mardi après-midi' },
  { weekday: 4, halfday: 'jeudi après-midi' },
] as const;

function animatorAt(venue: number, chance: Chance): object {
  const own = new Set<string>([chance.pick(TAUGHT).halfday, ...chance.some(halfdays, 0.2)]);
  return {
    kind: 'animator',
    venue,
    title: 'Notre animatrice vient dans une école',
    description: `Une heure par semaine avec une classe : découvrir, fabriquer, programmer. ${NOT_REAL}`,
    details: {
      halfdays: halfdays.filter((halfday) => own.has(halfday)),
      lessons: 1 + Math.floor(chance.number() * 4),
      km: chance.pick([10, 20, 30, 40]),
      trains: chance.happens(0.4),
    },
  };
}

const classIn = (chance: Chance): object => ({
  levels: chance.pick([['CE2'], ['CM1'], ['CM2'], ['CM1', 'CM2'], ['CE2', 'CM1']]),
  pupils: 18 + Math.floor(chance.number() * 10),
  weekday: chance.pick(TAUGHT).weekday,
  starts: '15:30',
  ends: '16:30',
});

const pilotIn = ({ code_insee, schools }: Town, chance: Chance): object => ({
  code_insee,
  rooms: 'La salle informatique de l’école, et la bibliothèque le mardi.',
  machines: 8 + Math.floor(chance.number() * 12),
  animators: Math.floor(chance.number() * 4),
  volunteers: 1 + Math.floor(chance.number() * 2),
  schools: schools.map((uai) => ({ uai, classes: [classIn(chance), classIn(chance)] })),
});

const said = {
  yes: 'Le projet est clair, et les écoles sont d’accord.',
  question: 'Qui ouvre la salle le mardi après-midi ?',
} as const;

/** Who says yes of each application of the year to come, in the order of the parties; the next one asks. */
const AYES = [4, 3, 1, 0];

function wordsOn(pilot: number, ayes: number): object[] {
  const answers = parties.slice(0, ayes).map((side) => ({ pilot, side, answer: 'yes', text: said.yes }));
  const asking = parties[ayes];
  if (ayes === 0 || !asking) return answers;
  return [...answers, { pilot, side: asking, answer: 'question', text: said.question }];
}

/** Applications that schools agree to, submitted. @returns their numbers */
async function apply(
  client: Queryable,
  campaign: number,
  towns: readonly Town[],
  acting: Acting,
  chance: Chance,
) {
  await acting('create');
  const given = JSON.stringify(towns.map((town) => pilotIn(town, chance)));
  const added = await client.query<{ pilot: number; schools: object[] }>(addPilots, [campaign, given]);
  await client.query(addSchools, [JSON.stringify(added)]);
  await acting('submit');
  await client.query(submit, [campaign]);
  return added.map(({ pilot }) => pilot);
}

/** A year that all parties agreed to, begun with those who come to the first class of each commune. */
async function begin(client: Queryable, campaign: number, acting: Acting) {
  for (const [act, state] of [
    ['choose', 'choosing'],
    ['start', 'running'],
  ]) {
    await acting(act ?? '');
    await client.query(moveCampaign, [campaign, state]);
  }
  await acting('propose');
  await client.query(addMembers);
  await acting('accept');
  await client.query(acceptMembers);
}

/** Animators of invented venues, a campaign that goes on with invented communes, and one that is open: once. */
export async function fillPilots(client: Queryable, acting: Acting): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  const chance = chanceOf(SEED);
  const towns = await client.query<Town>(townsStatement, [always, RUNNING + APPLYING]);
  const hosts = await client.query<{ number: number }>(venues, [towns.map(({ code_insee }) => code_insee)]);
  await acting('create');
  await client.query(addResources, [JSON.stringify(hosts.map(({ number }) => animatorAt(number, chance)))]);
  const opened = await client.query<{ resource: number }>(addCampaigns, [JSON.stringify(campaigns)]);
  await acting('publish');
  await client.query(publish);
  const [running = 0, open = 0] = opened.map(({ resource }) => resource);
  const year = await apply(client, running, towns.slice(0, RUNNING), acting, chance);
  const next = await apply(client, open, towns.slice(RUNNING), acting, chance);
  await acting('say');
  const words = [
    ...year.flatMap((pilot) => wordsOn(pilot, parties.length)),
    ...next.flatMap((pilot, index) => wordsOn(pilot, AYES[index] ?? 0)),
  ];
  await client.query(addWords, [JSON.stringify(words)]);
  await begin(client, running, acting);
}
