import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Writing } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { overdueMail } from './mails.ts';

const overdue = sql(import.meta.url, 'overdue.sql');

interface Due {
  readonly committee: string;
  readonly name: string;
  readonly due_on: string;
  readonly past: boolean;
  readonly mail: string;
}

/** Warns who runs the directory of committees that have nothing planned: three months ahead, then once the day has passed. */
export async function remindCommittees(db: Database, { origin, now }: Writing): Promise<void> {
  await db.transaction(async (client) => {
    for (const due of await client.query<Due>(overdue, [now])) {
      const { committee, due_on, past, mail } = due;
      const key = `committee ${committee} due ${due_on} ${past ? 'late' : 'soon'} ${mail}`;
      const address = `${origin}/mon-espace/gouvernance/comites/${committee}`;
      await writeMail(client, overdueMail(mail, due, address), { purpose: 'meeting', key }, now);
    }
  });
}
