import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Writing } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { proposedMail } from './mails.ts';

const peopleOf = sql(import.meta.url, 'people-of.sql');

interface Proposed {
  readonly communication: number;
  readonly version: number;
  readonly party: string;
  readonly title: string;
}

/** Tells those who approve that there is something to read: once a version and a person. */
export async function tellProposed(
  db: Queryable,
  { communication, version, party, title }: Proposed,
  { origin, now }: Writing,
): Promise<void> {
  const address = `${origin}/mon-espace/gouvernance/communication/${communication}`;
  for (const { mail } of await db.query<{ mail: string }>(peopleOf, [communication]))
    await writeMail(
      db,
      proposedMail(mail, { party, title, version, address }),
      { purpose: 'agreement', key: `communication ${communication} ${version} ${mail}` },
      now,
    );
}
