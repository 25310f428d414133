import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, act } from '../../core/actor.ts';
import type { WrittenDraft } from '../../core/drafts.ts';
import { badParameter, RefusedError } from '../../core/errors.ts';
import type { Writing } from '../../core/mailer.ts';
import type { Abandoned } from '../schema.ts';
import { tellOfAbandoned } from '../telling/abandoned.ts';

const abandon = sql(import.meta.url, 'abandon.sql');
const abandoned = sql(import.meta.url, 'abandoned.sql');
const lock = sql(import.meta.url, 'lock.sql');

/** The drafts that were abandoned, the latest first. */
export const findAbandoned = (db: Queryable): Promise<Abandoned> => db.query<Abandoned[number]>(abandoned);

/** What the database refuses of it, in words. */
function refused(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  if (constraint === 'abandoned_by')
    throw new RefusedError(
      403,
      'Une partie a dit oui à ce brouillon : il n’est abandonné que par qui parle pour une partie à la convention.',
    );
  if (constraint === 'abandoned_with_reason')
    throw badParameter('reason', 'de 10 à 500 caractères sont attendus pour dire pourquoi.');
  throw error;
}

/**
 * Abandons the draft, keeps what it was and why it goes, and tells those whom it concerns.
 * @returns whether there was one of this revision
 * @throws RefusedError 403 where a party has agreed to it and who asks speaks for none
 */
export const abandonDraft = (
  db: Database,
  { revision, reason }: { readonly revision: number; readonly reason: string },
  actor: Actor,
  writing: Writing,
): Promise<boolean> =>
  db
    .transaction(async (client) => {
      await act(client, { ...actor, now: writing.now }, 'abandon', reason);
      const [draft] = await client.query<WrittenDraft>(lock, [revision]);
      if (!draft) return false;
      const tell = await tellOfAbandoned(client, draft.version, writing);
      await client.query(abandon, [revision]);
      const [kept] = await findAbandoned(client);
      if (kept) await tell(kept);
      return true;
    })
    .catch(refused);
