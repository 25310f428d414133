import { stringify } from 'csv-stringify/sync';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act, acting, type Doer } from '../core/actor.ts';
import { nextDates, stateAt, stepsUntil, type Terms } from './calendar.ts';
import { changesBetween } from './changes.ts';
import { type ProofOf, readProofs } from './proofs.ts';
import { refuse } from './refusals.ts';
import type { Agreement, AgreementHistory, AgreementListed, MyAgreements, OwnAgreement } from './schema.ts';
import { standingOf } from './standing.ts';

const addFileStatement = sql(import.meta.url, 'add-file.sql');
const fileStatement = sql(import.meta.url, 'file.sql');
const find = sql(import.meta.url, 'find.sql');
const historyStatement = sql(import.meta.url, 'history.sql');
const mine = sql(import.meta.url, 'mine.sql');
const rights = sql(import.meta.url, 'rights.sql');

/** What is worked out of a commitment. */
type Worked = 'evidence' | 'by_figure' | 'late_since';
type Found = Omit<Agreement, 'calendar' | 'steps' | 'next' | 'text_on' | 'commitments'> & {
  readonly commitments: readonly (Omit<Agreement['commitments'][number], Worked> & {
    readonly evidence: string | null;
  })[];
};

const isContested = ({ heard }: Found['amendments'][number]) => heard.some(({ word }) => word === 'contesté');

/** What the calendar is worked out from: not what was recorded by mistake. */
export const termsOf = (
  found: Pick<
    Found,
    'signed_on' | 'term_years' | 'renewal_years' | 'notice_months' | 'denunciations' | 'amendments'
  >,
): Terms => ({
  ...found,
  denunciations: found.denunciations.filter(({ withdrawn_why }) => withdrawn_why === null),
  amendments: found.amendments
    .filter(({ withdrawn_why }) => withdrawn_why === null)
    .map((one) => ({ ...one, name: `n° ${one.number}${isContested(one) ? ', contesté,' : ''}` })),
});

/** Its commitments with their live figures, and where each stands. */
function standing(found: Found, proofOf: ProofOf, today: string): Agreement['commitments'] {
  const calendar = stateAt(termsOf(found), today);
  return found.commitments.map((one) => {
    const kept = { ...one, evidence: proofOf(one, found.slug) };
    return { ...kept, ...standingOf(kept, calendar, today) };
  });
}

function told(found: Found, proofOf: ProofOf, today: string, on: string): Agreement {
  const terms = termsOf(found);
  const next = nextDates(terms, today);
  const until = next.at(-1)?.day ?? today;
  return {
    ...found,
    calendar: stateAt(terms, today),
    steps: stepsUntil(terms, until),
    next,
    text_on: on,
    commitments: standing(found, proofOf, today),
  };
}

function counted(commitments: Agreement['commitments']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of commitments) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Every agreement that is signed, as it is kept. @param today YYYY-MM-DD, in Paris */
export const findSigned = (db: Queryable, today: string): Promise<Found[]> =>
  db.query<Found>(find, [null, false, today]);

/** Every agreement that is signed, and where it stands. @param today YYYY-MM-DD, in Paris */
export async function findAgreements(db: Queryable, today: string): Promise<AgreementListed[]> {
  const found = await findSigned(db, today);
  const proofOf = await readProofs(db, null);
  return found.map((one) => {
    const { slug, kind, title, object, applies, signed_on, demonstration, parties } = one;
    const calendar = stateAt(termsOf(one), today);
    const commitments = standing(one, proofOf, today);
    return {
      slug,
      kind,
      title,
      object,
      applies,
      signed_on,
      demonstration,
      parties,
      calendar,
      commitments: counted(commitments),
      late: commitments.filter(({ late_since }) => late_since).length,
    };
  });
}

interface Asked {
  readonly today: string;
  /** The day of which the text is given. */
  readonly on?: string | undefined;
  /** One that is only prepared, too. */
  readonly prepared?: boolean;
}

/** One agreement, whole. @returns undefined where there is none, or none that may be seen */
export async function findAgreement(
  db: Queryable,
  slug: string,
  { today, on = today, prepared = false }: Asked,
): Promise<Agreement | undefined> {
  const [found] = await db.query<Found>(find, [slug, prepared, on]);
  return found && told(found, await readProofs(db, slug), today, on);
}

/** What someone may do of an agreement; undefined where there is none of that name. */
export const findRights = async (
  db: Queryable,
  slug: string,
  person: string,
): Promise<OwnAgreement['rights'] | undefined> =>
  (await db.query<OwnAgreement['rights']>(rights, [slug, person]))[0];

export const findMine = (db: Queryable, person: string): Promise<MyAgreements> =>
  db.query<MyAgreements[number]>(mine, [person]);

type Line = Omit<AgreementHistory[number], 'changes'> & {
  readonly said: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
};

/** What was written of a signed agreement, the latest first, each with what it changed. */
export async function findHistory(db: Queryable, slug: string): Promise<AgreementHistory> {
  const lines = await db.query<Line>(historyStatement, [slug, false]);
  return lines.map(({ said, before, ...line }) => ({
    ...line,
    changes: changesBetween(line.subject, before, said),
  }));
}

/** @returns undefined where a signed agreement has no such file */
export async function findFile(db: Queryable, slug: string, digest: string) {
  const [found] = await db.query<{ bytes: string; name: string }>(fileStatement, [slug, digest]);
  return found && { name: found.name, bytes: Buffer.from(found.bytes, 'base64') };
}

/** A write of something of an agreement. */
export interface Written {
  readonly slug?: string;
  readonly person: string;
  readonly item?: number;
  readonly version?: number;
  readonly body: Readonly<{ reason?: string; effective_on?: string; party?: number }>;
}

/**
 * Writes by one of the statements of acts/; `asked.body.reason` says why, where what is signed is corrected.
 * @param then what the same transaction does once it is written
 * @returns the version that it made; undefined where nothing was as it was read, or may not be written
 * @throws RefusedError naming what the database refused
 */
export async function write(
  db: Database,
  statement: string,
  asked: Written,
  doer: Doer,
  then?: (client: Queryable) => Promise<void>,
): Promise<number | undefined> {
  return db
    .transaction(async (client) => {
      await act(client, doer, 'write', asked.body.reason);
      const [row] = await client.query<{ version: number }>(statement, [JSON.stringify(asked)]);
      if (row) await then?.(client);
      return row?.version;
    })
    .catch(refuse);
}

interface File {
  readonly name: string;
  readonly amendment?: number | undefined;
  readonly bytes: Buffer;
}

/** Annexes a PDF. @param then what the same transaction does once it is there @returns its SHA-256, undefined where it is there already */
export async function addFile(
  db: Database,
  slug: string,
  { name, amendment, bytes }: File,
  doer: Doer,
  then: (client: Queryable) => Promise<void>,
): Promise<string | undefined> {
  const values = [slug, bytes.toString('base64'), name, amendment ?? null];
  const add = async (client: Queryable) => {
    const [row] = await client.query<{ digest: string }>(addFileStatement, values);
    if (row) await then(client);
    return row?.digest;
  };
  return acting(db, doer, 'write', add).catch(refuse);
}

const columns = [
  'accord',
  'article',
  'engagement',
  'partie',
  'échéance',
  'règle',
  'état',
  'précision',
  'depuis',
  'preuve',
  'valeur',
  'unité',
  'dont démonstration',
  'en retard depuis',
  'dit par',
  'dit le',
] as const;

/** Its commitments as a table; a mark at the start makes spreadsheets read UTF-8. */
export function commitmentsCsv({ slug, commitments }: Agreement): string {
  const rows = commitments.map((one) => [
    slug,
    one.article,
    one.what,
    one.owner ?? 'toutes les parties',
    one.due_on,
    one.due_rule,
    one.state,
    one.note,
    one.updated_on,
    one.evidence?.name,
    one.evidence?.count,
    one.evidence?.unit,
    one.evidence?.invented,
    one.late_since,
    one.said?.by ?? (one.by_figure ? 'chiffre de ce site' : undefined),
    one.said?.on,
  ]);
  return `\uFEFF${stringify([columns, ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`;
}
