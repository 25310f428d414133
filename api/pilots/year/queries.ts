import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, notFound, RefusedError } from '../../core/errors.ts';
import type { Mail, Writing } from '../../core/mailer.ts';
import { modifiedSince } from '../../core/versions.ts';
import { isHelper, tellHelper } from '../team/queries.ts';
import { tell } from '../telling.ts';
import { findLoans, findTrainings } from './lending/queries.ts';
import { cancelledMail, insteadMail, movedMail, releasedMail, saidMail, type Told } from './mails.ts';
import type {
  Certificate,
  GivenHours,
  KnownCalendar,
  KnownLesson,
  Lesson,
  LessonAct,
  LessonBody,
  OwnLesson,
  PlanAnswer,
  PlanBody,
  Replacement,
  ReportBody,
  Saying,
  Year,
} from './schema.ts';

const addStatement = sql(import.meta.url, 'add.sql');
const certificate = sql(import.meta.url, 'certificate.sql');
const certified = sql(import.meta.url, 'certified.sql');
const change = sql(import.meta.url, 'change.sql');
const closed = sql(import.meta.url, 'closed.sql');
const comers = sql(import.meta.url, 'comers.sql');
const figures = sql(import.meta.url, 'figures.sql');
const forgetHours = sql(import.meta.url, 'forget-hours.sql');
const given = sql(import.meta.url, 'given.sql');
const giveHours = sql(import.meta.url, 'give-hours.sql');
const history = sql(import.meta.url, 'history.sql');
const kits = sql(import.meta.url, 'kits.sql');
const known = sql(import.meta.url, 'known.sql');
const lessons = sql(import.meta.url, 'lessons.sql');
const mine = sql(import.meta.url, 'mine.sql');
const move = sql(import.meta.url, 'move.sql');
const placeStatement = sql(import.meta.url, 'place.sql');
const planStatement = sql(import.meta.url, 'plan.sql');
const replacements = sql(import.meta.url, 'replacements.sql');
const report = sql(import.meta.url, 'report.sql');
const reportsFor = sql(import.meta.url, 'reports-for.sql');
const sayStatement = sql(import.meta.url, 'say.sql');
const skipped = sql(import.meta.url, 'skipped.sql');

/** Of each role that wants someone, those nearest. */
const SHOWN = 5;

export async function findYear(db: Queryable, pilot: number, now: Date): Promise<Year> {
  const [counted] = await db.query<Year['figures']>(figures, [pilot, now]);
  const [calendar] = await db.query<KnownCalendar>(known, [pilot]);
  return {
    lessons: await db.query<Lesson>(lessons, [pilot, null, now]),
    loans: await findLoans(db, pilot, now),
    trainings: await findTrainings(db, pilot),
    kits: await db.query<Year['kits'][number]>(kits),
    closed: await db.query<Year['closed'][number]>(closed, [pilot]),
    calendar: calendar ?? null,
    figures: counted ?? { held: 0, coming: 0, to_report: 0, attendance: 0, hours: 0 },
  };
}

/** @throws RefusedError 404 */
export async function findLesson(db: Queryable, lesson: number, now: Date): Promise<Lesson> {
  const [found] = await db.query<Lesson>(lessons, [null, lesson, now]);
  if (!found) throw notFound('Aucune séance n’a ce numéro.');
  return found;
}

const conflicts: Readonly<Record<string, string>> = {
  year_open: 'Ce pilote n’est pas en cours : rien ne s’écrit de son année.',
  lesson_held: 'Cette séance a eu lieu : elle ne change plus de jour.',
  lesson_judged:
    'Un avis a été donné sur cette séance : elle a donc eu lieu. Corrigez plutôt son compte rendu.',
  held_by_then: 'Cette séance n’a pas encore eu lieu.',
  lesson_to_come: 'Cette séance n’est plus à venir.',
  once_a_lesson: 'Cette personne est déjà sollicitée pour cette séance, ou l’a été.',
  may_come_instead: 'Cette personne ne peut pas venir à cette séance : trop loin, ou pas libre ce jour-là.',
  lesson_full: 'Cette séance n’attend plus personne.',
  one_lesson_at_a_time: 'Une autre séance vous attend déjà à cette heure.',
  word_moves: 'Cela a changé entre-temps. Relisez, puis recommencez.',
};

/** What the database refuses of one field: which, and in which words. */
const expected: Readonly<Record<string, readonly [string, (message: string) => string]>> = {
  school_day: ['on_day', (why) => `un jour d’école est attendu : ${why}.`],
  lesson_school_class_on_day_key: ['on_day', () => 'cette classe a déjà une séance ce jour-là.'],
  year_of_campaign: [
    'on_day',
    (year) =>
      `un jour de l’année scolaire de la campagne est attendu, d’août ${year} à juillet ${Number(year) + 1}.`,
  ],
  lesson_starts_check: ['starts', () => 'pas avant 7 h 30 est attendu.'],
  lesson_ends_check: ['ends', () => 'pas après 19 h est attendu.'],
  lesson_check: ['ends', () => 'de 20 minutes à 3 heures après le début est attendu.'],
  attendance_of_class: [
    'attendance',
    (pupils) => `au plus ${pupils} élèves présents sont attendus : c’est l’effectif de la classe.`,
  ],
  names_nobody: ['reason', () => 'ni numéro de téléphone ni adresse n’est attendu ici.'],
  hours_of_lesson: [
    'hours',
    (length) =>
      `au plus la durée de la séance (${length} h), et une heure de préparation dite à part, sont attendues.`,
  ],
  preparation_of_lesson: [
    'preparation',
    () => 'au plus une heure, comprise dans celles données, est attendue.',
  ],
  hours_of_comer: ['hours', () => 'les heures de qui est de cette séance sont attendues.'],
  chapter_of_kit: ['chapter', (said) => `une séance de cette édition est attendue : ${said}.`],
  kit_of_toolbox: ['kit', () => 'un contenu de la boîte à outils est attendu.'],
};

/** Throws RefusedError in the words of who keeps a year. @param fields another name of a field, for some constraints */
const refusedAs =
  (fields: Readonly<Record<string, string>> = {}) =>
  (error: unknown): never => {
    const { constraint = '', message } = error as { constraint?: string; message: string };
    const sentence = conflicts[constraint];
    if (sentence) throw new RefusedError(409, sentence);
    const [field, say] = expected[constraint] ?? [];
    if (field && say) throw badParameter(fields[constraint] ?? field, say(message));
    throw error;
  };
const refused = refusedAs();

/** Plans the lessons of every class between two days; asked again, it plans what is missing. @throws RefusedError */
export async function plan(
  client: Queryable,
  pilot: number,
  { from, until, kit }: PlanBody,
  by: Doer,
): Promise<PlanAnswer> {
  await act(client, by, 'plan');
  const planned = await client
    .query<{ follows: boolean }>(planStatement, [pilot, from, until, kit])
    .catch(refusedAs({ year_of_campaign: 'from' }));
  return {
    planned: planned.length,
    without_kit: kit === null ? 0 : planned.filter(({ follows }) => !follows).length,
    skipped: await client.query<PlanAnswer['skipped'][number]>(skipped, [pilot, from, until]),
  };
}

/** One lesson more. @returns its number @throws RefusedError */
export async function addLesson(
  client: Queryable,
  pilot: number,
  schoolClass: number,
  onDay: string,
  by: Doer,
): Promise<number> {
  await act(client, by, 'add');
  const [row] = await client
    .query<{ lesson: number }>(addStatement, [pilot, schoolClass, onDay])
    .catch(refused);
  if (!row) throw notFound('Cette classe n’est pas de ce pilote.');
  return row.lesson;
}

interface Place extends Told {
  readonly lesson: number;
  readonly pilot: number;
  readonly code_insee: string;
  readonly state: string;
  readonly version: number;
}

/** @throws RefusedError 404 */
export async function findPlace(db: Queryable, lesson: number): Promise<Place> {
  const [found] = await db.query<Place>(placeStatement, [lesson]);
  if (!found) throw notFound('Aucune séance n’a ce numéro.');
  return found;
}

export const findReplacements = (db: Queryable, lesson: number): Promise<Replacement[]> =>
  db.query<Replacement>(replacements, [lesson, SHOWN]);

/** Each time that a lesson changed. */
export const findHistory = (db: Queryable, lesson: number): Promise<KnownLesson['history']> =>
  db.query<KnownLesson['history'][number]>(history, [lesson]);

/** Whose hours someone may certify, and how many. */
export const findGivenHours = (db: Queryable, person: string): Promise<GivenHours[]> =>
  db.query<GivenHours>(given, [person]);

/** The lessons to come for someone, or for the venues that they keep. */
export const findOwnLessons = (db: Queryable, person: string, now: Date): Promise<OwnLesson[]> =>
  db.query<OwnLesson>(mine, [person, now]);

/** Whether someone may say what came of a lesson for the venue whose animator holds it. */
export const keepsAnimator = async (db: Queryable, person: string, lesson: number): Promise<boolean> =>
  (await db.query(reportsFor, [person, lesson])).length > 0;

const OWN = '/mon-espace#seances';
const yearOf = (pilot: number) => `/pilotes/${pilot}/annee`;

/** @throws RefusedError 409 where nothing was written: someone wrote since */
function written(rows: readonly { readonly version: number }[]): number {
  const [row] = rows;
  if (!row) throw new RefusedError(409, modifiedSince('cette séance', 'lue'));
  return row.version;
}

interface Coming {
  readonly resource: number;
  readonly state: string;
}

const findComers = (client: Queryable, lesson: number) => client.query<Coming>(comers, [lesson]);

async function tellComers(
  client: Queryable,
  { lesson }: Pick<Place, 'lesson'>,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
  who?: readonly Coming[],
): Promise<void> {
  const all = new Set((who ?? (await findComers(client, lesson))).map(({ resource }) => resource));
  for (const resource of all)
    await tellHelper(client, resource, `lesson ${lesson} ${key} ${resource}`, mail, now);
}

/** Gives a lesson another day or hour, its kit and chapter. @returns its version @throws RefusedError */
export async function changeLesson(
  client: Queryable,
  was: Place,
  version: number,
  { on_day, starts, ends, kit, chapter }: LessonBody,
  by: Doer,
  { origin, now }: Writing,
): Promise<number> {
  await act(client, by, 'change');
  // Whoever was to come instead was to on that day: they are told, too.
  const before = await findComers(client, was.lesson);
  const values = [was.lesson, version, on_day, starts, ends, kit, chapter];
  const next = written(await client.query<{ version: number }>(change, values).catch(refused));
  if (was.on_day === on_day && was.starts === starts && was.ends === ends) return next;
  const told = { ...was, on_day, starts, ends };
  const after = await findComers(client, was.lesson);
  const asked = after.some((one) => one.state === 'asked');
  const mail = (to: string) => movedMail(to, told, was, asked, `${origin}${OWN}`);
  await tellComers(client, was, `moved ${next}`, mail, now, [...before, ...after]);
  return next;
}

const froms = { cancel: 'planned', restore: 'cancelled', reopen: 'held' } as const;

/** Cancels a lesson or takes that back, or plans again what was not held. @returns its version @throws RefusedError */
export async function moveLesson(
  client: Queryable,
  place: Place,
  version: number,
  asked: LessonAct,
  by: Doer,
  { origin, now }: Writing,
): Promise<number> {
  const reason = asked.act === 'cancel' ? asked.reason : null;
  await act(client, by, asked.act);
  const state = reason === null ? 'planned' : 'cancelled';
  const rows = await client
    .query<{ version: number }>(move, [place.lesson, version, state, reason, froms[asked.act]])
    .catch(refused);
  const next = written(rows);
  if (asked.act === 'reopen') return next;
  const mail = (to: string) => cancelledMail(to, place, reason, `${origin}${OWN}`);
  await tellComers(client, place, `${asked.act} ${next}`, mail, now);
  return next;
}

/** Says what came of a lesson, and what each gave. @returns its version @throws RefusedError */
export async function reportLesson(
  client: Queryable,
  lesson: number,
  version: number,
  { attendance, satisfaction, incidents, kit, chapter, hours }: ReportBody,
  by: Doer,
): Promise<number> {
  await act(client, by, 'report');
  const values = [lesson, version, attendance, satisfaction, incidents, kit, chapter];
  const next = written(await client.query<{ version: number }>(report, values).catch(refused));
  const nobody = hours.filter((one) => one.hours === 0);
  await client.query(forgetHours, [lesson, nobody.map(({ resource }) => resource)]);
  await client.query(giveHours, [lesson, JSON.stringify(hours)]).catch(refused);
  return next;
}

/** Who may say what of a lesson: the commune asks and releases, each answers for themselves. */
async function sideOf(db: Queryable, person: string, { resource, state }: Saying, isCommune: boolean) {
  if (state === 'asked' || state === 'released') return isCommune ? 'commune' : undefined;
  return (await isHelper(db, person, resource)) ? 'équipe' : undefined;
}

/** Says of one lesson that someone comes, does not, or is asked to. @throws RefusedError */
export async function say(
  client: Queryable,
  place: Place,
  saying: Saying,
  by: Doer & { readonly isCommune: boolean },
  { origin, now }: Writing,
): Promise<void> {
  const { resource, state } = saying;
  const role = await sideOf(client, by.person, saying, by.isCommune);
  if (!role) throw new RefusedError(403, 'Cela ne vous revient pas.');
  await act(client, { ...by, role }, state);
  const values = [place.lesson, resource, state, state === 'asked', role, by.person];
  const [row] = await client.query<{ word: number }>(sayStatement, values).catch(refused);
  const key = `lesson word ${row?.word}`;
  const year = `${origin}${yearOf(place.pilot)}#seance-${place.lesson}`;
  if (state === 'asked')
    await tellHelper(client, resource, key, (to) => insteadMail(to, place, `${origin}${OWN}`), now);
  else if (state === 'released')
    await tellHelper(client, resource, key, (to) => releasedMail(to, place), now);
  else await tell(client, place.pilot, 'commune', key, (to) => saidMail(to, place, state, year), now);
}

/** @returns undefined for one that is not theirs to read */
export async function findCertificate(
  db: Queryable,
  resource: number,
  person: string,
): Promise<Certificate | undefined> {
  type Known = Omit<Certificate, 'lessons' | 'hours'> & { readonly organisation: number | null };
  const [found] = await db.query<Known>(certified, [resource, person]);
  if (!found) return undefined;
  const { organisation, ...known } = found;
  const values = [resource, known.own ? null : organisation];
  const lessons = await db.query<Certificate['lessons'][number]>(certificate, values);
  return { ...known, lessons, hours: lessons.reduce((sum, one) => sum + one.hours, 0) };
}
