import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { actAs } from '../core/actor.ts';
import { badParameter } from '../core/errors.ts';
import { tooLate } from '../core/versions.ts';
import { closeVenue } from '../life/doors.ts';
import { changeVenue, findKnown, type Known, type Writer } from '../stewardship/doors.ts';
import type { Decision, QueueQuery, ReportDecision, Waiting } from './schema.ts';

const queue = sql(import.meta.url, 'queue.sql');
const decisions = sql(import.meta.url, 'decisions.sql');
const decideReportStatement = sql(import.meta.url, 'decide-report.sql');
const decideReviewStatement = sql(import.meta.url, 'decide-review.sql');
const valuesBefore = sql(import.meta.url, 'values-before.sql');

/** More than one reads in a sitting; what is decided makes room for the rest. */
const SHOWN = 200;

/** What waits for a person, what presses first. @param moderates what is of moderators too */
export const findQueue = (
  db: Queryable,
  { id, moderates }: { readonly id: string; readonly moderates: boolean },
  { kind, departement }: QueueQuery,
  now: Date,
): Promise<Waiting[]> =>
  db.query<Waiting>(queue, [id, moderates, now, SHOWN, kind ?? null, departement ?? null]);

/** The last decisions of all who decide, the latest first. */
export const findDecisions = (db: Queryable, most = 100): Promise<Decision[]> =>
  db.query<Decision>(decisions, [most]);

type Fields = Readonly<Record<string, unknown>>;

interface DecidedReport {
  readonly report: number;
  readonly subject: string;
  readonly mail: string | null;
  readonly suggested: Fields;
  /** The source that says so, where it is none of the public. */
  readonly source: string | null;
  readonly nom: string;
}

const partOf = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/** A venue at the version it is at. @throws RefusedError 409 when it is gone */
async function current(client: Queryable, venue: string): Promise<Known> {
  const known = await findKnown(client, venue);
  if (!known) throw tooLate();
  return known;
}

/** Gives a venue some values. @throws RefusedError 409 when someone writes at this moment */
async function give(client: Queryable, venue: string, patch: Fields, writer: Writer, now: Date) {
  const version = await changeVenue(client, await current(client, venue), patch, writer, now);
  if (version === undefined) throw tooLate();
}

/** The code of a commune goes with its name, and is not shown; so does with a position whether it is exact. */
const whole = (fields: readonly string[]) => [
  ...fields,
  ...(fields.includes('commune') || fields.includes('code_postal') ? ['code_insee'] : []),
  ...(fields.includes('location') ? ['location_approximate'] : []),
];

async function takeOver(
  client: Queryable,
  venue: string,
  suggested: Fields,
  fields: readonly string[],
  writer: Writer,
  now: Date,
): Promise<void> {
  const unknown = fields.find((name) => !(name in suggested));
  if (unknown) throw badParameter('fields', `« ${unknown} » n’est pas parmi les valeurs suggérées.`);
  await give(client, venue, partOf(suggested, whole(fields)), writer, now);
}

/** @param day null opens it again */
async function setClosed(
  client: Queryable,
  venue: string,
  day: string | null,
  writer: Writer,
): Promise<void> {
  await actAs(client, writer);
  const closed = await closeVenue(client, await current(client, venue), day);
  if (closed.length === 0) throw tooLate();
}

type Ending = Pick<ReportDecision, 'outcome' | 'fields' | 'answer'>;

async function endReport(
  client: Queryable,
  venue: string,
  report: number,
  { outcome, fields, answer }: Ending,
  { person, role }: Writer,
  now: Date,
): Promise<DecidedReport | undefined> {
  const values = [report, venue, outcome, fields, answer ?? null, person, now, role];
  const [decided] = await client.query<Omit<DecidedReport, 'report'>>(decideReportStatement, values);
  return decided && { report, ...decided };
}

const saysSame = (one: DecidedReport, other: DecidedReport) =>
  one.subject === other.subject && JSON.stringify(one.suggested) === JSON.stringify(other.suggested);

/**
 * Decides a report, with it those that say the same, and takes over what was accepted, in the transaction of `client`.
 * @returns what they were; none when it is decided already or of no such venue
 * @throws RefusedError 400 where one says something else
 */
export async function decideReports(
  client: Queryable,
  venue: string,
  report: number,
  decision: ReportDecision,
  writer: Writer,
  now: Date,
): Promise<DecidedReport[]> {
  const { fields, closed_on, also } = decision;
  const first = await endReport(client, venue, report, decision, writer, now);
  if (!first) return [];
  const decided = [first];
  for (const other of also) {
    const one = await endReport(client, venue, other, decision, writer, now);
    if (one && !saysSame(first, one))
      throw badParameter('also', 'des signalements qui disent la même chose sont attendus.');
    if (one) decided.push(one);
  }
  // Whoever reads the history sees that it was not their own idea.
  const told = {
    ...writer,
    role: `${writer.role}, d’après ${first.source ? 'une source' : 'un signalement'}`,
  };
  if (fields.length > 0) await takeOver(client, venue, first.suggested, fields, told, now);
  if (closed_on) await setClosed(client, venue, closed_on, told);
  return decided;
}

const emptied = (fields: readonly string[]): Fields => Object.fromEntries(fields.map((name) => [name, null]));

/**
 * Decides a change that was looked at: it stays, or its sensitive fields go back to what they were.
 * @returns whether it waited
 */
export async function decideReview(
  client: Queryable,
  venue: string,
  version: number,
  outcome: 'kept' | 'undone',
  writer: Writer,
  now: Date,
): Promise<boolean> {
  const values = [venue, version, outcome, writer.person, now];
  const [decided] = await client.query<{ fields: string[] }>(decideReviewStatement, values);
  if (!decided) return false;
  if (outcome === 'kept') return true;
  const [before] = await client.query<{ record: Fields }>(valuesBefore, [venue, version]);
  const fields = decided.fields.filter((name) => name !== 'closed_on');
  const patch = { ...emptied(fields), ...partOf(before?.record ?? {}, whole(fields)) };
  if (fields.length > 0) await give(client, venue, patch, { ...writer, asItWas: true }, now);
  if (decided.fields.includes('closed_on'))
    await setClosed(client, venue, (before?.record.closed_on as string | undefined) ?? null, writer);
  return true;
}
