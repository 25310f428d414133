import type { Queryable } from '../../db/database.ts';
import type { Writing } from '../core/mailer.ts';
import { linkKey, linkOf } from './queries.ts';
import type { Claims } from './token.ts';

type Kept = Pick<Claims, 'mandate' | 'venue' | 'version'>;

/** The links by which a steward stops the mails of a venue: the same that stop its reminders. */
export async function stopLinks(db: Queryable, { origin, now }: Writing): Promise<(kept: Kept) => string> {
  const key = await linkKey(db);
  return ({ mandate, venue, version }) =>
    linkOf('/rappels/arreter', { purpose: 'stop', mandate, venue, version }, { key, origin, now });
}
