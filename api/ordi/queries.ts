import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act, type Doer } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import type { Writing } from '../core/mailer.ts';
import { refuseOutsideDays } from '../programmes/doors.ts';
import { readFields } from '../resources/kinds/fields.ts';
import type { Life, Move } from '../resources/kinds/kind.ts';
import { lot } from '../resources/kinds/lot.ts';
import { findDays, findPlaces } from './collections/queries.ts';
import type * as schema from './schema.ts';
import { tell, toldOf } from './telling.ts';

const allot = sql(import.meta.url, 'allot.sql');
const ask = sql(import.meta.url, 'ask.sql');
const awaiting = sql(import.meta.url, 'awaiting.sql');
const lockQueue = sql(import.meta.url, 'lock-queue.sql');
const lotStatement = sql(import.meta.url, 'lot.sql');
const machinesStatement = sql(import.meta.url, 'machines.sql');
const moveStatement = sql(import.meta.url, 'move.sql');
const nameSerialStatement = sql(import.meta.url, 'name-serial.sql');
const ofVenue = sql(import.meta.url, 'of-venue.sql');
const queueStatement = sql(import.meta.url, 'queue.sql');
const shown = sql(import.meta.url, 'shown.sql');
const states = sql(import.meta.url, 'states.sql');
const venueNumber = sql(import.meta.url, 'venue-number.sql');
const venueShown = sql(import.meta.url, 'venue-shown.sql');
const withdraw = sql(import.meta.url, 'withdraw.sql');
const workshopName = sql(import.meta.url, 'workshop-name.sql');

/** How many of those who wait a refurbisher sees, of each sort. */
const QUEUE_SHOWN = 5;

const life: Life = lot.parts?.machine as Life;

/** What anyone sees of the programme. @param today a day of Paris */
export async function findOrdi(db: Queryable, today: string): Promise<schema.Ordi> {
  const [row] = await db.query<{ ordi: schema.Ordi }>(states, [today]);
  return row?.ordi as schema.Ordi;
}

/** A machine by what its label says. @returns undefined for none */
export const findShown = async (
  db: Queryable,
  identifier: string,
): Promise<schema.MachineShown | undefined> =>
  (await db.query<schema.MachineShown>(shown, [identifier.trim()]))[0];

/** What anyone sees of it at a venue. @returns undefined for a venue that is none */
export const findAtVenue = async (
  db: Queryable,
  id: string,
  today: string,
): Promise<schema.VenueOrdi | undefined> => (await db.query<schema.VenueOrdi>(venueShown, [id, today]))[0];

/** A refurbisher's machines and who waits for them. @returns undefined for an organisation that is none */
export async function findWorkshop(
  db: Queryable,
  organisation: number,
  now: Date,
): Promise<schema.Workshop | undefined> {
  const [found] = await db.query<{ nom: string }>(workshopName, [organisation]);
  if (!found) return undefined;
  return {
    ...found,
    machines: await db.query<schema.Machine>(machinesStatement, [organisation, null, now]),
    days: await findDays(db, { organisation }, dayOf(now)),
    places: await findPlaces(db, organisation),
    queue: await db.query<schema.Queued>(queueStatement, [organisation, QUEUE_SHOWN]),
  };
}

/** A lot's machines. @returns undefined for who is on none of its sides, or before it is collected */
export async function findLot(
  db: Queryable,
  resource: number,
  person: string,
  now: Date,
): Promise<schema.LotMachines | undefined> {
  const [found] = await db.query<Omit<schema.LotMachines, 'machines'>>(lotStatement, [resource, person]);
  if (!found) return undefined;
  return { ...found, machines: await db.query<schema.Machine>(machinesStatement, [null, resource, now]) };
}

/** What a venue asks for and receives, and the days proposed to it. @returns undefined for a venue that is none */
export async function findOfVenue(
  db: Queryable,
  venue: number,
  now: Date,
): Promise<schema.VenueMachines | undefined> {
  const [found] = await db.query<Omit<schema.VenueMachines, 'days'>>(ofVenue, [venue]);
  return found && { ...found, days: await findDays(db, { venue }, dayOf(now)) };
}

/** @returns the number of the venue of an id, or undefined */
export const numberOfVenue = async (db: Queryable, id: string): Promise<number | undefined> =>
  (await db.query<{ number: number }>(venueNumber, [id]))[0]?.number;

export const findAwaiting = async (db: Queryable, person: string, now: Date): Promise<schema.Awaiting> =>
  (await db.query<schema.Awaiting>(awaiting, [person, now]))[0] as schema.Awaiting;

/** Whose machines someone may move: a refurbisher's, or those of a venue. */
export interface Holder {
  readonly organisation?: number;
  readonly venue?: number;
}

type Acting = Doer & Writing;

/** Who is told of each act, besides who did it. */
const tellsOf = (name: string, { venue }: Holder): readonly ('company' | 'refurbisher' | 'venue')[] => {
  if (name === 'wipe') return ['company'];
  if (name === 'allot') return ['venue'];
  if (name === 'release') return [venue === undefined ? 'venue' : 'refurbisher'];
  return ['receive', 'keep', 'hand', 'return'].includes(name) ? ['refurbisher'] : [];
};

const moved = () =>
  new RefusedError(
    409,
    'L’une de ces machines a changé d’état, ou n’est pas à vous. Relisez, puis recommencez.',
  );

/** @throws RefusedError 409 unless each machine has moved */
function refuseFewer(rows: readonly unknown[], machines: readonly number[]): void {
  if (rows.length !== new Set(machines).size) throw moved();
}

/** Allots machines, each to the first of the queue as it is then. @throws RefusedError where nobody waits for one */
async function allotEach(client: Queryable, machines: readonly number[], organisation: number) {
  await client.query(lockQueue);
  for (const machine of [...machines].sort((one, other) => one - other)) {
    const rows = await client.query(allot, [machine, organisation]);
    if (rows.length > 0) continue;
    throw new RefusedError(
      409,
      'L’une de ces machines n’est plus à attribuer, ou plus personne n’en attend de cette sorte. Relisez, puis recommencez.',
    );
  }
}

/** Which machines an act is for, where it is for those of households or for those of the venue alone. */
const forHouseholds: Readonly<Record<string, boolean>> = { receive: false, keep: true, hand: true };

async function moveAll(
  client: Queryable,
  { act: name, from, to }: Move,
  machines: readonly number[],
  holder: Holder,
  details: object,
) {
  const values = [machines, to, from, holder.organisation ?? null, holder.venue ?? null];
  const rows = await client.query(moveStatement, [
    ...values,
    JSON.stringify(details),
    forHouseholds[name] ?? null,
  ]);
  refuseFewer(rows, machines);
}

/**
 * Does one act for several machines, for all or for none.
 * @throws RefusedError that says why not
 */
export async function moveMachines(
  db: Database,
  holder: Holder,
  body: { readonly act: string; readonly machines: readonly number[]; readonly said?: object },
  acting: Acting,
): Promise<number> {
  const { act: name, machines } = body;
  const move = life.moves.find((one) => one.act === name) as Move;
  const details = readFields(move.asks ?? [], { ...body.said });
  return db.transaction(async (client) => {
    await act(client, acting, name);
    const sides = tellsOf(name, holder);
    const before = name === 'allot' ? [] : await toldOf(client, machines, sides);
    if (name === 'allot') await allotEach(client, machines, holder.organisation ?? 0);
    else await moveAll(client, move, machines, holder, details);
    const people = name === 'allot' ? await toldOf(client, machines, sides) : before;
    await tell(client, name, people, acting);
    return machines.length;
  });
}

/** The checks of the database that a request can meet. */
function refusedRequest(error: unknown): never {
  refuseOutsideDays(error);
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'request_most') throw badParameter('quantity', `${message}.`);
  if (constraint === 'machine_each') throw badParameter('households', `${message}.`);
  if (constraint === 'once_in_the_queue')
    throw new RefusedError(
      409,
      'Vous attendez déjà des machines de cette sorte : retirez cette demande pour en faire une autre.',
    );
  throw error;
}

/** Asks for machines, for a venue or for households whom it knows. @returns its number @throws RefusedError that says why not */
export const askFor = (
  db: Database,
  venue: number,
  { sort, quantity, households, needs }: schema.RequestBody,
  doer: Doer,
): Promise<number> =>
  db.transaction(async (client) => {
    await act(client, doer, 'ask');
    const values = [venue, sort, quantity, households ?? null, needs];
    const [row] = await client.query<{ request: number }>(ask, values).catch(refusedRequest);
    return row?.request ?? 0;
  });

/** @throws RefusedError 409 where machines are on their way, 404 for none that waits */
export const withdrawRequest = (db: Database, venue: number, request: number, doer: Doer): Promise<void> =>
  db.transaction(async (client) => {
    await act(client, doer, 'withdraw');
    const rows = await client.query(withdraw, [request, venue]).catch((error: { constraint?: string }) => {
      if (error.constraint !== 'nothing_on_its_way') throw error;
      throw new RefusedError(
        409,
        'Des machines vous sont déjà attribuées : signez leur réception, ou renoncez-y d’abord.',
      );
    });
    if (rows.length === 0) throw notFound('Aucune demande en attente de ce lieu n’a ce numéro.');
  });

/** @throws RefusedError 404 for a machine that is not there */
export async function nameSerial(
  db: Queryable,
  organisation: number,
  machine: number,
  serial: string,
): Promise<void> {
  const rows = await db.query(nameSerialStatement, [machine, organisation, serial || null]);
  if (rows.length === 0) throw notFound('Aucune machine de ce reconditionneur n’a ce numéro.');
}
