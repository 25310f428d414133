import type { FastifyRequest } from 'fastify';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import { badParameters, type Refusal, RefusedError, refusalsOf } from '../core/errors.ts';
import { type Away, isLatitude, isLongitude, whyTooFar } from '../core/position.ts';
import { tooLate } from '../core/versions.ts';
import { doubtsOfHours, type ReadHours } from '../hours/doors.ts';
import { readPhone } from '../sources/doors.ts';
import { writeStops } from '../stops/doors.ts';
import { editable, type VenuePatch } from './edit.ts';

const published = sql(import.meta.url, 'published.sql');
const findCommune = sql(import.meta.url, 'find-commune.sql');
const awayFrom = sql(import.meta.url, 'away.sql');
const current = sql(import.meta.url, 'current.sql');
const update = sql(import.meta.url, 'update.sql');
const addVenueStatement = sql(import.meta.url, 'add-venue.sql');
const lockAdding = sql(import.meta.url, 'lock-adding.sql');

/** @returns what a change starts from, or undefined when there is no such venue */
export async function findKnown(db: Queryable, id: string): Promise<Known | undefined> {
  const [known] = await db.query<Known>(published, [id]);
  return known;
}

/**
 * Someone else wrote since a version was read: with what the venue says now of some of its fields.
 * @returns RefusedError 409, to be thrown
 */
export async function tooLateFor(db: Queryable, id: string, names: readonly string[]): Promise<RefusedError> {
  const [now] = await db.query<{ version: number; said: VenuePatch }>(current, [id]);
  if (!now) return tooLate();
  const { version, said } = now;
  return tooLate({ version, current: Object.fromEntries(names.map((name) => [name, said[name] ?? null])) });
}

/** What a change is about: the venue as the writer read it. */
export interface Known {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly commune: string;
  readonly code_postal: string;
  readonly code_insee: string | null;
}

/** Where a venue is, as far as it is known. */
type Place = Pick<Known, 'commune' | 'code_postal'> & Partial<Pick<Known, 'code_insee'>>;

/** A part of a patch as the directory keeps it, or why it is refused. */
type Settled = VenuePatch | { readonly refusal: Refusal };

const isRefused = (settled: Settled): settled is { readonly refusal: Refusal } => 'refusal' in settled;
const refuse = (name: string, message: string): Settled => ({ refusal: { name, message } });

/** A commune and its postcode go together, and its official code with them. */
async function settleCommune(client: Queryable, patch: VenuePatch, known: Place): Promise<Settled> {
  if (!('commune' in patch) && !('code_postal' in patch)) return {};
  const commune = String(patch.commune ?? known.commune);
  const code_postal = String(patch.code_postal ?? known.code_postal);
  const [found] = await client.query<{ code_insee: string }>(findCommune, [commune, code_postal]);
  if (found) return { code_insee: found.code_insee };
  return refuse(
    'commune',
    `une commune du code postal ${code_postal} est attendue, et « ${commune} » n’en est pas.`,
  );
}

function settlePhone(patch: VenuePatch, known: Place): Settled {
  if (typeof patch.telephone !== 'string') return {};
  const telephone = readPhone(patch.telephone, String(patch.code_postal ?? known.code_postal));
  return telephone
    ? { telephone }
    : refuse('telephone', 'un numéro français est attendu, comme 03 20 49 50 00.');
}

const isPosition = (latitude: unknown, longitude: unknown): boolean =>
  typeof latitude === 'number' &&
  typeof longitude === 'number' &&
  isLatitude(latitude) &&
  isLongitude(longitude);

interface Beside extends Away {
  /** It is the commune's own position. */
  readonly middle: boolean;
}

/** @returns undefined where there is no position, or no commune */
async function besideCommune(
  client: Queryable,
  { latitude, longitude }: VenuePatch,
  commune: unknown,
): Promise<Beside | undefined> {
  if (!commune || !isPosition(latitude, longitude)) return undefined;
  const [found] = await client.query<Beside>(awayFrom, [commune, longitude, latitude]);
  return found;
}

/** A position must be one of its commune: an inverted sign, or another town's, would send people there. */
async function settlePosition(client: Queryable, patch: VenuePatch, commune: unknown): Promise<Settled> {
  const found = await besideCommune(client, patch, commune);
  const why = found && whyTooFar(found);
  return why ? refuse('latitude', why) : {};
}

/** What was written of a venue as the directory keeps it: the commune's code, the number with its country. @throws RefusedError naming each field */
export async function settlePatch(client: Queryable, patch: VenuePatch, known: Place): Promise<VenuePatch> {
  const [commune, phone] = [await settleCommune(client, patch, known), settlePhone(patch, known)];
  const code = isRefused(commune) ? undefined : { ...known, ...commune, ...patch }.code_insee;
  const position = await settlePosition(client, patch, code);
  const refusals = [commune, phone, position].filter(isRefused).map(({ refusal }) => refusal);
  if (refusals.length > 0) throw badParameters(refusals);
  return { ...commune, ...patch, ...phone };
}

/** What settlePatch looks at, with what it cannot be looked at without. */
const SETTLED: Readonly<Record<string, readonly string[]>> = {
  telephone: [],
  commune: ['code_postal'],
  code_postal: ['commune'],
  code_insee: [],
  latitude: ['longitude', 'commune', 'code_postal', 'code_insee'],
  longitude: ['latitude', 'commune', 'code_postal', 'code_insee'],
};

/** Of a body that its schema refused, what can be settled all the same. */
function settleable(written: unknown, refused: ReadonlySet<string>): VenuePatch {
  const names = Object.entries(SETTLED)
    .filter(([name, others]) => ![name, ...others].some((one) => refused.has(one)))
    .map(([name]) => name);
  const said = Object.entries(Object(written) as object).filter(([name]) => names.includes(name));
  return Object.fromEntries(
    said.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );
}

/** What the directory refuses of a body that its schema has refused already. @param refusals the schema's */
export async function refusedBesides(
  client: Queryable,
  written: unknown,
  refusals: readonly Refusal[],
  known: Place,
): Promise<readonly Refusal[]> {
  const rest = settleable(written, new Set(refusals.map(({ name }) => name)));
  try {
    await settlePatch(client, rest, known);
    return [];
  } catch (thrown) {
    if (thrown instanceof RefusedError) return thrown.errors;
    throw thrown;
  }
}

const ADDRESS = ['adresse', 'commune', 'code_postal'];

/**
 * What of a change is kept as it is written, and may not be what was meant.
 * @param patch of any shape: what a schema refuses is doubted by nobody
 */
export async function doubtsOf(
  client: Queryable,
  patch: VenuePatch,
  known: Place,
  now: Date,
): Promise<Refusal[]> {
  const { horaires } = patch;
  const commune = patch.code_insee ?? known.code_insee;
  const where = typeof commune === 'string' && commune !== '' ? commune : undefined;
  const why = typeof horaires === 'string' ? await doubtsOfHours(client, horaires, where, now) : [];
  const beside = await besideCommune(client, patch, where);
  const left = ADDRESS.some((name) => name in patch) && !('latitude' in patch);
  const doubts: [boolean, string, string][] = [
    [
      why.length > 0,
      'horaires',
      `ces horaires ne peuvent pas être lus : la page dira « horaires à vérifier ». ${why.join(' ')}`,
    ],
    [
      left,
      'latitude',
      'la position ne suit pas l’adresse d’elle-même : la latitude et la longitude sont attendues avec elle.',
    ],
    [beside?.middle === true, 'latitude', 'c’est le milieu de la commune : la position est approximative.'],
  ];
  return doubts.filter(([is]) => is).map(([, name, message]) => ({ name, message }));
}

interface Bodies {
  /** What a body, of any shape, says of a venue. */
  readonly written: (body: unknown) => unknown;
  /** Where the venue is, as far as it is known. */
  readonly place: (request: FastifyRequest) => Promise<Place | undefined>;
  readonly clock: () => Date;
}

/**
 * For a route whose body says something of a venue. A schema answers before the directory is asked; what it refuses is
 * told here with what the directory refuses or doubts of the rest, so that all can be mended at once.
 * @returns options of the route
 */
export const refusedTogether = (db: Database, { written, place, clock }: Bodies) => ({
  attachValidation: true,
  preHandler: async (request: FastifyRequest): Promise<void> => {
    const { validationError: error, body } = request;
    if (!error) return;
    const known = error.validationContext === 'body' ? await place(request) : undefined;
    if (!known) throw error;
    const said = Object(written(body)) as VenuePatch;
    const refusals = refusalsOf(error);
    const besides = await refusedBesides(db, said, refusals, known);
    throw badParameters([...refusals, ...besides], await doubtsOf(db, said, known, clock()));
  },
});

/** The venue that a route's address names. */
export const knownIn =
  (db: Database) =>
  (request: FastifyRequest): Promise<Known | undefined> =>
    findKnown(db, (request.params as { readonly id: string }).id);

export interface Writer extends Actor {
  readonly readHours: ReadHours;
  /** The change is settled: a version that was accepted before, or one that settlePatch has read. */
  readonly asItWas?: true;
}

/**
 * Changes a venue that is still as it was read, and works out its new hours, in the transaction of `client`.
 * @returns the new version, or undefined when someone else wrote meanwhile
 * @throws RefusedError naming the field
 */
export async function changeVenue(
  client: Queryable,
  known: Known,
  patch: VenuePatch,
  writer: Writer,
  now: Date,
): Promise<number | undefined> {
  const settled = writer.asItWas ? patch : await settlePatch(client, patch, known);
  await actAs(client, writer);
  // Before the venue: its new version says them.
  if (Array.isArray(settled.stops)) await writeStops(client, known.number, settled.stops);
  const dated = { ...settled, date_maj: dayOf(now) };
  const [row] = await client.query<{ version: number }>(update, [
    known.id,
    known.version,
    JSON.stringify(dated),
  ]);
  if (row) await writer.readHours(client, now);
  return row?.version;
}

const emptyLists = Object.fromEntries(
  editable.filter(({ kind }) => kind === 'list' || kind === 'choice').map(({ name }) => [name, []]),
);

/** A venue to add, as its source knows it. */
interface Added {
  readonly source: string | null;
  readonly source_id: string | undefined;
  /** As `settlePatch` leaves them. */
  readonly fields: VenuePatch;
}

/**
 * Adds a venue dated today, and works out its hours, in the transaction of `client`.
 * @returns its permanent id, or undefined when none can be made of the source's
 */
export async function addVenue(
  client: Queryable,
  { source, source_id, fields }: Added,
  writer: Omit<Writer, 'asItWas'>,
  now: Date,
): Promise<{ id: string; version: number } | undefined> {
  await client.query(lockAdding);
  await actAs(client, writer);
  const whole = JSON.stringify({ ...emptyLists, ...fields, date_maj: dayOf(now) });
  const [made] = await client.query<{ id: string; version: number }>(addVenueStatement, [
    source,
    source_id,
    whole,
  ]);
  await writer.readHours(client, now);
  return made;
}

/**
 * Says that a venue still is as its version says: a new one, dated today, with nothing else changed.
 * @param person who says so: one of its stewards
 * @returns the new version, or undefined when the venue no longer is at that one
 */
export async function confirmVenue(
  db: Database,
  { id, version }: { readonly id: string; readonly version: number },
  { person, readHours }: { readonly person: string; readonly readHours: ReadHours },
  now: Date,
): Promise<number | undefined> {
  return db.transaction(async (client) => {
    const known = await findKnown(client, id);
    if (known?.version !== version) return undefined;
    return changeVenue(client, known, {}, { person, role: 'lieu', readHours }, now);
  });
}
