import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Actor, actAs } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import { badParameter, type Refusal } from '../core/errors.ts';
import { type Away, whyTooFar } from '../core/position.ts';
import type { ReadHours } from '../hours/doors.ts';
import { checkStops, refusalOf, refuse } from './check.ts';
import { writeStops } from './doors.ts';
import type { GivenStop, Stop, Stops } from './schema.ts';

const ofVenue = sql(import.meta.url, 'of-venue.sql');
const datesStatement = sql(import.meta.url, 'dates.sql');
const known = sql(import.meta.url, 'known.sql');
const lock = sql(import.meta.url, 'lock.sql');
const place = sql(import.meta.url, 'place.sql');
const confirm = sql(import.meta.url, 'confirm.sql');
const doubtful = sql(import.meta.url, 'doubtful.sql');

/** @returns undefined when there is no such venue */
export async function findStops(db: Queryable, id: string, now: Date): Promise<Stops | undefined> {
  const [found] = await db.query<{ version: number; stops: Stop[] }>(ofVenue, [id, now]);
  return found && { version: found.version, stops: found.stops };
}

/** One time that a venue stops somewhere. */
export interface Passage {
  readonly id: string;
  readonly nom: string;
  readonly stop: number;
  readonly label: string;
  readonly adresse: string;
  readonly code_postal: string;
  readonly commune: string;
  readonly lon: number;
  readonly lat: number;
  readonly location_approximate: boolean;
  readonly starts: Date;
  readonly ends: Date;
  readonly sure: boolean;
  readonly updated_at: Date;
}

/** Metres around a place. */
export interface Around {
  readonly lon: number;
  readonly lat: number;
  readonly radius: number;
}

/** A calendar application reads no more at a time. */
const PASSAGES = 1_000;

/** When a venue stops in the weeks to come, the soonest first. */
export const passagesOf = (db: Queryable, id: string, now: Date): Promise<Passage[]> =>
  db.query<Passage>(datesStatement, [id, null, null, null, now, PASSAGES]);

/** When venues stop around a place. */
export const passagesAround = (db: Queryable, { lon, lat, radius }: Around, now: Date): Promise<Passage[]> =>
  db.query<Passage>(datesStatement, [null, lon, lat, radius, now, PASSAGES]);

/** What a calendar is written over. @returns undefined when there is no such venue */
export async function findWritten(
  db: Queryable,
  id: string,
): Promise<{ version: number; stops: number[] } | undefined> {
  const [found] = await db.query<{ version: number; stops: number[] }>(known, [id]);
  return found;
}

interface Placed extends Away {
  /** Null where there is no such commune. */
  readonly code_insee: string | null;
  readonly lon: number;
  readonly lat: number;
  /** A commune's middle is nobody's door, whether it was left to us or chosen on the map. */
  readonly middle: boolean;
}

function wrongIn({ commune, code_postal }: GivenStop, placed: Placed | undefined, index: number): Refusal[] {
  if (!placed?.code_insee)
    return [
      refusalOf(
        index,
        'commune',
        `une commune du code postal ${code_postal} est attendue, et « ${commune} » n’en est pas.`,
      ),
    ];
  const why = whyTooFar(placed);
  return why ? [refusalOf(index, 'latitude', why)] : [];
}

/** Each stop in its commune; where its position is not given, at the commune's middle. */
async function settlePlaces(client: Queryable, stops: readonly GivenStop[]) {
  const places = await client.query<Placed>(place, [JSON.stringify(stops)]);
  refuse(stops.flatMap((stop, index) => wrongIn(stop, places[index], index)));
  return stops.map((stop, index) => ({
    ...stop,
    code_insee: places[index]?.code_insee,
    longitude: stop.longitude ?? places[index]?.lon,
    latitude: stop.latitude ?? places[index]?.lat,
    location_approximate: places[index]?.middle,
  }));
}

const UNREADABLE =
  'ces heures ne se lisent pas sans risque d’erreur ; « Mo 09:00-12:00 » ou « Tu[1] 14:00-17:00 » est attendu.';

/** A stop whose hours are prose would be found by nobody. */
async function refuseDoubtful(client: Queryable, number: number, stops: readonly GivenStop[]) {
  const rows = await client.query<{ horaires: string }>(doubtful, [number]);
  const wrong = new Set(rows.map(({ horaires }) => horaires));
  refuse(
    stops.flatMap(({ horaires }, index) =>
      wrong.has(horaires) ? [refusalOf(index, 'horaires', UNREADABLE)] : [],
    ),
  );
}

interface Read {
  readonly id: string;
  readonly version: number;
}

/**
 * Gives a venue that is still as it was read its whole calendar, in one transaction with its history.
 * @returns the new version, or undefined when someone else wrote meanwhile
 * @throws RefusedError naming the fields
 */
export function changeStops(
  db: Database,
  { id, version }: Read,
  stops: readonly GivenStop[],
  { actor, readHours }: { readonly actor: Actor; readonly readHours: ReadHours },
  now: Date,
): Promise<number | undefined> {
  checkStops(stops);
  return db.transaction(async (client) => {
    const [venue] = await client.query<{ number: number; moves: boolean }>(lock, [id, version]);
    if (!venue) return undefined;
    if (!venue.moves) throw badParameter('itinerance', 'seul un lieu « Itinérant » a des arrêts.');
    await actAs(client, actor);
    await writeStops(client, venue.number, await settlePlaces(client, stops));
    const today = dayOf(now);
    const [row] = await client.query<{ version: number }>(confirm, [venue.number, today]);
    await readHours(client, now);
    await refuseDoubtful(client, venue.number, stops);
    return row?.version;
  });
}
