import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import type { Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { lateMail, lotMail } from '../mails.ts';
import { tell, toldOf } from '../telling.ts';

const expireLot = sql(import.meta.url, 'expire-lot.sql');
const expireMachines = sql(import.meta.url, 'expire-machines.sql');
const expireUptakes = sql(import.meta.url, 'expire-uptakes.sql');
const forget = sql(import.meta.url, 'forget.sql');
const forgettable = sql(import.meta.url, 'forgettable.sql');
const late = sql(import.meta.url, 'late.sql');
const lotTold = sql(import.meta.url, 'lot-told.sql');
const staleLots = sql(import.meta.url, 'stale-lots.sql');
const unfetched = sql(import.meta.url, 'unfetched.sql');

const site = (now: Date): Doer => ({ role: 'système', person: '', now });

interface Late {
  readonly collection: number;
  readonly organisation: number;
  readonly title: string;
  readonly count: number;
  readonly mail: string;
  readonly wave: string;
}

/** Writes once for each wave of machines that should have been wiped. */
async function signalLate(client: Queryable, { origin, now }: Writing): Promise<void> {
  for (const { collection, organisation, title, count, mail, wave } of await client.query<Late>(late, [
    now,
  ])) {
    const address = `${origin}/partenaires/${organisation}/machines`;
    const key = `late ${collection} ${wave} ${mail}`;
    await writeMail(client, lateMail(mail, title, count, address), { purpose: 'resource', key }, now);
  }
}

/** Machines that were not fetched go to the next, and their venues and refurbishers are told. */
async function takeBack(client: Queryable, writing: Writing): Promise<void> {
  const rows = await client.query<{ machine: number }>(unfetched, [writing.now]);
  if (rows.length === 0) return;
  const machines = rows.map(({ machine }) => machine);
  const people = await toldOf(client, machines, ['venue', 'refurbisher']);
  await act(client, site(writing.now), 'expire');
  await client.query(expireMachines, [machines]);
  await tell(client, 'expire', people, writing);
}

interface StaleLot {
  readonly resource: number;
  readonly title: string;
  readonly collect_by: string;
  readonly over: boolean;
}
interface LotTold {
  readonly mail: string;
  readonly address: string;
  readonly side: 'company' | 'refurbisher' | 'near';
}

/** @returns whether it was there to be ended */
async function endLot(client: Queryable, resource: number, now: Date): Promise<boolean> {
  await act(client, site(now), 'expire');
  const ended = [
    ...(await client.query(expireUptakes, [resource])),
    ...(await client.query(expireLot, [resource])),
  ];
  return ended.length > 0;
}

/** Reminds of a lot before its last day, once, and ends it some days after. */
async function settleLot(client: Queryable, lot: StaleLot, { origin, now }: Writing): Promise<void> {
  const people = await client.query<LotTold>(lotTold, [lot.resource]);
  if (lot.over && !(await endLot(client, lot.resource, now))) return;
  // Those who never asked for it need not hear that it is gone.
  const concerned = lot.over ? people.filter(({ side }) => side !== 'near') : people;
  for (const { mail, address, side } of concerned) {
    const key = `lot ${lot.over ? 'over' : 'soon'} ${lot.resource} ${lot.collect_by} ${mail}`;
    await writeMail(client, lotMail(mail, lot, side, origin + address), { purpose: 'resource', key }, now);
  }
}

/** Asked for first: a write, even of no row, is a version of the directory. */
async function forgetHouseholds(client: Queryable, now: Date): Promise<void> {
  const rows = await client.query<{ request: number }>(forgettable, [now]);
  if (rows.length === 0) return;
  await act(client, site(now), 'forget');
  await client.query(forget, [rows.map(({ request }) => request)]);
}

/**
 * What time alone makes of machines and of what is asked: data that should be gone is signalled, what nobody fetches or
 * collects goes to others or ends, and what was said of households is forgotten.
 */
export const settleMachines = (db: Database, writing: Writing): Promise<void> =>
  db.transaction(async (client) => {
    await signalLate(client, writing);
    await takeBack(client, writing);
    for (const lot of await client.query<StaleLot>(staleLots, [dayOf(writing.now)]))
      await settleLot(client, lot, writing);
    await forgetHouseholds(client, writing.now);
  });
