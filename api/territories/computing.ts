import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { facetNumber } from '../standard/facets.ts';
import { type Criterion, criteria } from '../standard/indicators.ts';
import { PRESENT } from '../standard/presence.ts';
import { keepMonths } from './months.ts';

const statements = {
  open: sql(import.meta.url, 'measuring/open.sql'),
  places: sql(import.meta.url, 'measuring/places.sql'),
  communes: sql(import.meta.url, 'measuring/communes.sql'),
  pass: sql(import.meta.url, 'measuring/pass.sql'),
  passOne: sql(import.meta.url, 'measuring/pass-one.sql'),
  left: sql(import.meta.url, 'measuring/left.sql'),
  keep: sql(import.meta.url, 'measuring/keep.sql'),
  affected: sql(import.meta.url, 'measuring/affected.sql'),
};
const state = sql(import.meta.url, 'measuring/state.sql');
const takeTouched = sql(import.meta.url, 'measuring/take-touched.sql');
const inputsStatement = sql(import.meta.url, 'measuring/inputs.sql');
const neighbours = sql(import.meta.url, 'measuring/neighbours.sql');
const schools = sql(import.meta.url, 'measuring/schools.sql');
const settle = sql(import.meta.url, 'settle.sql');
const done = sql(import.meta.url, 'measuring/done.sql');

type Progress = (step: string, done?: number, total?: number) => void;
const STEP = 'État du territoire';
/** Any constant: two processes that measure at once would do it twice. */
const ADVISORY_LOCK = 2015_05_29;

/** The facet that a criterion is; null where it is none. */
const facets: Readonly<Record<Criterion, number | null | undefined>> = {
  venue: null,
  late: null,
  acceder: facetNumber('need', 'acceder'),
  apprendre: facetNumber('need', 'apprendre'),
  creer: facetNumber('need', 'creer'),
  free: facetNumber('frais_a_charge', 'Gratuit'),
  accessible: facetNumber('fiche_acces_libre', PRESENT),
  counsellor: facetNumber('dispositif_programmes_nationaux', 'Conseillers numériques'),
};
const facetsInOrder = criteria.map((criterion) => facets[criterion]);

/** Another way of measuring, or of settling, works all out anew. */
const way = createHash('sha256')
  .update(JSON.stringify([facets, Object.values(statements), settle]))
  .digest('hex')
  .slice(0, 16);

interface State {
  readonly measured: string | null;
  readonly gazetteer: string | null;
  readonly gazetteer_now: string | null;
  readonly directory_version: string | null;
  readonly directory_now: string;
  readonly inputs: string | null;
  readonly is_touched: boolean;
}

interface Left {
  readonly places: number;
  readonly communes: number;
}

/** So many are compared at once, wherever they are: with a million, and three times further each time, 6.1 s instead of 2.8. */
const PAIRS_AT_ONCE = 300_000;
const EARTH_METRES = 20_000_000;
/** Metres in which each commune sees some fifteen places. */
const reachAmong = (places: number) => Math.max(1_000, 0.8e6 / Math.sqrt(places + 1));
/** What is not found is in a desert, or on an island: so much further each time. */
const FURTHER = 2;

const bits = criteria.map((_, place) => 1 << place);
const everyBit = (1 << criteria.length) - 1;

async function leftOver(client: Queryable, bit: number): Promise<Left> {
  const [left] = await client.query<Left>(statements.left, [bit]);
  return left ?? { places: 0, communes: 0 };
}

/** Finds the nearest of one criterion for the communes left, in ever larger cubes; the last time, wherever it is. */
async function measureOne(client: Queryable, bit: number, before: number): Promise<void> {
  for (let reach = before; reach < EARTH_METRES; ) {
    const { places, communes } = await leftOver(client, bit);
    if (communes === 0) return;
    const next = Math.max(reach * FURTHER, reachAmong(places));
    reach = places * communes <= PAIRS_AT_ONCE ? EARTH_METRES : next;
    await client.query(statements.passOne, [reach, bit, places < communes, Math.log2(bit) + 1]);
  }
}

/** All criteria together where most communes find them, then each as far as it takes. */
async function measure(
  client: Queryable,
  codes: readonly string[] | null,
  progress: Progress,
): Promise<void> {
  await client.query(statements.communes, [codes]);
  await client.query('analyze wanting (missing); analyze measured_place (mask)');
  const { places, communes } = await leftOver(client, everyBit);
  await client.query(statements.pass, [reachAmong(places), places < communes]);
  for (const [done, bit] of bits.entries()) {
    progress(STEP, done + 1, bits.length + 1);
    await measureOne(client, bit, reachAmong(places));
  }
  progress(STEP, 1, 1);
  await client.query('analyze measure');
  await client.query(statements.keep, [codes, criteria.length]);
}

/** Beyond so many, finding what they touch costs more than measuring all. */
const TOUCHED_MOST = 100;

/** @returns the communes to measure anew, or null for all */
async function whichCommunes(client: Queryable, isKnown: boolean): Promise<string[] | null> {
  const touched = await client.query<{ number: string }>(takeTouched);
  if (!isKnown || touched.length > TOUCHED_MOST) return null;
  if (touched.length === 0) return [];
  const numbers = touched.map(({ number }) => number);
  const rows = await client.query<{ code_insee: string }>(statements.affected, [numbers]);
  return rows.map(({ code_insee }) => code_insee);
}

async function measureWhatChanged(client: Queryable, isKnown: boolean, progress: Progress): Promise<number> {
  await client.query(statements.open);
  await client.query(statements.places, [facetsInOrder]);
  const codes = await whichCommunes(client, isKnown);
  if (codes?.length !== 0) await measure(client, codes, progress);
  return codes?.length ?? -1;
}

async function findNeighbours(client: Queryable): Promise<void> {
  await client.query('delete from territory_neighbour');
  await client.query(neighbours);
}

interface Known {
  /** Nothing is to be measured but what venues touched. */
  readonly distances: boolean;
  readonly schools: boolean;
}

async function computeAnew(
  client: Queryable,
  before: State,
  known: Known,
  progress: Progress,
): Promise<Computed> {
  if (before.gazetteer !== before.gazetteer_now) await findNeighbours(client);
  const communes = await measureWhatChanged(client, known.distances, progress);
  if (!known.schools) await client.query(schools);
  const [row] = await client.query<{ changed: number }>(settle);
  return { communes, changed: row?.changed ?? 0 };
}

async function inputsOf(client: Queryable): Promise<string> {
  const [row] = await client.query<{ inputs: string }>(inputsStatement);
  return row?.inputs ?? '';
}

async function workOn(client: Queryable, now: Date, before: State, isWhole: boolean, progress: Progress) {
  const isKnown = !isWhole && before.gazetteer === before.gazetteer_now && before.measured === way;
  const months = await keepMonths(client, now);
  if (isKnown && months === 0 && before.directory_version === before.directory_now) return undefined;
  const inputs = await inputsOf(client);
  const known = { distances: isKnown, schools: isKnown && before.inputs === inputs };
  const isSame = known.schools && !before.is_touched;
  const computed = isSame ? undefined : await computeAnew(client, before, known, progress);
  const isChanged = months > 0 || (computed?.changed ?? 0) > 0;
  await client.query(done, [now, isChanged, way, before.gazetteer_now, before.directory_now, inputs]);
  return computed;
}

async function work(
  client: Queryable,
  now: Date,
  isWhole: boolean,
  progress: Progress,
): Promise<Computed | undefined> {
  // All of it, two million venues too, may take longer than a visitor is made to wait.
  await client.query(
    "select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)",
  );
  const [lock] = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
    ADVISORY_LOCK,
  ]);
  const [before] = await client.query<State>(state);
  return lock?.mine && before?.gazetteer_now ? workOn(client, now, before, isWhole, progress) : undefined;
}

export interface Computed {
  /** Communes whose distances were measured anew; -1 for all. */
  readonly communes: number;
  /** Territories of which a figure has changed. */
  readonly changed: number;
}

/**
 * Works out what the changes of the directory have made of the territory: the distances that they can have changed, then
 * all figures. Everything anew where nothing is known, where communes or the way of measuring have changed, or where asked.
 * @returns what was done; undefined where there was nothing to do, or another process is at it
 */
export function computeTerritories(
  db: Database,
  now: Date,
  { isWhole = false, progress = () => undefined }: { isWhole?: boolean; progress?: Progress } = {},
): Promise<Computed | undefined> {
  return db.transaction((client) => work(client, now, isWhole, progress));
}
