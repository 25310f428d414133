import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting, type Doer } from '../core/actor.ts';
import { badParameter, badParameters, notFound, type Refusal, RefusedError } from '../core/errors.ts';
import type { KeptFile } from '../core/sent-file.ts';
import { modifiedSince } from '../core/versions.ts';
import type {
  Checklist,
  Communication,
  CommunicationBody,
  Communications,
  OwnCommunication,
  OwnCommunications,
  OwnSighting,
  Sighting,
  SightingBody,
  SightingWordBody,
  TickBody,
  WordBody,
} from './schema.ts';

const add = sql(import.meta.url, 'add.sql');
const addShown = sql(import.meta.url, 'add-shown.sql');
const addSightingStatement = sql(import.meta.url, 'add-sighting.sql');
const addVersion = sql(import.meta.url, 'add-version.sql');
const checklists = sql(import.meta.url, 'checklists.sql');
const file = sql(import.meta.url, 'file.sql');
const names = sql(import.meta.url, 'names.sql');
const own = sql(import.meta.url, 'own.sql');
const parties = sql(import.meta.url, 'parties.sql');
const publicStatement = sql(import.meta.url, 'public.sql');
const publish = sql(import.meta.url, 'publish.sql');
const sayStatement = sql(import.meta.url, 'say.sql');
const saySightingStatement = sql(import.meta.url, 'say-sighting.sql');
const sightingFile = sql(import.meta.url, 'sighting-file.sql');
const sightings = sql(import.meta.url, 'sightings.sql');
const tickStatement = sql(import.meta.url, 'tick.sql');
const withdraw = sql(import.meta.url, 'withdraw.sql');
const writeChecklist = sql(import.meta.url, 'write-checklist.sql');

/** Who reads what is not public. */
export interface Reader {
  readonly person: string;
  /** Whether they run the directory. */
  readonly runs: boolean;
}

const notYours = (what: string) =>
  new RefusedError(403, `Vous ne parlez pas pour la partie qui ${what}, ou ce n’en est plus le moment.`);
const late = () => new RefusedError(409, modifiedSince('cette proposition', 'lue'));

/** What the database refuses, as it is told; its own words name no person. */
const refusals: Readonly<Record<string, (said: string) => RefusedError>> = {
  communication_as_read: late,
  checklist_as_read: () => new RefusedError(409, modifiedSince('cette liste', 'lue')),
  communication_version_pkey: late,
  promotion_checklist_pkey: () => new RefusedError(409, modifiedSince('cette liste', 'lue')),
  communication_ahead: () =>
    badParameter('planned_on', 'un jour à venir est attendu ; ce qui a paru sans être proposé se signale.'),
  communication_open: () =>
    new RefusedError(409, 'Cette communication est publiée, ou retirée : proposez-en une autre.'),
  communication_other_party: () => notYours('approuve'),
  communication_approved: (said) => new RefusedError(409, `Elle ne peut pas être publiée : ${said}.`),
  promotion_item: (said) => new RefusedError(409, `${said}.`),
  sighting_party: () => notYours('répond'),
  sighting_check: () => new RefusedError(400, 'Une partie signale la communication d’une autre.'),
  sighting_word_sighting_agreement_party_idx: () => late(),
};
function refused(error: unknown): never {
  const { constraint = '', message } = error as { constraint?: string; message: string };
  throw refusals[constraint]?.(message) ?? error;
}

const doing = <Result>(
  db: Database,
  doer: Doer,
  name: string,
  work: (client: Queryable) => Promise<Result>,
): Promise<Result> => acting(db, doer, name, work).catch(refused);

export async function findPublic(db: Queryable, today: string): Promise<Communications> {
  const seen = await db.query<OwnSighting>(sightings, [null, false, today]);
  const [checklist] = await findChecklists(db);
  return {
    communications: await db.query<Communication>(publicStatement),
    sightings: seen.map(
      ({ agreement_party: _, public: __, public_on: ___, mine: ____, ...one }): Sighting => one,
    ),
    checklist: checklist ?? { version: 0, said_on: '', items: [] },
  };
}

/** @param today YYYY-MM-DD, in Paris */
export const findOwn = async (
  db: Queryable,
  { person, runs }: Reader,
  today: string,
): Promise<OwnCommunications> => ({
  communications: await db.query<OwnCommunication>(own, [person, runs, null]),
  sightings: await db.query<OwnSighting>(sightings, [person, runs, today]),
  parties: await db.query<OwnCommunications['parties'][number]>(parties, [person, runs]),
});

/** @throws RefusedError 404 for none, or none that they follow */
export async function findOne(
  db: Queryable,
  communication: number,
  { person, runs }: Reader,
): Promise<OwnCommunication> {
  const [found] = await db.query<OwnCommunication>(own, [person, runs, communication]);
  if (!found) throw notFound('Aucune communication que vous suivez n’a ce numéro.');
  return found;
}

interface Named {
  readonly name: string;
  readonly agreement_party: number | null;
  readonly organisation: number | null;
}

/** Whom the names of a proposal mean. @throws RefusedError naming those that mean nobody */
async function readNames(db: Queryable, proposer: number, { partners, marks }: CommunicationBody) {
  const asked = [...partners, ...marks.map(({ whose }) => whose)];
  const found = await db.query<Named>(names, [proposer, asked]);
  const refusedOnes = found.flatMap(({ name, agreement_party, organisation }, index): Refusal[] => {
    const isPartner = index < partners.length;
    if (organisation !== null || (agreement_party !== null && !isPartner)) return [];
    const field = isPartner ? 'partners' : `whose-${index - partners.length + 1}`;
    return [{ name: field, message: `« ${name} » n’est pas une organisation de l’annuaire.` }];
  });
  if (refusedOnes.length > 0) throw badParameters(refusedOnes);
  return {
    organisations: found.slice(0, partners.length).map(({ organisation }) => organisation),
    marks: marks.map((mark, index) => ({ ...mark, ...found[partners.length + index] })),
  };
}

interface Written {
  readonly communication: number;
  readonly version: number;
}

/** @param read the version that was read, 0 for a new one */
async function writeVersion(
  client: Queryable,
  { communication, version: read }: Written,
  proposer: number,
  body: CommunicationBody,
  { person }: Doer,
): Promise<Written> {
  const shown = await readNames(client, proposer, body);
  const values = [communication, read, person, JSON.stringify(body)];
  const sent = [body.file?.data ?? null, body.file?.name ?? null, body.keep_file];
  const [written] = await client.query<Written>(addVersion, [...values, ...sent]);
  if (!written) throw notYours('propose');
  const { version } = written;
  await client.query(addShown, [communication, version, shown.organisations, JSON.stringify(shown.marks)]);
  return written;
}

export const propose = (db: Database, party: number, body: CommunicationBody, by: Doer): Promise<Written> =>
  doing(db, by, 'propose', async (client) => {
    const [added] = await client.query<{ communication: number }>(add, [party, by.person]);
    if (!added) throw notYours('propose');
    return writeVersion(client, { ...added, version: 0 }, party, body, by);
  });

/** Says it otherwise: approval is asked anew. */
export const change = (
  db: Database,
  read: Written,
  proposer: number,
  body: CommunicationBody,
  by: Doer,
): Promise<Written> => doing(db, by, 'change', (client) => writeVersion(client, read, proposer, body, by));

export const say = (
  db: Database,
  { communication, version }: Written,
  { party, aspect, approves, reason }: WordBody,
  by: Doer,
): Promise<void> =>
  doing(db, by, approves ? 'approve' : 'refuse', async (client) => {
    const values = [communication, version, party, aspect, approves, reason ?? null, by.person];
    if ((await client.query(sayStatement, values)).length === 0) throw notYours('approuve');
  });

export const tick = (
  db: Database,
  { communication, version }: Written,
  { code, holds, evidence }: TickBody,
  by: Doer,
): Promise<void> =>
  doing(db, by, 'tick', async (client) => {
    const values = [communication, version, code, holds, evidence ?? null, by.person];
    if ((await client.query(tickStatement, values)).length === 0) throw notYours('coche');
  });

export const publishOne = (db: Database, { communication, version }: Written, by: Doer): Promise<void> =>
  doing(db, by, 'publish', async (client) => {
    const rows = await client.query(publish, [communication, version, by.person, by.now]);
    if (rows.length > 0) return;
    // Who may not read it was answered before: here, why it was not published.
    const one = await findOne(client, communication, { person: by.person, runs: true });
    throw one.version === version ? notYours('publie') : late();
  });

export const withdrawOne = (
  db: Database,
  communication: number,
  { party, reason }: { readonly party: number; readonly reason: string },
  by: Doer,
): Promise<void> =>
  doing(db, by, 'withdraw', async (client) => {
    const rows = await client.query(withdraw, [communication, party, reason, by.person, by.now]);
    if (rows.length === 0) throw notYours('retire');
  });

/** @param reader undefined for everyone */
export async function findFile(
  db: Queryable,
  communication: number,
  reader?: Reader,
  version?: number,
): Promise<KeptFile> {
  const values = [communication, version ?? null, reader?.person ?? null, reader?.runs ?? false];
  const [found] = await db.query<KeptFile>(file, values);
  if (!found) throw notFound('Aucun fichier n’est montré ici.');
  return found;
}

/** @param today YYYY-MM-DD, in Paris @param reader undefined for everyone */
export async function findSightingFile(
  db: Queryable,
  sighting: number,
  today: string,
  reader?: Reader,
): Promise<KeptFile> {
  const values = [sighting, reader?.person ?? null, reader?.runs ?? false, today];
  const [found] = await db.query<KeptFile>(sightingFile, values);
  if (!found) throw notFound('Aucun fichier n’est montré ici.');
  return found;
}

/** Notes what was seen and never proposed; the party that says so has seen it. */
export const addSighting = (
  db: Database,
  { file: sent, ...seen }: SightingBody,
  runs: boolean,
  by: Doer,
): Promise<{ readonly sighting: number }> =>
  doing(db, by, 'sight', async (client) => {
    const values = [JSON.stringify(seen), sent?.data ?? null, sent?.name ?? null, by.person, runs];
    const [added] = await client.query<{ sighting: number }>(addSightingStatement, values);
    if (!added) throw notYours('signale');
    return added;
  });

export const saySighting = (
  db: Database,
  sighting: number,
  { party, answer }: SightingWordBody,
  by: Doer,
): Promise<void> =>
  doing(db, by, 'answer', async (client) => {
    const values = [sighting, party, answer ? 'réponse' : 'vue', answer ?? null, by.person];
    if ((await client.query(saySightingStatement, values)).length === 0) throw notYours('répond');
  });

export const findChecklists = (db: Queryable): Promise<Checklist[]> => db.query<Checklist>(checklists);

/** @returns the version that it makes */
export const changeChecklist = (
  db: Database,
  read: number,
  items: Checklist['items'],
  by: Doer,
): Promise<number> =>
  doing(db, by, 'checklist', async (client) => {
    const values = [read, JSON.stringify(items), by.person];
    const [row] = await client.query<{ version: number }>(writeChecklist, values);
    return row?.version ?? read + 1;
  });
