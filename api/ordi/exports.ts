import type { Readable } from 'node:stream';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { type Cell, toCsv, yesOrNo } from '../core/exports.ts';
import type { Life } from '../resources/kinds/kind.ts';
import { lot, machineSorts } from '../resources/kinds/lot.ts';
import { findOrdi } from './queries.ts';
import type { Day, Point } from './schema.ts';

const exported = sql(import.meta.url, 'export.sql');
const months = sql(import.meta.url, 'months.sql');

const life: Life = lot.parts?.machine as Life;

interface Counted {
  readonly departement: string;
  readonly sort: keyof typeof machineSorts;
  readonly state: string;
  readonly count: number;
  readonly demonstration: boolean;
  /** AAAA-MM */
  readonly month?: string;
}
type Columns<Row> = readonly (readonly [string, (row: Row) => Cell])[];
const counted: Columns<Counted> = [
  ['departement', ({ departement }) => departement],
  ['machines', ({ sort }) => machineSorts[sort]],
  ['etat', ({ state }) => life.states[state] ?? state],
  ['nombre', ({ count }) => count],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
];
const byMonth: Columns<Counted> = [['mois', ({ month = '' }) => month], ...counted];

const csvOf = <Row>(columns: Columns<Row>, rows: AsyncGenerator<string[]>): Readable =>
  toCsv(
    columns.map(([name]) => name),
    rows,
    (row: Row) => columns.map(([, cell]) => cell(row)),
  );

async function* rowsOf(db: Queryable, statement: string): AsyncGenerator<string[]> {
  yield (await db.query(statement)).map((row) => JSON.stringify(row));
}

/** How many machines are where, by département, sort and state. */
export const countsCsv = (db: Queryable): Readable => csvOf(counted, rowsOf(db, exported));

/** How many machines each act moved, by month, département and sort. */
export const monthsCsv = (db: Queryable): Readable => csvOf(byMonth, rowsOf(db, months));

/** A refurbisher's place, or a day on which it takes machines somewhere. */
type Place = Omit<Point, 'establishment'> & Partial<Pick<Day, 'on' | 'opens' | 'closes'>>;

async function placesOf(db: Queryable, today: string, departement?: string): Promise<Place[]> {
  const { points, days } = await findOrdi(db, today);
  const all = [
    ...points.map(({ establishment: _, ...point }) => point),
    ...days.map(({ collection: _, venue, ...day }) => ({ ...day, nom: venue?.nom ?? '' })),
  ];
  return departement ? all.filter((place) => place.departement === departement) : all;
}

const placed: Columns<Place> = [
  ['reconditionneur', ({ organisation }) => organisation.nom],
  ['lieu', ({ nom }) => nom],
  ['adresse', ({ adresse }) => adresse],
  ['code_postal', ({ code_postal }) => code_postal],
  ['commune', ({ commune }) => commune],
  ['longitude', ({ at }) => at[0] ?? null],
  ['latitude', ({ at }) => at[1] ?? null],
  ['jour', ({ on = null }) => on],
  ['de', ({ opens = null }) => opens],
  ['a', ({ closes = null }) => closes],
  ['demonstration', ({ demonstration }) => yesOrNo(demonstration)],
];

async function* placesAsText(places: Promise<Place[]>, write: (place: Place) => unknown) {
  yield (await places).map((place) => JSON.stringify(write(place)));
}

/** Where machines are taken, and on which days to come, as CSV. */
export const placesCsv = (db: Queryable, today: string, departement?: string): Readable =>
  csvOf(
    placed,
    placesAsText(placesOf(db, today, departement), (place) => place),
  );

/** The same as GeoJSON features, in one batch. */
export const placesOnMap = (db: Queryable, today: string, departement?: string): AsyncGenerator<string[]> =>
  placesAsText(placesOf(db, today, departement), ({ at, organisation, ...properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: at },
    properties: { ...properties, organisation: organisation.nom },
  }));
