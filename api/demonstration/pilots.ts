import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { parties } from '../standard/parties.ts';
import { halfdays } from '../standard/school-week.ts';
import { actingOn } from './acting.ts';
import { type Chance, chanceOf } from './chance.ts';
import { TAUGHT } from './taught.ts';
import { fillTeams } from './teams.ts';
import { fillVolunteers } from './volunteers.ts';
import { beginYear, fillYear } from './year.ts';

const isNew = sql(import.meta.url, 'pilots-new.sql');
const townsStatement = sql(import.meta.url, 'pilot-towns.sql');
const venues = sql(import.meta.url, 'pilot-venues.sql');
const addResources = sql(import.meta.url, 'add-needs.sql');
const addCampaign = sql(import.meta.url, 'add-campaign.sql');
const addPilots = sql(import.meta.url, 'add-pilots.sql');
const addSchools = sql(import.meta.url, 'add-pilot-schools.sql');
const submit = sql(import.meta.url, 'submit-pilots.sql');
const addWords = sql(import.meta.url, 'add-pilot-words.sql');
const moveCampaign = sql(import.meta.url, 'move-campaign.sql');
const publish = sql(import.meta.url, 'publish.sql');

const SEED = 2015_06_02;
/** Saint-Denis of two kinds, Ajaccio and Paris: shown whatever falls elsewhere. */
const always = ['93066', '97411', '2A004', '75056'];
/** The first are in the year that goes on, the others apply for the next. */
const RUNNING = 12;
const APPLYING = 4;
/** Of the year that is over: Lille, and two that go on. */
const first = ['59350', '97411', '2A004'];
const LIVED = 11;
/** A day of it: no lesson is invented where nobody has published when there was school. */
const LIVED_DAY = '2025-11-04';
const NOT_REAL = 'Cet exemple fait partie des données de démonstration : personne ne l’a écrit.';
const criteria =
  'L’équilibre entre régions, entre villes et campagne, l’outre-mer, un lieu volontaire tout près.';

interface Campaign {
  readonly title: string;
  readonly description: string;
  readonly ends_on: string;
  readonly details: object;
}

const campaignOf = (year: number, description: string, ends_on: string): Campaign => ({
  title: `Pilotes scolaires ${year}-${year + 1}`,
  description: `${description} ${NOT_REAL}`,
  ends_on,
  details: { year, places_least: 10, places_most: 20, criteria },
});
const campaigns = {
  lived: campaignOf(2025, 'La toute première année, et son bilan.', '2026-07-03'),
  running: campaignOf(2026, 'Une deuxième année, dans une dizaine de communes.', '2027-07-02'),
  open: campaignOf(
    2027,
    'L’année d’après : les communes volontaires se portent candidates maintenant.',
    '2027-05-31',
  ),
};

interface Town {
  readonly code_insee: string;
  readonly schools: readonly string[];
}
interface Host {
  readonly number: number;
  /** One of the nearest to a pilot. */
  readonly near: boolean;
}

/** Those beside a pilot are there for most of its classes. */
function animatorAt({ number, near }: Host, chance: Chance): object {
  const taught = near ? TAUGHT.map(({ halfday }) => halfday) : [chance.pick(TAUGHT).halfday];
  const own = new Set<string>([...taught, ...chance.some(halfdays, 0.2)]);
  return {
    kind: 'animator',
    venue: number,
    title: 'Notre animatrice vient dans une école',
    description: `Une heure par semaine avec une classe : découvrir, fabriquer, programmer. ${NOT_REAL}`,
    details: {
      halfdays: halfdays.filter((halfday) => own.has(halfday)),
      lessons: (near ? 2 : 1) + Math.floor(chance.number() * 4),
      km: near ? 40 : chance.pick([10, 20, 30, 40]),
      trains: chance.happens(0.4),
    },
  };
}

const hours = [
  { starts: '13:45', ends: '14:45' },
  { starts: '15:30', ends: '16:30' },
] as const;

const classIn = (chance: Chance): object => ({
  levels: chance.pick([['CE2'], ['CM1'], ['CM2'], ['CM1', 'CM2'], ['CE2', 'CM1']]),
  pupils: 18 + Math.floor(chance.number() * 10),
  weekday: chance.pick(TAUGHT).weekday,
  ...chance.pick(hours),
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

/** When each act is done: now, where none is said. */
interface Days {
  readonly open?: string;
  readonly apply?: string;
  readonly judge?: string;
}

/** A campaign to which communes apply, whose schools agree, and of which the parties say what they think. */
async function open(
  client: Queryable,
  campaign: Campaign,
  towns: readonly Town[],
  ayesOf: (index: number) => number,
  days: Days,
  chance: Chance,
): Promise<number> {
  await actingOn(client, 'create', days.open);
  const [row] = await client.query<{ resource: number }>(addCampaign, [JSON.stringify(campaign)]);
  const number = row?.resource ?? 0;
  await actingOn(client, 'publish', days.open);
  await client.query(publish);
  await actingOn(client, 'create', days.apply);
  const given = JSON.stringify(towns.map((town) => pilotIn(town, chance)));
  const added = await client.query<{ pilot: number; schools: object[] }>(addPilots, [number, given]);
  await client.query(addSchools, [JSON.stringify(added)]);
  await actingOn(client, 'submit', days.apply);
  await client.query(submit, [number]);
  await actingOn(client, 'say', days.judge);
  const words = added.flatMap(({ pilot }, index) => wordsOn(pilot, ayesOf(index)));
  await client.query(addWords, [JSON.stringify(words)]);
  return number;
}

const all = () => parties.length;

/** Begins the year of all that are approved, with their teams. */
async function start(client: Queryable, campaign: number, day: string): Promise<void> {
  for (const [act, state] of [
    ['choose', 'choosing'],
    ['start', 'running'],
  ] as const) {
    await actingOn(client, act, day);
    await client.query(moveCampaign, [campaign, state]);
  }
  await fillTeams(client, campaign, day);
}

async function fillAnimators(client: Queryable, towns: readonly Town[], chance: Chance): Promise<void> {
  const hosts = await client.query<Host>(venues, [towns.map(({ code_insee }) => code_insee)]);
  await actingOn(client, 'create');
  await client.query(addResources, [JSON.stringify(hosts.map((host) => animatorAt(host, chance)))]);
}

/**
 * Animators of invented venues and volunteers of invented companies; a campaign that is over, one that goes on and one that
 * is open, all with invented communes: once. The lessons of the year that goes on come by keepLessons.
 */
export async function fillPilots(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  const chance = chanceOf(SEED);
  const towns = await client.query<Town>(townsStatement, [always, RUNNING + APPLYING, null, []]);
  const others = towns.map(({ code_insee }) => code_insee);
  const lived = await client.query<Town>(townsStatement, [first, LIVED, LIVED_DAY, others]);
  await fillAnimators(client, [...towns, ...lived], chance);
  const over = await open(
    client,
    campaigns.lived,
    lived,
    all,
    { open: '2025-02-03', apply: '2025-04-14', judge: '2025-05-19' },
    chance,
  );
  const running = await open(
    client,
    campaigns.running,
    towns.slice(0, RUNNING),
    all,
    { open: '2026-02-02', apply: '2026-04-13', judge: '2026-05-18' },
    chance,
  );
  await open(client, campaigns.open, towns.slice(RUNNING), (index) => AYES[index] ?? 0, {}, chance);
  await fillVolunteers(client);
  await start(client, over, '2025-09-01');
  await fillYear(client, over);
  await start(client, running, '2026-08-31');
  await beginYear(client, running);
  await actingOn(client, '');
}
