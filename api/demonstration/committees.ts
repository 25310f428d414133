import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting } from './acting.ts';

const isNew = sql(import.meta.url, 'committees-new.sql');
const addAgenda = sql(import.meta.url, 'add-agenda.sql');
const addAttendance = sql(import.meta.url, 'add-attendance.sql');
const addDecision = sql(import.meta.url, 'add-decision.sql');
const addMeeting = sql(import.meta.url, 'add-meeting.sql');
const addMinutes = sql(import.meta.url, 'add-minutes.sql');
const addSeats = sql(import.meta.url, 'add-seats.sql');
const addSeatVoices = sql(import.meta.url, 'add-seat-voices.sql');
const addVoice = sql(import.meta.url, 'add-voice.sql');
const moveMeeting = sql(import.meta.url, 'move-meeting.sql');
const publishMinutes = sql(import.meta.url, 'publish-minutes.sql');
const validateAsSeats = sql(import.meta.url, 'validate-as-seats.sql');
const validateMinutes = sql(import.meta.url, 'validate-minutes.sql');

const STEERING = 'convention-2015-pilotage';
const GOVERNANCE = 'convention-2015-gouvernance';
const seats = [
  { slug: STEERING, party: 'État', office: 'Direction chargée du numérique' },
  { slug: STEERING, party: 'Syntec Numérique', office: 'Délégation générale' },
  ...[
    ['ministères', 'Ministère chargé du numérique', 'Chef de bureau'],
    ['collectivités', 'Une association de maires', 'Chargée du numérique'],
    ['associations', 'Un réseau de lieux', 'Déléguée générale'],
    ['institutions', 'Une caisse nationale', 'Responsable de l’inclusion'],
    ['partenaires industriels', 'Une entreprise de services', 'Directeur du mécénat'],
  ].map(([college, body, office]) => ({
    ...{ slug: GOVERNANCE, college, body, office },
    begins_on: '2025-01-01',
    ends_on: '2028-12-31',
  })),
];

const decisions = [
  ['Ouvrir aux collectivités l’écriture des critères de référence.', null],
  ['Doubler la dotation du fonds dès cette année.', 'Syntec Numérique'],
] as const;
const TEXT = `# Point d’étape

Les parties ont relu les chiffres de l’année.

- La première décision est **adoptée**.
- La seconde ne l’est pas : une partie a dit non.

Cet exemple fait partie des données de démonstration : personne ne s’est réuni.`;
/** Days from today. */
const HELD = -40;
const AHEAD = 60;

async function convene(client: Queryable, committee: string, days: number, items: readonly string[]) {
  await acting(client, 'plan', Math.max(0, -days) + 20);
  const [added] = await client.query<{ meeting: number }>(addMeeting, [committee, days]);
  const meeting = added?.meeting ?? 0;
  await client.query(addAgenda, [meeting, items]);
  await client.query(moveMeeting, [meeting, 'convened']);
  return meeting;
}

/** A steering committee that met, whose minutes all have validated and published; a party dissented once. */
async function holdOne(client: Queryable): Promise<void> {
  const meeting = await convene(client, STEERING, HELD, ['Les chiffres de l’année', 'Le fonds']);
  await acting(client, 'hold', -HELD - 1);
  await client.query(moveMeeting, [meeting, 'held']);
  await client.query(addAttendance, [meeting]);
  for (const [index, [text, dissents]] of decisions.entries()) {
    const [put] = await client.query<{ decision: number }>(addDecision, [meeting, index + 1, text]);
    await client.query(addVoice, [put?.decision, dissents]);
  }
  await client.query(addMinutes, [meeting, TEXT]);
  await acting(client, 'validate', -HELD - 10);
  await client.query(validateMinutes, [meeting]);
  await client.query(publishMinutes, [meeting]);
}

/** Colleges that say no, and one that says nothing. */
const collegeDecisions = [
  [
    'Commander une étude sur ce que les lieux apportent à leur territoire.',
    ['institutions'],
    ['collectivités'],
  ],
  ['Doubler le nombre des critères de référence.', ['collectivités', 'associations', 'institutions'], []],
] as const;
const COLLEGES_TEXT = `# Études et critères

Les collèges ont entendu ce que coûterait une étude, puis l’ont décidée.

- L’étude est **commandée** : un collège est contre, un autre n’a rien dit.
- Les critères ne sont pas doublés.

Cet exemple fait partie des données de démonstration : personne ne s’est réuni.`;

/** A governance committee that met: what its colleges decided, and did not, validated by them and published. */
async function governOne(client: Queryable): Promise<void> {
  const meeting = await convene(client, GOVERNANCE, HELD, ['Une étude', 'Les critères de référence']);
  await acting(client, 'hold', -HELD - 1);
  await client.query(moveMeeting, [meeting, 'held']);
  await client.query(addAttendance, [meeting]);
  for (const [index, [text, against, silent]] of collegeDecisions.entries()) {
    const [put] = await client.query<{ decision: number }>(addDecision, [meeting, index + 1, text]);
    await client.query(addSeatVoices, [put?.decision, against, silent]);
  }
  await client.query(addMinutes, [meeting, COLLEGES_TEXT]);
  await acting(client, 'validate', -HELD - 10);
  await client.query(validateAsSeats, [meeting]);
  await client.query(publishMinutes, [meeting]);
}

/** What the committees of the convention could look like: invented seats, a meeting that was held, one to come. */
export async function fillCommittees(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(isNew);
  if (!answer?.is_new) return;
  await acting(client, 'create', 60);
  await client.query(addSeats, [JSON.stringify(seats)]);
  await holdOne(client);
  await governOne(client);
  await convene(client, GOVERNANCE, AHEAD, ['Critères de référence', 'Études à commander']);
  await acting(client, 'create', 0);
}
