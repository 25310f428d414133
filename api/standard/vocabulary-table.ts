import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { facetNumber, facets } from './facets.ts';

const write = sql(import.meta.url, 'write-vocabulary.sql');

/** Writes the standard's closed lists where the database checks every venue against them. */
export async function writeVocabulary(database: Queryable): Promise<void> {
  const rows = facets.map(({ needs, ...facet }) => ({
    ...facet,
    needs: needs.map((need) => facetNumber('need', need)),
  }));
  await database.query(write, [JSON.stringify(rows)]);
}
