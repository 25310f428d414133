import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Mail, Writing } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import type { About } from './mails.ts';
import { stateMail } from './mails.ts';
import { life } from './queries.ts';
import type { Dossier } from './schema.ts';

const peopleOf = sql(import.meta.url, 'people-of.sql');
const movesSince = sql(import.meta.url, 'moves-since.sql');

/** An application as mails speak of it. */
export const aboutOf = (
  { pilot, commune, campaign_title }: Pick<Dossier, 'pilot' | 'commune' | 'campaign_title'>,
  origin: string,
): About => ({ commune: commune.nom, campaign: campaign_title, address: `${origin}/pilotes/${pilot}` });

/** Writes to those on a side of an application: `commune`, or a party by its name. @param key what makes it one mail */
export async function tell(
  client: Queryable,
  pilot: number,
  side: string,
  key: string,
  mail: (to: string) => Mail,
  now: Date,
): Promise<void> {
  for (const { mail: to } of await client.query<{ mail: string }>(peopleOf, [pilot, side]))
    await writeMail(client, mail(to), { purpose: 'pilot', key: `${key} ${to}` }, now);
}

interface Moved {
  readonly move: number;
  readonly pilot: number;
  readonly state: string;
  readonly commune: string;
  readonly campaign_title: string;
}

/** The last move there is: what comes after it is told by tellMoves. */
export async function lastMove(client: Queryable): Promise<number> {
  const [row] = await client.query<{ last: number }>(
    'select coalesce(max(move), 0)::int as last from pilot_move',
  );
  return row?.last ?? 0;
}

/** States of which a commune is told, whoever brought them about: another's withdrawal gives a place. */
const TOLD = ['approved', 'waiting', 'refused', 'running', 'done', 'lapsed'];

/** Tells each commune what became of its application since a move, by the acts of this transaction. */
export async function tellMoves(client: Queryable, since: number, { origin, now }: Writing): Promise<void> {
  for (const { move, pilot, state, commune, campaign_title } of await client.query<Moved>(movesSince, [
    since,
    TOLD,
  ])) {
    const about = { commune, campaign: campaign_title, address: `${origin}/pilotes/${pilot}` };
    await tell(
      client,
      pilot,
      'commune',
      `move ${move}`,
      (to) => stateMail(to, about, life.states[state] ?? state),
      now,
    );
  }
}
