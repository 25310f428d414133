import type { FastifyRequest } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Actor } from '../core/actor.ts';
import { RefusedError } from '../core/errors.ts';
import type { Mail } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { personOf } from '../people/doors.ts';
import type { Side } from './kinds/kind.ts';
import type { OwnerGiven } from './schema.ts';

const delegatesOfStatement = sql(import.meta.url, 'delegates-of.sql');
const peopleOf = sql(import.meta.url, 'people-of.sql');
const sidesStatement = sql(import.meta.url, 'sides.sql');
const speaksFor = sql(import.meta.url, 'speaks-for.sql');

/** On which sides someone is. */
export async function sidesOf(
  db: Queryable,
  person: string,
  resource: number,
  uptake?: number,
): Promise<Side[]> {
  const rows = await db.query<{ side: Side }>(sidesStatement, [person, resource, uptake ?? null]);
  return rows.map(({ side }) => side);
}

interface Spoken {
  readonly organisation: number | null;
  readonly venue: number | null;
  readonly party: string | null;
}

const notYours = () =>
  new RefusedError(403, 'Vous ne parlez pour aucune organisation, aucun lieu ni aucune partie de ce nom.');

/** Whom someone speaks for, of those named. @throws RefusedError 403 */
export async function spokenFor(
  db: Queryable,
  person: string,
  owner: Omit<OwnerGiven, 'person'>,
): Promise<Spoken> {
  const { organisation, venue, party } = owner;
  const values = [person, organisation ?? null, venue ?? null, party ?? null];
  const [row] = await db.query<Spoken>(speaksFor, values);
  if (!row) throw notYours();
  return row;
}

/** As the history says who acts: which side, and never who. */
export const sideSaid: Readonly<Record<Side, string>> = {
  owner: 'offre',
  taker: 'demande',
  moderator: 'modération',
  committee: 'comité',
  operator: 'exploitation',
  young: 'personne',
};
export const actorOn = (request: FastifyRequest, side: Side): Actor => ({
  person: personOf(request).id,
  role: sideSaid[side],
});

/** The side someone acts on, of several one of those named. @throws RefusedError 403 for who is on none */
export async function sideOf(
  db: Queryable,
  request: FastifyRequest,
  resource: number,
  uptake?: number,
  rather: readonly Side[] = [],
): Promise<Side> {
  const sides = await sidesOf(db, personOf(request).id, resource, uptake);
  const side = sides.find((one) => rather.includes(one)) ?? sides[0];
  if (!side) throw new RefusedError(403, 'Cela ne vous revient pas : vous n’êtes d’aucun des deux côtés.');
  return side;
}

/** The addresses of those who speak for organisations, for mails that this site sends. */
export const delegatesOf = (client: Queryable, organisations: readonly number[]) =>
  client.query<{ organisation: number; nom: string; mail: string }>(delegatesOfStatement, [organisations]);

export interface Told {
  readonly resource: number;
  /** None: of the resource itself. */
  readonly uptake?: number;
  readonly side: Exclude<Side, 'moderator'>;
}

/** Writes to those on a side, by this site: no address is given away. @param key what makes it one mail */
export async function tell(
  client: Queryable,
  { resource, uptake, side }: Told,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
): Promise<void> {
  const people = await client.query<{ mail: string }>(peopleOf, [resource, uptake ?? null, side]);
  for (const { mail: to } of people)
    await writeMail(client, mail(to), { purpose: 'resource', key: `${key} ${to}` }, now);
}
