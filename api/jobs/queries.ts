import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Batches, type Cell, inBatches, keptBy, toCsv, yesOrNo } from '../core/exports.ts';
import { wordsOf } from './contracts.ts';
import { type ExportQuery, type Job, type Jobs, type JobsQuery, RADIUS } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');
const list = sql(import.meta.url, 'list.sql');

type Searched = Omit<JobsQuery, 'radius'> & Pick<ExportQuery, 'radius'>;

export async function findJobs(db: Queryable, query: Searched): Promise<Jobs> {
  const { q, near, radius, organisation, remote, contract, limit, page } = query;
  const rows = await db.query<Job & { total: number }>(list, [
    q || null,
    near?.lon ?? null,
    near?.lat ?? null,
    radius ?? RADIUS,
    organisation ?? null,
    remote === 'true',
    limit,
    (page - 1) * limit,
    wordsOf(contract),
  ]);
  return { total: rows[0]?.total ?? 0, jobs: rows.map(({ total: _, ...job }) => job) };
}

/** Every offer shown, or what filters keep of it, in batches of JSON. @param features as GeoJSON, those that have a place */
export async function* exportJobs(
  db: Queryable,
  features: boolean,
  filters: ExportQuery,
): AsyncGenerator<string[]> {
  const kept = await keptBy(filters, async (query) =>
    (await findJobs(db, query)).jobs.map(({ resource }) => resource),
  );
  yield* inBatches(db, exported, features, kept);
}

const columns: readonly [string, (job: Job) => Cell][] = [
  ['numero', ({ resource }) => resource],
  ['intitule', ({ title }) => title],
  ['description', ({ description }) => description],
  ['lien', ({ link }) => link],
  ['contrat', ({ contract }) => contract],
  ['employeur', ({ employer }) => employer],
  ['organisation', ({ organisation }) => organisation.nom],
  ['commune', ({ commune }) => commune],
  ['longitude', ({ at }) => at?.[0] ?? null],
  ['latitude', ({ at }) => at?.[1] ?? null],
  ['a_distance', ({ remote }) => yesOrNo(remote)],
  ['publiee_le', ({ posted_on }) => posted_on],
  ['valable_jusqu_au', ({ ends_on }) => ends_on],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
];

export const jobsCsv = (batches: Batches): Readable =>
  toCsv(
    columns.map(([name]) => name),
    batches,
    (job: Job) => columns.map(([, cell]) => cell(job)),
  );
