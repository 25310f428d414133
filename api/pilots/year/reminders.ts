import type { Database } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import type { Writing } from '../../core/mailer.ts';
import { tellHelper } from '../team/queries.ts';
import { tell } from '../telling.ts';
import { lateMail, soonMail, type Told } from './mails.ts';

const lateStatement = sql(import.meta.url, 'late.sql');
const soonStatement = sql(import.meta.url, 'soon.sql');

interface Soon extends Told {
  readonly lesson: number;
  readonly resource: number;
  readonly kit: string | null;
}

interface Late {
  readonly loan: number;
  readonly pilot: number;
  readonly what: string;
  readonly quantity: number;
  readonly until_day: string;
  readonly commune: string;
}

/** Tells who comes to a lesson the day before, and communes what should have been given back: once each. */
export async function remindYear(db: Database, { origin, now }: Writing): Promise<void> {
  await db.transaction(async (client) => {
    for (const soon of await client.query<Soon>(soonStatement, [now])) {
      const { lesson, resource, on_day, kit } = soon;
      const mail = (to: string) => soonMail(to, soon, kit, `${origin}/mon-espace#seances`);
      await tellHelper(client, resource, `lesson ${lesson} on ${on_day} soon ${resource}`, mail, now);
    }
    for (const late of await client.query<Late>(lateStatement, [now])) {
      const mail = (to: string) => lateMail(to, late, `${origin}/pilotes/${late.pilot}/annee#prets`);
      await tell(client, late.pilot, 'commune', `loan ${late.loan} late`, mail, now);
    }
  });
}
