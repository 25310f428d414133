import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { badParameter } from '../core/errors.ts';
import { readPhone } from '../sources/doors.ts';
import { editable, type VenuePatch } from './edit.ts';
import { type Published, proofOf } from './proof.ts';
import type { Change, ClaimAnswer, PendingClaim, Version } from './schema.ts';

const published = sql(import.meta.url, 'published.sql');
const grant = sql(import.meta.url, 'grant.sql');
const addClaim = sql(import.meta.url, 'add-claim.sql');
const pending = sql(import.meta.url, 'pending.sql');
const decideStatement = sql(import.meta.url, 'decide.sql');
const leave = sql(import.meta.url, 'leave.sql');
const findCommune = sql(import.meta.url, 'find-commune.sql');
const setActor = sql(import.meta.url, 'set-actor.sql');
const update = sql(import.meta.url, 'update.sql');
const versionStatement = sql(import.meta.url, 'version.sql');
const versions = sql(import.meta.url, 'history.sql');

interface Claimant {
  readonly id: string;
  readonly mail: string;
}

/** @returns undefined when there is no such venue */
export function claimVenue(
  db: Database,
  venue: string,
  { id: person, mail }: Claimant,
  message: string | undefined,
  now: Date,
): Promise<ClaimAnswer | undefined> {
  return db.transaction(async (client) => {
    const [found] = await client.query<Published & { number: number }>(published, [venue]);
    if (!found) return undefined;
    const proof = proofOf(mail, found);
    if (proof) await client.query(grant, [found.number, person, proof]);
    await client.query(addClaim, [found.number, person, message ?? null, proof !== undefined, now]);
    return { state: proof ? 'granted' : 'pending' };
  });
}

export const pendingClaims = (db: Queryable, most = 50): Promise<PendingClaim[]> =>
  db.query<PendingClaim>(pending, [most]);

interface Decision {
  readonly granted: boolean;
  readonly answer?: string | undefined;
  readonly by: string;
}

export interface Decided {
  readonly number: number;
  readonly venue: string;
  readonly nom: string;
  readonly person: string;
  readonly mail: string;
}

/** @returns undefined when it was decided already, or never made */
export async function decideClaim(
  client: Queryable,
  claim: number,
  { granted, answer, by }: Decision,
  now: Date,
): Promise<Decided | undefined> {
  const [decided] = await client.query<Decided>(decideStatement, [claim, granted, answer ?? null, by, now]);
  if (decided && granted) await client.query(grant, [decided.number, decided.person, 'decision']);
  return decided;
}

/** @returns whether the person was a steward of the venue */
export const leaveVenue = async (db: Queryable, venue: string, person: string): Promise<boolean> =>
  (await db.query(leave, [venue, person])).length > 0;

/** @returns what a change starts from, or undefined when there is no such venue */
export async function findKnown(db: Queryable, id: string): Promise<Known | undefined> {
  const [known] = await db.query<Known>(published, [id]);
  return known;
}

/** What a change is about: the venue as the writer read it. */
export interface Known {
  readonly id: string;
  readonly version: number;
  readonly commune: string;
  readonly code_postal: string;
}

/** A commune and its postcode go together, and its official code with them. */
async function settleCommune(client: Queryable, patch: VenuePatch, known: Known): Promise<VenuePatch> {
  if (!('commune' in patch) && !('code_postal' in patch)) return patch;
  const commune = String(patch.commune ?? known.commune);
  const code_postal = String(patch.code_postal ?? known.code_postal);
  const [found] = await client.query<{ code_insee: string }>(findCommune, [commune, code_postal]);
  if (found) return { code_insee: found.code_insee, ...patch };
  throw badParameter(
    'commune',
    `une commune du code postal ${code_postal} est attendue, et « ${commune} » n’en est pas.`,
  );
}

function settlePhone(patch: VenuePatch, known: Known): VenuePatch {
  if (typeof patch.telephone !== 'string') return patch;
  const telephone = readPhone(patch.telephone, String(patch.code_postal ?? known.code_postal));
  if (telephone) return { ...patch, telephone };
  throw badParameter('telephone', 'un numéro français est attendu, comme 03 20 49 50 00.');
}

/**
 * A change as it would be kept: the commune's code with its name, the telephone as the standard writes it.
 * @throws RefusedError naming the field
 */
export const settle = async (client: Queryable, patch: VenuePatch, known: Known): Promise<VenuePatch> =>
  settlePhone(await settleCommune(client, patch, known), known);

/** Works out the hours that are new, in the transaction that writes them. */
export type ReadHours = (client: Queryable, now: Date) => Promise<unknown>;

interface Writer {
  readonly id: string;
  /** As the history says it. */
  readonly role: string;
  readonly readHours: ReadHours;
  /** The change is a version that was accepted before. */
  readonly asItWas?: true;
}

/**
 * Changes a venue that is still as it was read, and works out its new hours, in one transaction.
 * @returns the new version, or undefined when someone else wrote meanwhile
 * @throws RefusedError naming the field
 */
export function changeVenue(
  db: Database,
  known: Known,
  patch: VenuePatch,
  writer: Writer,
  now: Date,
): Promise<number | undefined> {
  return db.transaction(async (client) => {
    const settled = writer.asItWas ? patch : await settle(client, patch, known);
    await client.query(setActor, [writer.role, writer.id]);
    const dated = { ...settled, date_maj: now.toISOString().slice(0, 10) };
    const [row] = await client.query<{ version: number }>(update, [
      known.id,
      known.version,
      JSON.stringify(dated),
    ]);
    if (row) await writer.readHours(client, now);
    return row?.version;
  });
}

/**
 * What brings a venue back to one of its versions: every field of it, those that were empty then emptied.
 * @returns undefined when there is no such version
 */
export async function patchBackTo(
  db: Queryable,
  id: string,
  version: number,
): Promise<VenuePatch | undefined> {
  const [row] = await db.query<{ record: VenuePatch }>(versionStatement, [id, version]);
  const empty = Object.fromEntries(
    editable.filter(({ kind }) => kind === 'text').map(({ name }) => [name, null]),
  );
  return row && { ...empty, location: null, ...row.record };
}

interface Recorded {
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function changesOf({ record, before }: Recorded): Change[] {
  if (!before) return [];
  const names = new Set([...Object.keys(record), ...Object.keys(before)]);
  return [...names]
    .filter((field) => !same(record[field], before[field]))
    .map((field) => ({ field, from: before[field] ?? null, to: record[field] ?? null }));
}

/** Every version of a venue with what changed in it, the latest first. */
export async function findHistory(db: Queryable, venue: string, most = 100): Promise<Version[]> {
  const rows = await db.query<Recorded>(versions, [venue, most]);
  return rows.map((row) => ({ version: row.version, at: row.at, actor: row.actor, changes: changesOf(row) }));
}
