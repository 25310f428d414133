import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { matching } from '../queries.ts';
import type { Filters } from '../schema.ts';
import { boxOf, type Cell, CLUSTERED_UP_TO, edgesOf, gridAt, type Tile, TOGETHER_UP_TO } from './grid.ts';

const cells = sql(import.meta.url, 'cells.sql');

/** In degrees: edges are compared exactly in Mercator afterwards. */
const MARGIN = 1e-6;

/** The venues of one tile that the filters keep, gathered by its grid; nearer than clusters, each. */
export async function cellsOf(db: Queryable, filters: Filters, now: Date, tile: Tile): Promise<Cell[]> {
  const box = boxOf(tile);
  const { left, right, top, bottom } = edgesOf(tile);
  const bbox = {
    ...{ west: Math.max(-180, box.west - MARGIN), south: Math.max(-90, box.south - MARGIN) },
    ...{ east: Math.min(180, box.east + MARGIN), north: Math.min(90, box.north + MARGIN) },
  };
  return db.query<Cell>(cells, [
    ...(await matching(db, { ...filters, bbox }, now)),
    ...[tile.z > CLUSTERED_UP_TO ? null : gridAt(tile.z), left, right, top, bottom],
  ]);
}

/** All that the filters keep, gathered finely enough for any tile that is made together with others. */
export const overview = async (db: Queryable, filters: Filters, now: Date): Promise<Cell[]> =>
  db.query<Cell>(cells, [
    ...(await matching(db, filters, now)),
    ...[gridAt(TOGETHER_UP_TO), null, null, null, null],
  ]);
