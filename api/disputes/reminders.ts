import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayInParis } from '../core/clock.ts';
import type { Writing } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { dueMail } from './mails.ts';

const due = sql(import.meta.url, 'due.sql');

interface Due {
  readonly dispute: number;
  readonly amicable_until: string;
  readonly over: boolean;
  readonly agreement_title: string;
  readonly mail: string;
  readonly key: string;
}

/** Reminds the parties to each open dispute ahead of the end of its thirty days, and once they have gone: once each. */
export async function remindDisputes(db: Database, { origin, now }: Writing): Promise<void> {
  await db.transaction(async (client) => {
    for (const one of await client.query<Due>(due, [dayInParis(now)])) {
      const address = `${origin}/mon-espace/gouvernance/differends/${one.dispute}`;
      const mail = dueMail(one.mail, { ...one, address });
      await writeMail(client, mail, { purpose: 'agreement', key: one.key }, now);
    }
  });
}
