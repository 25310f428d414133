import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayInParis } from '../../core/clock.ts';
import type { Writing } from '../../core/mailer.ts';
import { writeMail } from '../../outbox/doors.ts';
import { aheadOf, remindersDue } from '../calendar.ts';
import { findSigned, termsOf } from '../queries.ts';
import { comingInWords, dateMail } from './mail.ts';

const people = sql(import.meta.url, 'people.sql');

interface Due {
  readonly slug: string;
  readonly title: string;
  readonly day: string;
  readonly what: string;
  readonly ahead: number;
  /** Whose it is alone. */
  readonly party: number | null;
  /** What makes it one reminder. */
  readonly of: string;
}

type Signed = Awaited<ReturnType<typeof findSigned>>[number];

const promisesDue = ({ commitments, slug, title }: Signed, today: string): Due[] =>
  commitments.flatMap(({ commitment, due_on, state, what, party }) => {
    const ahead = due_on && ['à venir', 'en cours'].includes(state) ? aheadOf(due_on, today) : undefined;
    if (!due_on || ahead === undefined) return [];
    return [
      {
        slug,
        title,
        day: due_on,
        ahead,
        party,
        what: `échéance de l’engagement « ${what} »`,
        of: `commitment ${commitment}`,
      },
    ];
  });

const datesDue = (one: Signed, today: string): Due[] =>
  remindersDue(termsOf(one), today).map((step) => ({
    slug: one.slug,
    title: one.title,
    day: step.day,
    ahead: step.ahead,
    party: null,
    what: comingInWords(step),
    of: `${step.kind} ${step.of ?? ''}`.trim(),
  }));

async function tell(client: Queryable, due: Due, { origin, now }: Writing): Promise<void> {
  const told = { ...due, address: `${origin}/gouvernance/accords/${due.slug}#vie` };
  const { slug, of, day, ahead } = due;
  for (const { mail: to } of await client.query<{ mail: string }>(people, [slug, due.party]))
    await writeMail(
      client,
      dateMail(to, told),
      { purpose: 'agreement', key: `${slug} ${of} ${day} ${ahead} ${to}` },
      now,
    );
}

/** Tells those concerned of each date of an agreement, and of each commitment, some months and some weeks ahead: once each. */
export async function remindAgreements(db: Database, writing: Writing): Promise<void> {
  const today = dayInParis(writing.now);
  await db.transaction(async (client) => {
    for (const one of await findSigned(client, today)) {
      if (one.demonstration) continue;
      for (const due of [...datesDue(one, today), ...promisesDue(one, today)])
        await tell(client, due, writing);
    }
  });
}
