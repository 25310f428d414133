import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Config } from '../../config.ts';
import { act } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import { dayInWords } from '../../core/french.ts';
import { type Fetched, fetchSafely, UnfetchableError } from '../../core/safe-fetch.ts';
import type { ResolveCommunes } from '../../sources/schema.ts';
import { type Offer, type Remark, UnreadableFeedError } from '../read/offer.ts';
import { readFeed } from '../read/read-feed.ts';

const statement = (name: string) => sql(import.meta.url, `${name}.sql`);
const addStatement = statement('add');
const anyEnded = statement('any-ended');
const change = statement('change');
const closeEnded = statement('close-ended');
const closeGone = statement('close-gone');
const count = statement('count');
const failed = statement('failed');
const move = statement('move');
const rule = statement('offers-most');
const said = statement('said');
const stage = statement('stage');
const take = statement('take');
const takeDue = statement('take-due');
const wasRead = statement('was-read');

export interface Reading {
  readonly db: Database;
  readonly config: Pick<Config, 'FEED_ADDRESSES' | 'FEED_TIMEOUT_MS'>;
  readonly clock: () => Date;
  readonly resolveCommunes: ResolveCommunes;
}

interface Taken {
  readonly feed: number;
  readonly organisation: number;
  readonly url: string;
  readonly etag: string | null;
  readonly modified: string | null;
}

/** 2,000 offers of 4 kB, and some more. */
const MAX_BYTES = 10_000_000;
/** Who writes what feeds say. */
const flux = (now: Date) => ({ role: 'flux', person: '', now });

/** Where an offer is: where it says, else in the middle of its commune. */
async function placed(client: Queryable, offers: readonly Offer[], resolveCommunes: ResolveCommunes) {
  const asked = offers.map(({ commune, code_postal }) => ({
    ...(commune && { commune }),
    ...(code_postal && { code_postal }),
  }));
  const found = await resolveCommunes(client, asked);
  return offers.map((offer, index) => {
    const one = found[index];
    const known = one?.code_insee ? one : undefined;
    const at = offer.remote ? null : (offer.at ?? known?.location ?? null);
    return { ...offer, at, commune: known?.nom ?? offer.commune };
  });
}

type Placed = Awaited<ReturnType<typeof placed>>[number];
type Row = ReturnType<typeof rowOf>;

/** As the resource says it. */
function rowOf({ id, title, description, until, at, ...rest }: Placed) {
  const { link, contract, employer, commune, posted, remote } = rest;
  const known = Object.entries({ link, contract, employer, commune, posted_on: posted }).filter(
    ([, value]) => value,
  );
  const row = { id, title, description, until, at, details: { ...Object.fromEntries(known), remote } };
  return { ...row, digest: createHash('sha256').update(JSON.stringify(row)).digest('base64url') };
}

/** What the database takes of these. */
const REMARKS = 20;

/** Why what could be read is not shown, or not on the map. */
async function remarksOn(
  client: Queryable,
  rows: readonly Row[],
  offers: readonly Placed[],
): Promise<Remark[]> {
  const shown = new Set((await client.query<{ id: string }>(said)).map(({ id }) => id));
  const ended = rows
    .filter(({ id }) => !shown.has(id))
    .map(({ title, until }) => ({
      what: title,
      why: until
        ? `expirée depuis le ${dayInWords(until.slice(0, 10))}.`
        : 'montrée assez longtemps, pour une offre sans date de fin.',
    }));
  const nowhere = offers
    .filter(({ id, at, remote }) => !at && !remote && shown.has(id))
    .map(({ title, commune }) => ({
      what: title,
      why: `montrée, mais pas sur la carte : ${commune ? `« ${commune} » et son code postal ne disent pas quelle commune` : 'aucune commune n’est dite'}.`,
    }));
  return [...ended, ...nowhere];
}

/** Writes what a feed says now: what is new, otherwise, back and gone, each by its own act. */
async function settle(client: Queryable, feed: number, rows: readonly object[], now: Date): Promise<number> {
  const doer = flux(now);
  await act(client, doer, 'create');
  await client.query(stage, [feed, JSON.stringify(rows), dayOf(now)]);
  await client.query(addStatement, [feed]);
  await act(client, doer, 'publish');
  await client.query(move, ['draft', 'published']);
  await client.query(change);
  await act(client, doer, 'reopen');
  await client.query(move, ['closed', 'published']);
  await act(client, doer, 'close');
  await client.query(closeGone, [feed]);
  const [row] = await client.query<{ shown: number }>(count, [feed]);
  return row?.shown ?? 0;
}

const conditions = ({ etag, modified }: Taken): Record<string, string> => ({
  accept:
    'application/ld+json, application/rss+xml, application/atom+xml, text/csv, application/json;q=0.9, text/html;q=0.8',
  'user-agent': 'nouvelle-proximite',
  ...(etag && { 'if-none-match': etag }),
  ...(modified && { 'if-modified-since': modified }),
});

const fetchFeed = (taken: Taken, { FEED_ADDRESSES, FEED_TIMEOUT_MS }: Reading['config']): Promise<Fetched> =>
  fetchSafely(taken.url, conditions(taken), {
    maxBytes: MAX_BYTES,
    timeoutMs: FEED_TIMEOUT_MS,
    ...(FEED_ADDRESSES === 'any' && { allows: () => true }),
  });

async function readTaken(taken: Taken, { db, config, clock, resolveCommunes }: Reading): Promise<void> {
  const { feed } = taken;
  const { status, body, etag, modified } = await fetchFeed(taken, config);
  if (status === 304)
    return void (await db.query(wasRead, [feed, clock(), etag, modified, null, null, null]));
  const [most] = await db.query<{ most: number }>(rule);
  const { offers, found, remarks } = readFeed(body, most?.most ?? 0);
  await db.transaction(async (client) => {
    const known = await placed(client, offers, resolveCommunes);
    const rows = known.map(rowOf);
    const shown = await settle(client, feed, rows, clock());
    const wrong = [...remarks, ...(await remarksOn(client, rows, known))].slice(0, REMARKS);
    await client.query(wasRead, [feed, clock(), etag, modified, found, shown, JSON.stringify(wrong)]);
  });
}

/** Reads a feed that was taken. @returns why it could not be, in French */
async function tryTaken(taken: Taken, reading: Reading): Promise<string | undefined> {
  try {
    await readTaken(taken, reading);
    return undefined;
  } catch (error) {
    const known = error instanceof UnfetchableError || error instanceof UnreadableFeedError;
    const { constraint, message } = error as { constraint?: string; message: string };
    if (!known && constraint !== 'programme_open') throw error;
    await reading.db.query(failed, [taken.feed, message, reading.clock()]);
    return message;
  }
}

/** Reads a feed now. @returns why it could not be, in French */
export async function readNow(feed: number, reading: Reading): Promise<string | undefined> {
  const [taken] = await reading.db.query<Taken>(take, [feed, reading.clock()]);
  return taken && tryTaken(taken, reading);
}

/** Reads every feed that is due, one after the other. @returns how many */
export async function readDueFeeds(reading: Reading): Promise<number> {
  for (let read = 0; ; read += 1) {
    const [taken] = await reading.db.query<Taken>(takeDue, [reading.clock()]);
    if (!taken) return read;
    await tryTaken(taken, reading);
  }
}

/** Takes back the offers whose last day has passed. */
export const closeEndedOffers = (db: Database, now: Date): Promise<void> =>
  db.transaction(async (client) => {
    const [any] = await client.query<{ ended: boolean }>(anyEnded, [dayOf(now)]);
    if (!any?.ended) return;
    await act(client, flux(now), 'close');
    await client.query(closeEnded, [dayOf(now)]);
  });
