import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import type { Abandoned } from '../schema.ts';
import { abandonedMail } from './mails.ts';

const concerned = sql(import.meta.url, 'concerned.sql');

/**
 * Whom it concerns that a draft is abandoned: who speaks for a party, or has spoken of it; asked while it is there.
 * @returns what writes to them that it was
 */
export async function tellOfAbandoned(client: Queryable, version: number, { origin, now }: Writing) {
  const concernedOnes = await client.query<{ mail: string }>(concerned, [version]);
  return async (abandoned: Abandoned[number]): Promise<void> => {
    for (const { mail } of concernedOnes) {
      const written = abandonedMail(mail, abandoned, `${origin}/mon-espace/gouvernance/criteres`);
      await writeMail(client, written, { purpose: 'agreement' }, now);
    }
  };
}
