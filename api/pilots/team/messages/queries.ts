import type { Queryable } from '../../../../db/database.ts';
import { sql } from '../../../../db/sql.ts';
import { act, type Doer } from '../../../core/actor.ts';
import { notFound, RefusedError } from '../../../core/errors.ts';
import { ofTown } from '../../../core/french.ts';
import type { Writing } from '../../../core/mailer.ts';
import { sidesOf } from '../../queries.ts';
import { tell } from '../../telling.ts';
import { messageMail } from '../mails.ts';
import { isHelper, tellHelper } from '../queries.ts';
import type { Thread, ThreadQuery } from './schema.ts';

const add = sql(import.meta.url, 'add.sql');
const find = sql(import.meta.url, 'find.sql');

type Side = Thread['side'];
interface Known extends Omit<Thread, 'side'> {
  readonly code_insee: string;
  readonly resource: number;
  readonly animator_resource: number | null;
}

/** On which of the two sides someone is: for whom is asked, for the commune, or for the animator. */
async function sideOf(db: Queryable, person: string, one: Known): Promise<Side | undefined> {
  if (await isHelper(db, person, one.resource)) return 'helper';
  const { animator_resource: animator, code_insee } = one;
  const hosts =
    animator === null
      ? (await sidesOf(db, person, code_insee)).includes('commune')
      : await isHelper(db, person, animator);
  return hosts ? 'host' : undefined;
}

interface Read {
  readonly known: Known;
  readonly side: Side;
}

async function read(db: Queryable, person: string, member: number, animator?: number): Promise<Read> {
  const [known] = await db.query<Known>(find, [member, animator ?? null]);
  const side = known && (await sideOf(db, person, known));
  if (!known || !side) throw notFound('Aucun échange n’a ce numéro, ou vous n’en êtes pas.');
  return { known, side };
}

/** What was written, to those of the two sides. @throws RefusedError 404 for anyone else */
export async function findThread(
  db: Queryable,
  person: string,
  member: number,
  { animator }: ThreadQuery,
): Promise<Thread> {
  const { known, side } = await read(db, person, member, animator);
  const { code_insee: _, resource: _resource, animator_resource: _animator, ...thread } = known;
  return { ...thread, side };
}

const closed = new RefusedError(409, 'Cette venue n’est plus prévue : on ne s’écrit plus ici.');

/** How the mail names who wrote: never someone. */
function writerOf({ commune, venue, animator_venue }: Known, side: Side): string {
  if (side === 'host')
    return animator_venue ? `L’animateur de ${animator_venue}` : `La commune de ${commune}`;
  return venue ? `L’animateur ${ofTown(venue)}` : 'Une personne volontaire';
}

/** Writes to the other side, which is told by mail. @returns one's own side @throws RefusedError */
export async function write(
  client: Queryable,
  { member, animator }: ThreadQuery & { readonly member: number },
  text: string,
  by: Doer,
  { origin, now }: Writing,
): Promise<Side> {
  const { known, side } = await read(client, by.person, member, animator);
  await act(client, by, 'write');
  const [row] = await client
    .query<{ message: number }>(add, [member, animator ?? null, side, by.person, text])
    .catch((error: unknown) => {
      throw (error as { constraint?: string }).constraint === 'thread_open' ? closed : error;
    });
  const key = `team message ${row?.message}`;
  const query = animator === undefined ? '' : `?${new URLSearchParams({ animateur: String(animator) })}`;
  const address = `${origin}/pilotes/equipe/${member}/messages${query}`;
  const mail = (to: string) => messageMail(to, writerOf(known, side), known, text, address);
  if (side === 'host') await tellHelper(client, known.resource, key, mail, now);
  else if (known.animator_resource === null) await tell(client, known.pilot, 'commune', key, mail, now);
  else await tellHelper(client, known.animator_resource, key, mail, now);
  return side;
}
