import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { RefusedError } from '../../core/errors.ts';
import { writeMail } from '../../outbox/doors.ts';
import type { Side } from '../kinds/kind.ts';
import { need as kind } from '../kinds/need.ts';
import { actsFor } from '../moving.ts';
import { delegatesOf } from '../sides.ts';
import { type NeedSaid, needMail } from './mails.ts';
import {
  type Answer,
  type AnswerRow,
  type Match,
  type Matches,
  type MatchRow,
  type Proposed,
  SOLICITED_AT_MOST,
  type Solicited,
} from './schema.ts';

const answers = sql(import.meta.url, 'answers.sql');
const decline = sql(import.meta.url, 'decline.sql');
const matches = sql(import.meta.url, 'matches.sql');
const needSaid = sql(import.meta.url, 'need-said.sql');
const proposed = sql(import.meta.url, 'proposed.sql');
const see = sql(import.meta.url, 'see.sql');
const solicitStatement = sql(import.meta.url, 'solicit.sql');
const solicited = sql(import.meta.url, 'solicited.sql');

/** « À 12 km », and below the kilometre too. */
const farSaid = (metres: number) => (metres < 1000 ? 'À moins de 1 km' : `À ${Math.round(metres / 1000)} km`);

/** Why an organisation is proposed, in words. */
function whyOf({ shared, distance, local, done }: MatchRow): string[] {
  return [
    `${shared.length > 1 ? 'Ses métiers' : 'Son métier'} : ${shared.join(', ')}`,
    ...(distance === null ? [] : [farSaid(distance)]),
    local ? 'Elle agit dans votre département' : 'Elle agit partout en France',
    ...(done > 0
      ? [`${done} besoin${done > 1 ? 's' : ''} déjà mené${done > 1 ? 's' : ''} à bien par elle`]
      : []),
  ];
}

/** Whom a need may be proposed to, and to whom it was. */
export async function findMatches(db: Queryable, resource: number): Promise<Matches> {
  const told = await db.query<Solicited>(solicited, [resource]);
  const rows = await db.query<MatchRow>(matches, [resource, SOLICITED_AT_MOST]);
  return {
    left: Math.max(0, SOLICITED_AT_MOST - told.length),
    matches: rows.map((row): Match => ({ ...row, why: whyOf(row) })),
    solicited: told,
  };
}

/** @throws RefusedError 409 for one too many */
function refusedSoliciting(error: unknown): never {
  const { constraint } = error as { constraint?: string };
  if (constraint !== 'twenty_at_most') throw error;
  throw new RefusedError(
    409,
    `Un besoin se propose à ${SOLICITED_AT_MOST} organisations au plus : cochez-en moins, ou attendez leurs réponses.`,
  );
}

/**
 * Proposes a need to organisations: each is told once, by mails to its delegates.
 * @param address the need's page
 * @returns how many were told now
 */
export async function solicit(
  client: Queryable,
  resource: number,
  organisations: readonly number[],
  { address, now }: { readonly address: string; readonly now: Date },
): Promise<number> {
  const told = await client
    .query<{ organisation: number }>(solicitStatement, [resource, organisations, now])
    .catch(refusedSoliciting);
  const [said] = await client.query<NeedSaid>(needSaid, [resource]);
  const ids = told.map(({ organisation }) => organisation);
  const people = await delegatesOf(client, ids);
  for (const { organisation, mail } of said ? people : []) {
    const key = `solicit ${resource} ${organisation} ${mail}`;
    await writeMail(client, needMail(mail, said as NeedSaid, address), { purpose: 'resource', key }, now);
  }
  return told.length;
}

/** The answers to a need, with what its owner may do of each. */
export async function findAnswers(
  db: Queryable,
  resource: number,
  sides: readonly Side[],
): Promise<Answer[]> {
  const rows = await db.query<AnswerRow>(answers, [resource]);
  const { uptake: life } = kind;
  return rows.map((row) => ({ ...row, acts: life ? actsFor(life, row.state, sides) : [] }));
}

export const findProposed = (db: Queryable, person: string): Promise<Proposed[]> =>
  db.query<Proposed>(proposed, [person]);

export const seeNeed = async (db: Queryable, resource: number, person: string, now: Date): Promise<void> =>
  void (await db.query(see, [resource, person, now]));

/** @returns whether it was still to be answered */
export async function declineNeed(
  db: Queryable,
  told: { readonly resource: number; readonly organisation: number },
  reason: string | undefined,
  now: Date,
): Promise<boolean> {
  const rows = await db.query(decline, [told.resource, told.organisation, reason ?? null, now]);
  return rows.length > 0;
}
