import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { directoryVersion } from '../core/http-cache.ts';
import { fieldNames, fields } from '../standard/fields.ts';
import type { FieldShares, QualityReport } from './schema.ts';

const measure = sql(import.meta.url, 'measure.sql');
const lastNumber = sql(import.meta.url, 'last-number.sql');

/** Numbers of venues that are measured at once: a second, far from the statement's time-out, and the connection is free between. */
const WINDOW = 100_000;

interface Row {
  readonly source: string;
  readonly field: number;
  readonly venues: number;
  readonly filled: number;
  readonly valid: number;
  readonly fresh: number;
}

type Counts = Omit<Row, 'source' | 'field'>;
type Measured = Map<string, Map<number, Counts>>;

const none: Counts = { venues: 0, filled: 0, valid: 0, fresh: 0 };
const sum = (a: Counts, b: Counts): Counts => ({
  venues: a.venues + b.venues,
  filled: a.filled + b.filled,
  valid: a.valid + b.valid,
  fresh: a.fresh + b.fresh,
});

function add(measured: Measured, source: string, field: number, counts: Counts): void {
  const own = measured.get(source) ?? new Map<number, Counts>();
  own.set(field, sum(own.get(field) ?? none, counts));
  measured.set(source, own);
}

/** All sources together are the one without a name: no venue has such. */
const ALL = '';

async function measureAll(db: Queryable, now: Date): Promise<Measured> {
  const telephone = fields.find(({ name }) => name === 'telephone')?.pattern?.source ?? '';
  const [{ last } = { last: 0 }] = await db.query<{ last: number }>(lastNumber);
  const measured: Measured = new Map();
  for (let from = 0; from < last; from += WINDOW) {
    const rows = await db.query<Row>(measure, [from, from + WINDOW, telephone, now]);
    for (const { source, field, ...counts } of rows) {
      add(measured, source, field, counts);
      add(measured, ALL, field, counts);
    }
  }
  return measured;
}

/** The field that every venue has: as many as there are, and as many as are fresh. */
const ID = 0;

function told(own: Map<number, Counts> | undefined) {
  const { venues, fresh } = own?.get(ID) ?? none;
  const shares = fieldNames.map((name, field): FieldShares => {
    const { venues: _, ...counts } = own?.get(field) ?? none;
    return { name, ...counts };
  });
  return { venues, fresh, fields: shares };
}

/** What is filled, valid and fresh of each field, in all and from each source. */
export async function measureQuality(db: Queryable, now: Date): Promise<QualityReport> {
  const version = await directoryVersion(db);
  const measured = await measureAll(db, now);
  const sources = [...measured].filter(([source]) => source !== ALL);
  return {
    version,
    computed_at: now.toISOString(),
    ...told(measured.get(ALL)),
    sources: sources
      .map(([source, own]) => ({ source, ...told(own) }))
      .sort((a, b) => b.venues - a.venues || a.source.localeCompare(b.source)),
  };
}
