import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../api/app.ts';
import { readConfig } from '../api/config.ts';
import { readTimetables } from '../api/hours/queries.ts';
import { facetNumber } from '../api/standard/facets.ts';
import { computeTerritories } from '../api/territories/computing.ts';
import type { Database } from '../db/database.ts';
import { SESSION } from '../db/postgres.ts';
import { sql } from '../db/sql.ts';
import { openTestDatabase, prepareTestDatabase } from '../test/database.ts';
import { ownDatabase } from '../test/lending.ts';
import { featureCases } from './bench/features.ts';
import { mayorCases } from './bench/mayor.ts';
import { benchReference, referenceCases } from './bench/reference.ts';
import { benchTeams } from './bench/teams.ts';

const generate = sql(import.meta.url, 'bench/generate.sql');
const horizon = sql(import.meta.url, '../api/venues/horizon.sql');
const nearest = sql(import.meta.url, '../api/venues/nearest.sql');

const frequent = 'Maîtrise des outils numériques du quotidien';
const rare = 'Acquisition de matériel informatique à prix solidaire';
const place = (lon: number, lat: number) => `near=${lon.toFixed(4)},${lat.toFixed(4)}`;

/** The address of the tile of a point. */
function tileAt(lon: number, lat: number, zoom: number): string {
  const size = 2 ** zoom;
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return `/tiles/venues/${zoom}/${Math.floor(((lon + 180) / 360) * size)}/${Math.floor(y * size)}.mvt`;
}

const DAY_MS = 86_400_000;
const now = new Date();
const nextSaturday = new Date(now.getTime() + (((6 - now.getUTCDay() + 7) % 7) + 7) * DAY_MS)
  .toISOString()
  .slice(0, 10);

/** What a visitor does, as addresses around a point. */
const cases: readonly [string, (lon: number, lat: number) => string][] = [
  ['nearest', (lon, lat) => `/api/venues?${place(lon, lat)}`],
  [
    'nearest, frequent service (70 %)',
    (lon, lat) => `/api/venues?${place(lon, lat)}&services=${encodeURIComponent(frequent)}`,
  ],
  [
    'nearest, rare service (0.1 %)',
    (lon, lat) => `/api/venues?${place(lon, lat)}&services=${encodeURIComponent(rare)}`,
  ],
  ['nearest, rarest type (0.02 %)', (lon, lat) => `/api/venues?${place(lon, lat)}&typologie=FABLAB`],
  [
    'nearest, three filters',
    (lon, lat) => `/api/venues?${place(lon, lat)}&need=creer&frais_a_charge=Gratuit&typologie=BIB`,
  ],
  [
    'nearest of what moves (1 %)',
    (lon, lat) => `/api/venues?${place(lon, lat)}&itinerance=${encodeURIComponent('Itinérant')}`,
  ],
  ['nearest within 5 km', (lon, lat) => `/api/venues?${place(lon, lat)}&radius=5000`],
  [
    'box of a town',
    (lon, lat) =>
      `/api/venues?bbox=${lon - 0.05},${lat - 0.05},${lon + 0.05},${lat + 0.05}`.replaceAll(
        /(\d\.\d{4})\d+/g,
        '$1',
      ),
  ],
  ['nearest, open now', (lon, lat) => `/api/venues?${place(lon, lat)}&open=now`],
  [
    'nearest, open at night (0.1 %)',
    (lon, lat) => `/api/venues?${place(lon, lat)}&open=${nextSaturday}T02:00`,
  ],
  ['nearest, open this week-end', (lon, lat) => `/api/venues?${place(lon, lat)}&open=weekend&need=creer`],
  ['numbers beside the filters', (lon, lat) => `/api/facets?${place(lon, lat)}&open=now`],
  ['hours of a venue', (lon) => `/api/venues/b${1 + (Math.round(Math.abs(lon) * 1e6) % 20_000)}/hours`],
  ['news of what is around', (lon, lat) => `/api/venues.atom?${place(lon, lat)}`],
  ['first page of a copy', () => '/api/changes'],
  ['last changes', () => '/api/changes.atom'],
  ['commune and its neighbours', () => '/api/communes/59350'],
  ['by name, nearest first', (lon, lat) => `/api/venues?${place(lon, lat)}&q=mediateque%20roubaix`],
  ['département', () => '/api/venues?departement=59&need=creer'],
  ['tile of the country', (lon, lat) => tileAt(lon, lat, 5)],
  ['tile of a town', (lon, lat) => tileAt(lon, lat, 11)],
  ['type-ahead, commune', () => '/api/places?q=saint%20den'],
  ...featureCases,
  ...referenceCases,
  ['territories, départements', () => '/api/territories?level=departement&limit=200'],
  ['territories, a commune', () => '/api/territories/commune/59350'],
  ['territories, where to open', () => '/api/territories/gaps'],
];

/** Pages of mayors that are drawn. */
const MAYORS = 100;

const median = (values: number[], share = 0.5) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

async function randomPlaces(db: Database, count: number): Promise<{ lon: number; lat: number }[]> {
  return db.query(
    `select st_x(location::geometry) as lon, st_y(location::geometry) as lat
     from venue_search where number % $1 = 7 limit $2`,
    [97, count],
  );
}

async function timeCase(app: FastifyInstance, addresses: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const url of addresses) {
    const start = performance.now();
    const answer = await app.inject({
      url,
      remoteAddress: `127.0.${times.length >> 8}.${times.length & 255}`,
    });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    times.push(performance.now() - start);
  }
  return times;
}

/** A statement with values written in the place of its parameters, nulls of the right type where none is given. */
function written(statement: string, values: Readonly<Record<number, string>>): string {
  const box = ['float8', 'float8', 'float8', 'float8'];
  const types = ['query_int', ...box, 'text', 'text', 'tsquery', 'integer[]', 'boolean', 'date'];
  const value = (index: number) => values[index] ?? `null::${types[index - 1] ?? 'float8'}`;
  return statement.replaceAll(/--.*$/gm, '').replaceAll(/\$(\d+)/g, (_, index) => value(Number(index)));
}

/** The same statements as pgbench sends them: what the database alone takes. */
function pgbench(socket: string, database: string, wanted: string): string {
  const values = { 1: wanted, 10: 'false', 12: ':lon', 13: ':lat', 15: '21' };
  const script = join(mkdtempSync(join(tmpdir(), 'bench-')), 'nearest.sql');
  const lines = [
    '\\set lon random(-100000, 700000) / 100000.0',
    '\\set lat random(4350000, 4950000) / 100000.0',
    `select coalesce((${written(horizon, values)}), 21e6) as metres \\gset`,
    `${written(nearest, { ...values, 14: ':metres' })};`,
  ];
  writeFileSync(script, `${lines.join('\n')}\n`);
  const output = execFileSync(
    'pgbench',
    ['-n', '-c1', '-t300', '-h', socket, '-U', 'postgres', '-f', script, database],
    { encoding: 'utf8', env: { ...process.env, PGOPTIONS: SESSION } },
  );
  return /latency average = ([\d.]+ ms)/.exec(output)?.[1] ?? '?';
}

async function plan(db: Database, wanted: string): Promise<string> {
  const values = { 1: wanted, 10: 'false', 12: '3.0635', 13: '50.6372', 15: '21' };
  const [row] = await db.query<{ metres: number | null }>(written(horizon, values));
  const statement = written(nearest, { ...values, 14: String(row?.metres ?? 21e6) });
  const rows = await db.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${statement}`);
  return rows.map((line) => `    ${line['QUERY PLAN']}`).join('\n');
}

async function benchSize(socket: string, count: number, requests: number): Promise<void> {
  const db = await openTestDatabase();
  const start = performance.now();
  await db.query(
    `set statement_timeout = 0; select set_config('bench.count', '${count}', false); ${generate}`,
  );
  const seconds = (performance.now() - start) / 1000;
  const timetables = await readTimetables(db, now);
  console.log(
    `\n## ${count.toLocaleString('en')} venues (generated in ${seconds.toFixed(0)} s, ${timetables} timetables)\n`,
  );
  await benchTerritories(db);
  await benchReference(db, now);
  const app = await buildApp({ db, config: readConfig({ GEOCODER_URL: 'none' }), clock: () => new Date() });
  const places = await randomPlaces(db, requests);
  const time = async (name: string, addresses: readonly string[]) => {
    const times = await timeCase(app, addresses);
    console.log(
      `${name.padEnd(36)} median ${median(times).toFixed(2).padStart(7)} ms   p95 ${median(times, 0.95).toFixed(2).padStart(7)} ms`,
    );
  };
  for (const [name, address] of cases)
    await time(
      name,
      places.map(({ lon, lat }) => address(lon, lat)),
    );
  for (const [name, addresses] of await mayorCases(db, Math.min(requests, MAYORS)))
    await time(name, addresses);
  if (socket) await benchStatements(db, socket);
  await app.close();
  await db.close();
}

/** The state of the territory: all of it the first time, then what one venue changes. */
async function benchTerritories(db: Database): Promise<void> {
  const time = async (name: string) => {
    const start = performance.now();
    const done = await computeTerritories(db, now);
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${name.padEnd(36)} ${seconds.toFixed(1)} s, ${done?.communes === -1 ? 'all' : done?.communes} communes measured`,
    );
  };
  await time('territories, all anew');
  await db.query(`update venue set location = st_point(3.0635, 50.6372)::geography where id = 'b7'`);
  await time('territories, after one venue moves');
}

/** What the database alone takes, and how it goes about it. */
async function benchStatements(db: Database, socket: string): Promise<void> {
  const [row] = await db.query<{ name: string }>('select current_database() as name');
  const filters = { 'no filter': undefined, 'frequent service': frequent, 'rare service': rare };
  for (const [name, service] of Object.entries(filters)) {
    const wanted = service ? `'${facetNumber('services', service)}'::query_int` : 'null::query_int';
    console.log(`\npgbench, nearest, ${name}: ${pgbench(socket, row?.name ?? '', wanted)}`);
    console.log(await plan(db, wanted));
  }
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20000,2000000' },
    requests: { type: 'string', default: '400' },
    database: { type: 'string', default: 'postgresql' },
  },
});
const cluster = await prepareTestDatabase(values.database, 1);
Object.assign(process.env, cluster.environment);
// Indexes are dropped while rows come.
ownDatabase();
try {
  await benchTeams();
  for (const size of values.sizes.split(',').filter(Boolean))
    await benchSize(cluster.environment.TEST_POSTGRES_SOCKET ?? '', Number(size), Number(values.requests));
} finally {
  await cluster.close();
}
