import { stringify } from 'csv-stringify/sync';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting, type Doer } from '../core/actor.ts';
import { nextDates, stateAt, stepsUntil, type Terms } from './calendar.ts';
import { evidences } from './evidence.ts';
import { refuse } from './refusals.ts';
import type { Agreement, AgreementHistory, AgreementListed, MyAgreements, OwnAgreement } from './schema.ts';

const addFileStatement = sql(import.meta.url, 'add-file.sql');
const evidenceStatement = sql(import.meta.url, 'evidence.sql');
const fileStatement = sql(import.meta.url, 'file.sql');
const find = sql(import.meta.url, 'find.sql');
const historyStatement = sql(import.meta.url, 'history.sql');
const mine = sql(import.meta.url, 'mine.sql');
const rights = sql(import.meta.url, 'rights.sql');

type Found = Omit<Agreement, 'calendar' | 'steps' | 'next' | 'text_on' | 'commitments'> & {
  readonly commitments: readonly (Omit<Agreement['commitments'][number], 'evidence'> & {
    readonly evidence: string | null;
  })[];
};
interface Figure {
  readonly evidence: string;
  /** The slug of the agreement that it is of; null: of the whole site. */
  readonly agreement: string | null;
  readonly count: number;
  readonly invented: number;
}

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
    .map((one) => ({ ...one, name: `n° ${one.number}` })),
});

function proofOf(key: string | null, slug: string, figures: readonly Figure[]) {
  const said = key ? evidences[key] : undefined;
  const figure = figures.find(
    ({ evidence, agreement }) => evidence === key && (agreement === null || agreement === slug),
  );
  return key && said && figure ? { key, ...said, count: figure.count, invented: figure.invented } : null;
}

function told(found: Found, figures: readonly Figure[], today: string, on: string): Agreement {
  const terms = termsOf(found);
  const next = nextDates(terms, today);
  const until = next.at(-1)?.day ?? today;
  return {
    ...found,
    calendar: stateAt(terms, today),
    steps: stepsUntil(terms, until),
    next,
    text_on: on,
    commitments: found.commitments.map((one) => ({
      ...one,
      evidence: proofOf(one.evidence, found.slug, figures),
    })),
  };
}

function counted({ commitments }: Found): Record<string, number> {
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
  return found.map((one) => {
    const { slug, kind, title, object, applies, signed_on, demonstration, parties } = one;
    const calendar = stateAt(termsOf(one), today);
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
      commitments: counted(one),
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
  return found && told(found, await db.query<Figure>(evidenceStatement), today, on);
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

export const findHistory = (db: Queryable, slug: string): Promise<AgreementHistory> =>
  db.query<AgreementHistory[number]>(historyStatement, [slug, false]);

/** @returns undefined where a signed agreement has no such file */
export async function findFile(db: Queryable, slug: string, digest: string) {
  const [found] = await db.query<{ bytes: string; name: string }>(fileStatement, [slug, digest]);
  return found && { name: found.name, bytes: Buffer.from(found.bytes, 'base64') };
}

/** Writes as someone, at a moment. @throws RefusedError naming what the database refused */
const writing = <Row>(
  db: Database,
  statement: string,
  values: readonly unknown[],
  doer: Doer,
): Promise<Row[]> =>
  acting(db, doer, 'write', (client) => client.query<Row>(statement, values)).catch(refuse);

/** A write of something of an agreement. */
interface Written {
  readonly slug?: string;
  readonly person: string;
  readonly item?: number;
  readonly version?: number;
  readonly body: object;
}

/**
 * Writes by one of the statements of acts/.
 * @returns the version that it made; undefined where nothing was as it was read, or may not be written
 * @throws RefusedError naming what the database refused
 */
export async function write(
  db: Database,
  statement: string,
  asked: Written,
  doer: Doer,
): Promise<number | undefined> {
  const rows = await writing<{ version: number }>(db, statement, [JSON.stringify(asked)], doer);
  return rows[0]?.version;
}

interface File {
  readonly name: string;
  readonly amendment?: number | undefined;
  readonly bytes: Buffer;
}

/** Annexes a PDF. @returns its SHA-256, undefined where it is there already */
export async function addFile(
  db: Database,
  slug: string,
  { name, amendment, bytes }: File,
  doer: Doer,
): Promise<string | undefined> {
  const values = [slug, bytes.toString('base64'), name, amendment ?? null];
  const rows = await writing<{ digest: string }>(db, addFileStatement, values, doer);
  return rows[0]?.digest;
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
  'dont démonstration',
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
    one.evidence?.invented,
  ]);
  return `\uFEFF${stringify([columns, ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`;
}
