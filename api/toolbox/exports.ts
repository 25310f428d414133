import { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, keptBy, toCsv, yesOrNo } from '../core/exports.ts';
import { searchToolbox } from './queries.ts';
import type { ExportQuery, Practice } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');

/** Every practice that is published, or what a question and its filters keep, in batches. */
export async function* exportPractices(db: Queryable, query: ExportQuery): AsyncGenerator<string[]> {
  const { school, ...filters } = query;
  const asked = { ...filters, ...(school === 'true' && { school }) };
  const kept = await keptBy(asked, async (all) =>
    (await searchToolbox(db, { ...query, ...all })).practices.map(({ resource }) => resource),
  );
  yield* inBatches(db, exported, false, kept);
}

type Exported = Omit<Practice, 'file'> & { readonly file: string | null };

const list = (values: readonly string[]) => values.join('|');

/** A column's name, and what stands in it. */
const columns: readonly (readonly [string, (practice: Exported) => Cell])[] = [
  ['resource', ({ resource }) => resource],
  ['title', ({ title }) => title],
  ['description', ({ description }) => description],
  ['form', ({ form }) => form],
  ['subjects', ({ subjects }) => list(subjects)],
  ['level', ({ level }) => level],
  ['minutes', ({ minutes }) => minutes],
  ['licence', ({ licence }) => licence],
  ['publics', ({ publics }) => list(publics)],
  ['school', ({ school }) => list(school)],
  ['ages', ({ ages }) => list(ages)],
  ['chapters', ({ chapters }) => list(chapters)],
  ['edition', ({ edition }) => edition],
  ['audience', ({ audience }) => audience],
  ['conditions', ({ conditions }) => conditions],
  ['link', ({ link }) => link],
  ['file', ({ file }) => file],
  ['owner', ({ owner }) => owner],
  ['organisation', ({ organisation }) => organisation],
  ['venue', ({ venue }) => venue],
  ['party', ({ party }) => party],
  ['validations', ({ validations }) => list(validations.map(({ by, purpose }) => `${by} : ${purpose}`))],
  ['rating_average', ({ rating }) => rating.average],
  ['rating_count', ({ rating }) => rating.count],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
  ['updated_on', ({ updated_on }) => updated_on],
];

/** Practices as JSON in batches -> CSV: `|` inside lists. */
export const practicesCsv = (batches: Batches): Readable =>
  toCsv(
    columns.map(([name]) => name),
    batches,
    (practice: Exported) => columns.map(([, cell]) => cell(practice)),
  );

async function* jsonParts(batches: Batches): AsyncGenerator<string> {
  yield '[';
  let separator = '\n';
  for await (const texts of batches) {
    if (texts.length > 0) yield separator + texts.join(',\n');
    separator = ',\n';
  }
  yield '\n]\n';
}

/** Practices in batches -> one JSON list, a practice a line. */
export const practicesJson = (batches: Batches): Readable => Readable.from(jsonParts(batches));
