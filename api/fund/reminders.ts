import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Writing } from '../core/mailer.ts';
import { tell } from '../resources/sides.ts';
import { pledgeMail, reportDueMail, reportLateMail } from './mails.ts';

const duePledges = sql(import.meta.url, 'due-pledges.sql');
const dueReports = sql(import.meta.url, 'due-reports.sql');

interface DueReport {
  readonly uptake: number;
  readonly resource: number;
  readonly title: string;
  readonly report_by: string;
  readonly late: boolean;
  readonly key: string;
}

interface DuePledge {
  readonly resource: number;
  readonly title: string;
  readonly left_over: number;
  readonly promised_on: string;
  readonly how_to_pay: string | null;
}

async function remindReport(client: Queryable, due: DueReport, { origin, now }: Writing): Promise<void> {
  const { uptake, resource, key, late } = due;
  const address = `${origin}/ressources/suivi/${uptake}`;
  const about = { ...due, address };
  const mail = (to: string) => (late ? reportLateMail : reportDueMail)(to, about);
  await tell(client, { resource, uptake, side: 'taker' }, key, mail, now);
}

async function remindPledge(client: Queryable, due: DuePledge, { origin, now }: Writing): Promise<void> {
  const { resource } = due;
  const mail = (to: string) => pledgeMail(to, { ...due, address: `${origin}/ressources/${resource}` });
  await tell(client, { resource, side: 'owner' }, `pledge ${resource} ${now.toISOString()}`, mail, now);
}

/** Reminds venues of their reports, before the day and once it has passed, and organisations of what they have promised. */
export async function remindFund(db: Database, writing: Writing): Promise<void> {
  await db.transaction(async (client) => {
    for (const due of await client.query<DueReport>(dueReports, [writing.now]))
      await remindReport(client, due, writing);
    for (const due of await client.query<DuePledge>(duePledges, [writing.now]))
      await remindPledge(client, due, writing);
  });
}
