import type { Readable } from 'node:stream';
import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, asActor } from '../../core/actor.ts';
import { dayInParis } from '../../core/clock.ts';
import { refuseRetiredCode, refuseSecondDraft, type WrittenDraft } from '../../core/drafts.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import { type Cell, toCsv } from '../../core/exports.ts';
import { findDifferences } from '../queries.ts';
import type { Changed, ChangedQuery, Differences, Draft, DraftBody, Simulation } from '../schema.ts';
import { enforce } from '../settling/settling.ts';
import { beginSimulation, simulateOn } from '../simulating/simulating.ts';

const addCodes = sql(import.meta.url, 'add-codes.sql');
const addCriteria = sql(import.meta.url, 'add-criteria.sql');
const adopt = sql(import.meta.url, 'adopt.sql');
const begin = sql(import.meta.url, 'begin.sql');
const change = sql(import.meta.url, 'change.sql');
const changed = sql(import.meta.url, '../simulating/changed.sql');
const clear = sql(import.meta.url, 'clear.sql');
const copy = sql(import.meta.url, 'copy.sql');
const decisions = sql(import.meta.url, 'decisions.sql');
const find = sql(import.meta.url, 'find.sql');
const lock = sql(import.meta.url, 'lock.sql');
const part = sql(import.meta.url, 'part.sql');
const say = sql(import.meta.url, 'say.sql');
const version = sql(import.meta.url, 'version.sql');
const simulation = sql(import.meta.url, '../simulating/find.sql');

/** Under which agreement the criteria are, and whose parties adopt them (article 12). */
const AGREEMENT = 'convention-2015';
const SHOWN = 100;
const BATCH = 1_000;

interface Part {
  /** In whose name they write; null for who does not. */
  readonly writer: string | null;
  readonly reads: boolean;
}

/** What someone may do of the version that is being written. */
export async function partOf(db: Queryable, person: string, now: Date): Promise<Part> {
  const [found] = await db.query<Part>(part, [person, AGREEMENT, dayInParis(now)]);
  return found ?? { writer: null, reads: false };
}

/** @returns undefined where no version is being written */
export async function findDraft(db: Queryable, person: string): Promise<Draft | undefined> {
  const [draft] = await db.query<Omit<Draft, 'decisions'>>(find, [person]);
  return draft && { ...draft, decisions: await db.query<Draft['decisions'][number]>(decisions) };
}

/** What the draft changes of the version before it. @returns undefined where none is being written */
export async function findDraftDifferences(db: Queryable): Promise<Differences | undefined> {
  const [draft] = await db.query<Pick<Draft, 'version'>>(version);
  return draft && findDifferences(db, draft.version);
}

/** Begins a version with what the last one says. @throws RefusedError 409 where one is begun already */
export const beginDraft = (db: Database, actor: Actor): Promise<WrittenDraft> =>
  asActor(db, actor, async (client) => {
    const [draft] = await client.query<WrittenDraft>(begin, [AGREEMENT]);
    if (!draft) throw new Error('there is no agreement to adopt criteria');
    await client.query(copy, [draft.version]);
    return draft;
  }).catch((error: unknown) => refuseSecondDraft(error, 'reference'));

/**
 * Writes a draft anew, whole: what parties said of it counts no more.
 * @returns undefined when someone else wrote meanwhile
 * @throws RefusedError for the code of a criterion that a version left out, or a decision that is none
 */
export const changeDraft = (
  db: Database,
  revision: number,
  { title, changes, in_force_from, decision, criteria }: DraftBody,
  actor: Actor,
): Promise<WrittenDraft | undefined> =>
  asActor(db, actor, async (client) => {
    const [draft] = await client.query<WrittenDraft>(change, [
      revision,
      title,
      changes,
      in_force_from,
      decision,
    ]);
    if (!draft) return undefined;
    await client.query(clear, [draft.version]);
    await client.query(addCodes, [criteria.map(({ code }) => code)]);
    await client.query(addCriteria, [draft.version, JSON.stringify(criteria)]);
    return draft;
  }).catch((error: unknown) => {
    if ((error as { constraint?: string }).constraint === 'reference_decision')
      throw badParameter(
        'decision',
        'une décision adoptée du comité de gouvernance est attendue, ou aucune.',
      );
    return refuseRetiredCode(error, 'code');
  });

/** What a request waits for of a simulation: all of it where venues are few. */
const AT_ONCE_MS = 1_000;

/**
 * Works out what the draft would change, or begins to: a chore goes on with it.
 * @returns undefined when someone else wrote meanwhile
 */
export async function simulateDraft(
  db: Database,
  revision: number,
  now: Date,
  actor: Actor,
): Promise<WrittenDraft | undefined> {
  const begun = await asActor(db, actor, async (client) => {
    const [draft] = await client.query<WrittenDraft>(lock, [revision]);
    if (draft) await beginSimulation(client, draft, now);
    return draft;
  });
  if (begun) await simulateOn(db, AT_ONCE_MS);
  return begun;
}

/** @returns undefined where the draft was not simulated */
export const findSimulation = async (db: Queryable): Promise<Simulation | undefined> =>
  (await db.query<{ simulation: Simulation }>(simulation))[0]?.simulation;

/** The venues whose label the draft would change, a page of them. */
export const findChanged = (
  db: Queryable,
  { gains, departement, after }: ChangedQuery,
  most = SHOWN,
): Promise<Changed> =>
  db.query<Changed[number]>(changed, [
    gains === undefined ? null : gains === 'oui',
    departement ?? null,
    after,
    most,
  ]);

async function* allChanged(db: Queryable, query: ChangedQuery): AsyncGenerator<string[]> {
  let { after } = query;
  for (;;) {
    const rows = await findChanged(db, { ...query, after }, BATCH);
    yield rows.map(({ id, nom, commune, departement, gains, lacking }) =>
      JSON.stringify({
        id,
        nom,
        commune,
        departement,
        label: gains ? 'gagné' : 'perdu',
        manque: lacking.map(({ code, name }) => `${code} ${name}`).join('|'),
      }),
    );
    after = rows.at(-1)?.number ?? after;
    if (rows.length < BATCH) return;
  }
}

const columns = ['id', 'nom', 'commune', 'departement', 'label', 'manque'] as const;
type Line = Readonly<Record<(typeof columns)[number], Cell>>;

/** The venues whose label the draft would change, a venue a line. */
export const changedCsv = (db: Queryable, query: ChangedQuery): Readable =>
  toCsv(columns, allChanged(db, query), (line: Line) => columns.map((name) => line[name]));

interface Voice {
  readonly revision: number;
  readonly agreement_party: number;
  readonly agrees: boolean;
}

/** What the database says of a draft that cannot be adopted. */
const refusals: Readonly<Record<string, string>> = {
  reference_whole: 'Un critère obligatoire au moins est attendu avant d’adopter.',
  reference_simulated_before: 'Simulez d’abord cette version : chacun doit savoir ce qu’elle change.',
  reference_brings:
    'Ce que cette version apporte est attendu, en dix caractères au moins : écrivez-le d’abord.',
  reference_same: 'Ces critères sont déjà ceux de la version d’avant : il n’y a rien à adopter.',
  reference_decision:
    'La décision sur laquelle cette version repose n’est plus adoptée : choisissez-en une autre, ou aucune.',
  reference_once: 'Une version adoptée attend déjà son jour : attendez qu’elle soit en vigueur.',
};

/**
 * Says what a party thinks of the draft; the last yes adopts it.
 * @returns undefined when someone else wrote meanwhile
 * @throws RefusedError 403 for who does not speak for the party, 409 where it cannot be adopted
 */
export const sayOfDraft = (
  db: Database,
  { revision, agreement_party, agrees }: Voice,
  now: Date,
  actor: Actor,
): Promise<{ version: number; adopted: boolean } | undefined> =>
  asActor(db, actor, async (client) => {
    const [draft] = await client.query<WrittenDraft>(lock, [revision]);
    if (!draft) return undefined;
    const today = dayInParis(now);
    const voice = [draft.version, revision, agreement_party, agrees, now, actor.person];
    if ((await client.query(say, voice)).length === 0)
      throw new RefusedError(403, 'Seul qui parle pour cette partie dit ce qu’elle pense de cette version.');
    const adopted = await client.query(adopt, [draft.version, revision, today]);
    if (adopted.length > 0) await enforce(client, today);
    return { version: draft.version, adopted: adopted.length > 0 };
  }).catch((error: unknown) => {
    const refusal = refusals[(error as { constraint?: string }).constraint ?? ''];
    throw refusal ? new RefusedError(409, refusal) : error;
  });
