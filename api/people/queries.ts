import { randomBytes, randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, asActor } from '../core/actor.ts';
import { badParameter, RefusedError } from '../core/errors.ts';
import type { GivenMandate, Mandate, MandateBody, MandateEvent, WaitingClaim } from './schema.ts';

const secret = sql(import.meta.url, 'secret.sql');
const mandates = sql(import.meta.url, 'mandates.sql');
const waitingClaims = sql(import.meta.url, 'waiting-claims.sql');
const isStewardStatement = sql(import.meta.url, 'is-steward.sql');
const isDelegateStatement = sql(import.meta.url, 'is-delegate.sql');
const sessions = sql(import.meta.url, 'sessions.sql');
const forgetSessionsStatement = sql(import.meta.url, 'forget-sessions.sql');
const endSession = sql(import.meta.url, 'end-session.sql');
const held = sql(import.meta.url, 'export.sql');
const erase = sql(import.meta.url, 'erase.sql');
const allMandates = sql(import.meta.url, 'find-all-mandates.sql');
const giveStatement = sql(import.meta.url, 'give-mandate.sql');
const takeStatement = sql(import.meta.url, 'take-mandate.sql');
const mandateEvents = sql(import.meta.url, 'mandate-events.sql');
const communeExists = sql(import.meta.url, 'commune-exists.sql');
const forgetAddress = sql(import.meta.url, 'forget-address.sql');
const operator = sql(import.meta.url, 'make-operator.sql');

/** A key that things are signed with (`cookies`…): this directory's own, the same for all its processes. */
export async function signingKey(db: Queryable, name: string): Promise<string> {
  const [row] = await db.query<{ value: string }>(secret, [name, randomBytes(32).toString('base64url')]);
  if (!row) throw new Error('no signing key');
  return row.value;
}

export const findMandates = (db: Queryable, person: string): Promise<Mandate[]> =>
  db.query<Mandate>(mandates, [person]);

/** What someone asked for and is not decided. */
export const findWaitingClaims = (db: Queryable, person: string): Promise<WaitingClaim[]> =>
  db.query<WaitingClaim>(waitingClaims, [person]);

export async function isSteward(db: Queryable, person: string, venue: string): Promise<boolean> {
  return (await db.query(isStewardStatement, [person, venue])).length > 0;
}

/** @param organisation anything but a number of one is nobody's */
export const isDelegate = async (db: Queryable, person: string, organisation: number): Promise<boolean> =>
  Number.isSafeInteger(organisation) &&
  (await db.query(isDelegateStatement, [person, organisation])).length > 0;

export interface Session {
  readonly id: string;
  readonly browser: string;
  readonly since: string;
  readonly seen: string;
}
export const findSessions = (db: Queryable, person: string): Promise<Session[]> =>
  db.query<Session>(sessions, [person]);

interface Ended {
  readonly id: string;
  /** Of those that ProConnect opened. */
  readonly id_token: string | null;
}

/** @param session one of the person's, or undefined for all @returns those that ended */
export const endSessions = (db: Queryable, person: string, session?: string): Promise<Ended[]> =>
  db.query<Ended>(endSession, [person, session ?? null]);

/** Erases the sessions that are over. */
export const forgetSessions = (db: Queryable, now: Date): Promise<unknown[]> =>
  db.query(forgetSessionsStatement, [now]);

/** Everything that is held about a person. */
export async function exportPerson(db: Queryable, person: string): Promise<unknown> {
  const [row] = await db.query<{ held: unknown }>(held, [person]);
  return row?.held;
}

/** The database keeps one operator (0023-roles.sql); this says so. */
function refuseLast(error: unknown): never {
  if ((error as { constraint?: unknown }).constraint !== 'keep_an_operator') throw error;
  throw new RefusedError(
    409,
    'Rien n’est fait : c’est le dernier exploitant de ce site, et après lui plus personne ne pourrait donner de rôle. Donnez d’abord « Exploiter le site » à quelqu’un d’autre, dans « Qui fait quoi dans l’annuaire » ou par la commande « npm run operator -- son.adresse@exemple.fr ».',
  );
}

/**
 * Erases a person, and their address wherever they left it; what they changed or reported stays, without them.
 * @throws RefusedError 409 for the last operator
 */
export const erasePerson = (db: Database, person: string): Promise<void> =>
  db
    .transaction(async (client) => {
      const [row] = await client.query<{ email: string }>(erase, [person]);
      if (row) await client.query(forgetAddress, [row.email]);
    })
    .catch(refuseLast);

/** Every part in the directory but the keeping of venues. */
export const findAllMandates = (db: Queryable): Promise<GivenMandate[]> =>
  db.query<GivenMandate>(allMandates);

/** @throws RefusedError for a commune that is none */
export async function giveMandate(
  db: Database,
  { mail, role, code_insee, party }: MandateBody,
  actor: Actor,
): Promise<void> {
  if (code_insee && (await db.query(communeExists, [code_insee])).length === 0)
    throw badParameter('code_insee', `« ${code_insee} » n’est le code d’aucune commune.`);
  const values = [mail, randomUUID(), role, code_insee ?? null, party ?? null];
  await asActor(db, actor, (client) => client.query(giveStatement, values));
}

/** @returns whether it was there @throws RefusedError 409 for the last operator's */
export async function takeMandate(db: Database, mandate: number, actor: Actor): Promise<boolean> {
  const taking = asActor(db, actor, (client) => client.query(takeStatement, [mandate]));
  return (await taking.catch(refuseLast)).length > 0;
}

/** Roles given and taken away, the latest first. @param before those older than this event */
export const findMandateEvents = (
  db: Queryable,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<MandateEvent[]> => db.query<MandateEvent>(mandateEvents, [limit, before ?? null]);

/** Makes an address an operator's, signed in yet or not. @returns whether it was not already */
export async function makeOperator(db: Database, mail: string): Promise<boolean> {
  const actor = { role: 'commande', person: '' };
  return (await asActor(db, actor, (client) => client.query(operator, [mail, randomUUID()]))).length > 0;
}
