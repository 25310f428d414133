import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { changesAfter } from '../changes/doors.ts';
import { type Config, originOf } from '../config.ts';
import { writeMail } from '../outbox/doors.ts';
import { givenUpMail } from './mails.ts';
import { type Answer, type Reach, send } from './sending.ts';

const take = sql(import.meta.url, 'take.sql');
const pending = sql(import.meta.url, 'pending.sql');
const begin = sql(import.meta.url, 'begin.sql');
const nothing = sql(import.meta.url, 'nothing.sql');
const arrived = sql(import.meta.url, 'arrived.sql');
const failed = sql(import.meta.url, 'failed.sql');
const forget = sql(import.meta.url, 'forget.sql');

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Two programs in a row may take all the time they have, before another process may think that this one is gone. */
const HELD_MS = 2 * MINUTE_MS;
/** Some 200 KB when all are venues that are added. */
const PAGE = 100;
/** A slow program keeps others waiting no longer than this many would. */
const AT_ONCE = 4;
const LONGEST_WAIT_MS = 12 * HOUR_MS;
/** A week-end and a public holiday. */
export const GIVEN_UP_AFTER_MS = 4 * DAY_MS;
const KEPT_DAYS = 30;

export interface Delivering {
  readonly db: Database;
  readonly config: Reach & Pick<Config, 'PUBLIC_URL' | 'PORT'>;
  readonly clock: () => Date;
}

interface Taken {
  readonly webhook: number;
  readonly url: string;
  readonly secret: string;
  readonly through: string;
  readonly gap: boolean;
  readonly failures: number;
  readonly failing_since: Date | null;
}

interface Delivery {
  readonly delivery: number;
  readonly after: string;
  readonly through: string;
  readonly gap: boolean;
  readonly made_at: Date;
}

/** A minute, then twice as long each time. */
const waitAfter = (failures: number) => Math.min(MINUTE_MS * 2 ** failures, LONGEST_WAIT_MS);

/** What is on its way, or the next page of changes; undefined where those that follow say nothing any more. */
async function deliveryTo(db: Queryable, taken: Taken, now: Date): Promise<Delivery | undefined> {
  const [waiting] = await db.query<Delivery>(pending, [taken.webhook]);
  if (waiting) return waiting;
  const { texts, next } = await changesAfter(db, taken.through, null, PAGE);
  if (texts.length === 0) {
    await db.query(nothing, [taken.webhook, next, now]);
    return undefined;
  }
  const values = [taken.webhook, taken.through, next, taken.gap, texts.length, now];
  const [begun] = await db.query<Delivery>(begin, values);
  return begun;
}

/** The same each time: written anew from what the history holds, so that no page of changes is kept twice. */
async function bodyOf(db: Queryable, { after, through, gap, made_at }: Delivery): Promise<string> {
  const { texts } = await changesAfter(db, after, through, PAGE);
  const since = JSON.stringify({ since: after, next: through, gap });
  return `{"type":"venues.changed","timestamp":"${made_at.toISOString()}","data":${since.slice(0, -1)},"changes":[${texts.join(',')}]}}`;
}

/** When it is tried again; null for not any more. « Gone » is what a program answers that wants no more. */
function nextTry({ failures, failing_since }: Taken, { status }: Answer, now: Date): Date | null {
  const since = failing_since ?? now;
  const given = status === 410 || now.getTime() - since.getTime() >= GIVEN_UP_AFTER_MS;
  return given ? null : new Date(now.getTime() + waitAfter(failures));
}

async function noteFailure(
  { db, config, clock }: Delivering,
  taken: Taken,
  { delivery }: Delivery,
  answer: Answer,
): Promise<void> {
  const now = clock();
  const again = nextTry(taken, answer, now);
  const problem = answer.problem ?? '';
  await db.transaction(async (client) => {
    const values = [delivery, answer.status, problem, now, again];
    const [told] = await client.query<{ name: string; url: string; mail: string }>(failed, values);
    if (again || !told) return;
    const key = `${taken.webhook}-${now.toISOString()}`;
    await writeMail(client, givenUpMail(told, problem, originOf(config)), { purpose: 'webhook', key }, now);
  });
}

async function deliver(delivering: Delivering, taken: Taken): Promise<void> {
  const { db, config, clock } = delivering;
  const delivery = await deliveryTo(db, taken, clock());
  if (!delivery) return;
  const body = await bodyOf(db, delivery);
  const answer = await send(taken, `msg_${delivery.delivery}`, body, config, clock());
  if (answer.problem) await noteFailure(delivering, taken, delivery, answer);
  else await db.query(arrived, [delivery.delivery, answer.status, clock()]);
}

async function deliverOneByOne(delivering: Delivering): Promise<number> {
  for (let sent = 0; ; sent += 1) {
    const now = delivering.clock();
    const values = [now, new Date(now.getTime() + HELD_MS)];
    const [taken] = await delivering.db.query<Taken>(take, values);
    if (!taken) return sent;
    await deliver(delivering, taken);
  }
}

/** Tells every program that is due what has changed, each in order, some programs at once. @returns how many pages */
export async function deliverWebhooks(delivering: Delivering): Promise<number> {
  const counts = await Promise.all(Array.from({ length: AT_ONCE }, () => deliverOneByOne(delivering)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Forgets the deliveries that arrived more than a month ago. */
export const forgetDeliveries = (db: Queryable, now: Date): Promise<unknown[]> =>
  db.query(forget, [new Date(now.getTime() - KEPT_DAYS * DAY_MS)]);
