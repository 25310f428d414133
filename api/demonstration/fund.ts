import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting } from './acting.ts';

const isNew = sql(import.meta.url, 'fund-new.sql');
const addFund = sql(import.meta.url, 'add-fund.sql');
const addApplications = sql(import.meta.url, 'add-applications.sql');
const addVotes = sql(import.meta.url, 'add-votes.sql');
const instructCall = sql(import.meta.url, 'instruct-call.sql');
const moveProject = sql(import.meta.url, 'move-project.sql');
const payPledge = sql(import.meta.url, 'pay-pledge.sql');
const publish = sql(import.meta.url, 'publish.sql');

const NOT_REAL = 'Cet exemple fait partie des données de démonstration : personne ne l’a écrit.';
const AMOUNTS = [5_000, 12_000, 3_000, 20_000, 8_000, 15_000, 2_500, 10_000, 18_000, 6_000];
const natures = ['Don', 'Don', 'Au titre de l’obligation d’emploi de travailleurs handicapés'];

const pledges = AMOUNTS.map((amount, index) => ({
  title: 'Pour que personne ne reste à la porte du numérique',
  description: `Une somme promise au fonds, pour les lieux. ${NOT_REAL}`,
  details: { amount, nature: natures[index % natures.length] },
}));

const calls = [
  {
    title: 'Premiers pas des plus de 70 ans',
    description: `Des projets qui amènent au numérique des personnes âgées qui n’y viennent pas d’elles-mêmes. ${NOT_REAL}`,
    details: {
      budget: 70_000,
      criteria: 'Un projet par lieu, sur un an ; du temps d’animation plutôt que du matériel.',
    },
  },
  {
    title: 'Le numérique hors les murs',
    description: `Des ateliers qui vont dans les villages et les quartiers où il n’y a pas de lieu. ${NOT_REAL}`,
    details: {
      budget: 30_000,
      criteria: 'Trois communes au moins ; un véhicule ou une salle prêtée par la commune.',
    },
  },
];

const projects = [
  'Des ateliers dans les résidences autonomie du quartier, deux fois par mois.',
  'Un prêt de tablettes avec six séances pour apprendre à s’en servir chez soi.',
  'Des binômes de collégiens et d’aînés, le mercredi après-midi.',
  'Une permanence dans le hall de l’hôpital, pour le dossier médical en ligne.',
];

/** In order: each so many days after the one before. */
const ACTS = [
  ['instruct', 'instructed', 10],
  ['grant', 'granted', 30],
  ['advance', 'advanced', 8],
  ['report', 'reported', 120],
  ['settle', 'settled', 9],
] as const;
/** Where each application has come to: how many of these acts are done. */
const REACHED = [5, 5, 5, 4, 3, 2, 5, 4, 5, 3, 5, 2, 5, 3, 4, 5, 1, 1, 0, 0, 0, 0];
/** Of those, how many are of the first call, which takes no more. */
const FIRST_CALL = 18;

const applications = REACHED.map((_, index) => {
  const amount = 3_000 + (index % 4) * 500;
  return {
    place: index + 1,
    call: index < FIRST_CALL ? 1 : 2,
    details: {
      amount,
      project: projects[index % projects.length],
      lines: [
        { line: 'Animation', euros: amount - 800 },
        { line: 'Tablettes et connexion', euros: 1_200 },
      ],
      planning: 'De septembre à juin, hors vacances.',
      opinion: index % 3 === 0 ? 'Réservé' : 'Favorable',
      proposed: amount,
      grounds: 'Le lieu connaît son public ; le budget est tenu.',
      granted: amount,
      used: [{ line: 'Animation', euros: amount - 800 }],
      people: 30 + index * 7,
      outcome: 'Une personne sur deux est revenue seule, pour autre chose.',
    },
  };
});

/** What has not been said yet is left out. */
const SAID_AT = { opinion: 1, proposed: 1, grounds: 1, granted: 2, used: 4, people: 4, outcome: 4 } as const;
const saidBy = (details: object, reached: number) =>
  Object.fromEntries(
    Object.entries(details).filter(([name]) => (SAID_AT[name as keyof typeof SAID_AT] ?? 0) <= reached),
  );

/** What is done, and how many days ago. */
interface Event {
  readonly act: string;
  readonly days: number;
  readonly work: (client: Queryable) => Promise<unknown>;
}
const OPENED = 350;
/** The second call has opened since. */
const REOPENED = 40;

/** Payments, one after the other; each third pledge is half paid. */
const payments = (resources: readonly number[]): Event[] =>
  resources.map((resource, index) => ({
    act: 'pay',
    days: OPENED - 5 - index * 6,
    work: (client) => client.query(payPledge, [resource]),
  }));

/** Brings an application to where it has come, an act after the other; a decision after its votes. */
function going(uptake: number, index: number): Event[] {
  const [asked, apart] = index < FIRST_CALL ? [OPENED - 30, 4] : [REOPENED - 10, 1];
  let days = asked - (index % FIRST_CALL) * apart;
  return ACTS.slice(0, REACHED[index]).map(([act, state, after]) => {
    days -= after;
    const work = async (client: Queryable) => {
      if (act === 'grant') await client.query(addVotes, [[uptake], true, 'Le projet répond aux critères.']);
      await client.query(moveProject, [uptake, state]);
    };
    return { act, days, work };
  });
}

/** Asks of a call what was said of it by now. @returns the numbers of the applications, in order */
async function ask(client: Queryable, call: number, days: number): Promise<number[]> {
  await acting(client, 'ask', days);
  const said = applications.flatMap(({ details, ...rest }, index) =>
    rest.call === call ? [{ ...rest, details: saidBy(details, REACHED[index] ?? 0) }] : [],
  );
  const added = await client.query<{ uptake: number }>(addApplications, [JSON.stringify(said)]);
  return added.map(({ uptake }) => uptake).sort((one, other) => one - other);
}

/** Pledges, payments, two calls and projects at each step over a year, in the accounts of the demonstration: once. */
export async function fillFund(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  await acting(client, 'create', OPENED);
  await client.query(addFund, [JSON.stringify({ pledges, calls })]);
  await acting(client, 'publish', OPENED);
  const published = await client.query<{ resource: number; kind: string }>(publish);
  const pledged = published.filter(({ kind }) => kind === 'pledge').map(({ resource }) => resource);
  const first = await ask(client, 1, OPENED - 20);
  await acting(client, 'instruct', OPENED - 30);
  await client.query(instructCall);
  const second = await ask(client, 2, REOPENED);
  const events = [
    ...payments(pledged.sort((one, other) => one - other)),
    ...[...first, ...second].flatMap(going),
  ];
  for (const { act, days, work } of events.sort((one, other) => other.days - one.days)) {
    await acting(client, act, days);
    await work(client);
  }
  await acting(client, '', 0);
}
