import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { act, type Doer } from '../../core/actor.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import type { Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import type { Life, Move } from '../../resources/kinds/kind.ts';
import { lot } from '../../resources/kinds/lot.ts';
import { type DayTold, dayMail } from '../mails.ts';
import type * as schema from '../schema.ts';

const announce = sql(import.meta.url, 'announce.sql');
const list = sql(import.meta.url, 'list.sql');
const moveStatement = sql(import.meta.url, 'move.sql');
const placesStatement = sql(import.meta.url, 'places.sql');
const told = sql(import.meta.url, 'told.sql');

const life: Life = lot.parts?.collection as Life;

/** Whose days: a refurbisher's, or a venue's. */
export interface Host {
  readonly organisation?: number;
  readonly venue?: number;
}

/** Days to come, cancelled ones apart. */
export const findDays = (
  db: Queryable,
  { organisation, venue }: Host,
  today: string,
): Promise<schema.OwnDay[]> => db.query<schema.OwnDay>(list, [organisation ?? null, venue ?? null, today]);

/** A refurbisher's own places, to choose one. */
export const findPlaces = (
  db: Queryable,
  organisation: number,
): Promise<{ readonly establishment: number; readonly name: string }[]> =>
  db.query(placesStatement, [organisation]);

async function tell(
  client: Queryable,
  name: string,
  collection: number,
  side: 'refurbisher' | 'venue',
  { origin, now }: Writing,
): Promise<void> {
  for (const one of await client.query<DayTold>(told, [collection, side])) {
    const key = `collection ${name} ${collection} ${one.mail}`;
    await writeMail(client, dayMail(name, one, origin), { purpose: 'resource', key }, now);
  }
}

/** The checks of the database that a day can meet. */
function refusedDay(error: unknown): never {
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'day_to_come') throw badParameter('on', `${message}.`);
  if (constraint === 'once_a_day')
    throw new RefusedError(
      409,
      'Vous y prenez déjà des machines ce jour-là : annulez ce jour pour le changer.',
    );
  if (constraint === 'refurbishers_collect')
    throw new RefusedError(
      409,
      'Votre page doit être publiée, et ce lieu ouvert, dans un département où vous intervenez.',
    );
  throw error;
}

/** Announces a day at one's own place, or proposes it to a venue. @returns its number @throws RefusedError that says why not */
export const announceDay = (
  db: Database,
  organisation: number,
  { establishment, venue, on, opens, closes }: schema.DayBody,
  acting: Doer & Writing,
): Promise<number> =>
  db.transaction(async (client) => {
    await act(client, acting, 'announce');
    const values = [organisation, establishment ?? null, venue ?? null, on, opens, closes];
    const [row] = await client.query<{ collection: number }>(announce, values).catch(refusedDay);
    if (!row)
      throw badParameter(
        venue === undefined ? 'establishment' : 'venue',
        venue === undefined
          ? 'une de vos adresses est attendue.'
          : 'l’identifiant d’un lieu est attendu : il est dans l’adresse de sa page.',
      );
    if (venue !== undefined) await tell(client, 'announce', row.collection, 'venue', acting);
    return row.collection;
  });

/** Welcomes or cancels a day; the other side is told. @throws RefusedError 409 where it has moved, or is not theirs */
export const moveDay = (
  db: Database,
  host: Host,
  collection: number,
  name: string,
  acting: Doer & Writing,
): Promise<void> =>
  db.transaction(async (client) => {
    const { from, to, by } = life.moves.find((one) => one.act === name) as Move;
    if (host.venue === undefined && !by.includes('owner'))
      throw new RefusedError(403, 'C’est au lieu d’accueillir ce jour, ou non.');
    await act(client, acting, name);
    const values = [collection, to, from, host.organisation ?? null, host.venue ?? null];
    const rows = await client.query(moveStatement, values);
    if (rows.length === 0)
      throw new RefusedError(
        409,
        'Ce jour a changé, est passé, ou n’est pas à vous. Relisez, puis recommencez.',
      );
    await tell(client, name, collection, host.venue === undefined ? 'venue' : 'refurbisher', acting);
  });
