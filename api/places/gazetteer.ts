import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

/** Rows as scripts/assets writes them; their columns are told on top of the load-*.sql that reads them. */
interface Gazetteer {
  readonly departements: readonly (readonly unknown[])[];
  readonly epcis: readonly (readonly unknown[])[];
  readonly communes: readonly (readonly unknown[])[];
}

type Progress = (step: string, done?: number, total?: number) => void;

const asset = readFileSync(new URL('gazetteer.json.br', import.meta.url));
const STEP = 'Chargement des communes';
/** Any constant: two servers that start together must not both load. */
const ADVISORY_LOCK = 2015_05_28;
const NATURE = 2;

const load = {
  departements: sql(import.meta.url, 'load-departements.sql'),
  epcis: sql(import.meta.url, 'load-epcis.sql'),
  communes: sql(import.meta.url, 'load-communes.sql'),
  places: sql(import.meta.url, 'load-places.sql'),
  formerCommunes: sql(import.meta.url, 'load-former-communes.sql'),
  postcodes: sql(import.meta.url, 'load-postcodes.sql'),
  departementPlaces: sql(import.meta.url, 'load-departement-places.sql'),
  starts: sql(import.meta.url, 'load-starts.sql'),
};

/** Changes with the gazetteer, and with how it is loaded. */
export function gazetteerChecksum(): string {
  const hash = createHash('sha256').update(asset);
  for (const statement of Object.values(load)) hash.update(statement);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Loads the communes, postcodes and départements of France, in one transaction, unless they are those already there.
 * @returns whether anything was loaded.
 */
export async function loadGazetteer(
  database: Database,
  progress: Progress = () => undefined,
): Promise<boolean> {
  const checksum = gazetteerChecksum();
  const isLoaded = await database.transaction(async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const known = await client.query('select 1 from gazetteer where checksum = $1', [checksum]);
    if (known.length) return false;
    await replace(client, JSON.parse(String(brotliDecompressSync(asset))), progress);
    await client.query('insert into gazetteer (checksum) values ($1)', [checksum]);
    return true;
  });
  // Not only for the planner: until then, no index answers alone.
  if (isLoaded) await database.query('vacuum analyze departement, epci, commune, place, place_start');
  return isLoaded;
}

async function replace(
  client: Queryable,
  { departements, epcis, communes }: Gazetteer,
  progress: Progress,
): Promise<void> {
  const isFormer = (row: readonly unknown[]) => row[NATURE] === 'deleguee' || row[NATURE] === 'associee';
  const former = communes.filter(isFormer);
  const steps: [statement: string, rows?: readonly unknown[]][] = [
    [load.departements, departements],
    [load.epcis, epcis],
    ...chunksOf(communes.filter((row) => !isFormer(row))).map((rows): [string, unknown[]] => [
      load.communes,
      rows,
    ]),
    [load.places],
    [load.formerCommunes, former],
    [load.postcodes],
    [load.departementPlaces, departements],
    [load.starts],
  ];
  await client.query('truncate place_start, place, commune, departement, epci, gazetteer restart identity');
  for (const [done, [statement, rows]] of steps.entries()) {
    progress(STEP, done, steps.length);
    await client.query(statement, rows && [JSON.stringify(rows)]);
  }
  progress(STEP, steps.length, steps.length);
}

/** Small enough for the progress to move, large enough for the round trips not to show. */
const CHUNK = 9000;
const chunksOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
