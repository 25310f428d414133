import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Database, Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayOf } from '../core/clock.ts';
import { archivesFolder, forgetArchives, MANIFEST, readArchive, SUMS } from './folder.ts';
import { type Format, formatNames, isReadByParts, typeOf } from './formats.ts';
import type { Archive, ArchivedFile } from './schema.ts';

const stand = sql(import.meta.url, 'stand.sql');

/** The whole directory in a format, as the file of a search without filters gives it. */
export type Export = (db: Queryable, format: Format, now: Date) => Readable;

export interface Archiving {
  readonly db: Database;
  readonly config: Parameters<typeof archivesFolder>[0] & { readonly ARCHIVES_DAYS: number };
  readonly clock: () => Date;
  readonly exportAs: Export;
  /** Told each file as it is begun, and how far long ones are. */
  readonly progress: (step: string, bytes?: number) => void;
}

interface Stand {
  readonly version: number;
  readonly venues: number;
  readonly demonstration: boolean;
}
type Measured = Pick<ArchivedFile, 'name' | 'bytes' | 'sha256'>;

/** Bytes between two words of progress. */
const SAID_EVERY = 50_000_000;

/** Lets bytes through, and knows their number and their sum. */
function measuring(name: string, said?: (bytes: number) => void) {
  const hash = createHash('sha256');
  let [bytes, next] = [0, SAID_EVERY];
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      if (bytes >= next) {
        next += SAID_EVERY;
        said?.(bytes);
      }
      done(null, chunk);
    },
  });
  return { through, measured: (): Measured => ({ name, bytes, sha256: hash.digest('hex') }) };
}

/** Brotli's 9 is 12 times as fast as its 11 and 6 % larger: minutes of a processor each day for a second of a reader's. */
const compressors = {
  gz: () => createGzip({ level: 9 }),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
} as const;

async function writePlain(source: Readable, name: string, folder: string, { progress }: Archiving) {
  const sum = measuring(name, (bytes) => progress(name, bytes));
  await pipeline(source, sum.through, createWriteStream(join(folder, name)));
  return [sum.measured()];
}

/** One reading of the directory, two files: neither is held in memory, and the slower holds the reading back. */
async function writePacked(source: Readable, name: string, folder: string, { progress }: Archiving) {
  const plain = measuring(name, (bytes) => progress(name, bytes));
  const branches = Object.entries(compressors).map(([ending, compressor]) => {
    const sum = measuring(`${name}.${ending}`);
    const branch = new PassThrough();
    plain.through.pipe(branch);
    const file = createWriteStream(join(folder, `${name}.${ending}`));
    return { sum, branch, written: pipeline(branch, compressor(), sum.through, file) };
  });
  const read = pipeline(source, plain.through).catch((error: Error) => {
    for (const { branch } of branches) branch.destroy(error);
    throw error;
  });
  await Promise.all([read, ...branches.map(({ written }) => written)]);
  return [plain, ...branches.map(({ sum }) => sum)].map(({ measured }) => measured());
}

async function standOf(db: Queryable): Promise<Stand> {
  const [row] = await db.query<Stand>(stand);
  if (!row) throw new Error('the directory has no row');
  return row;
}

const describe = (file: Measured, day: string): ArchivedFile => ({
  ...file,
  url: `/api/archives/${day}/${file.name}`,
  media_type: typeOf(file.name),
});

async function writeAll(db: Queryable, archiving: Archiving, day: string, folder: string): Promise<Archive> {
  const { clock, exportAs, progress } = archiving;
  const { version, venues, demonstration } = await standOf(db);
  const files: ArchivedFile[] = [];
  for (const format of formatNames) {
    // The files' names say when their content is not real.
    const name = `${demonstration ? 'lieux-demonstration' : 'lieux'}-${day}.${format}`;
    progress(name);
    const write = isReadByParts(format) ? writePlain : writePacked;
    const written = await write(exportAs(db, format, clock()), name, folder, archiving);
    files.push(...written.map((file) => describe(file, day)));
  }
  return {
    date: day,
    made_at: clock().toISOString(),
    directory_version: version,
    venues,
    demonstration,
    files,
  };
}

/** How often a directory that changes meanwhile is read again, where one reading cannot be of one moment. */
const TRIES = 3;

/**
 * All formats of one moment: within one snapshot of PostgreSQL. On the embedded database, whose one connection a
 * transaction would keep from visitors, until the directory has not changed meanwhile.
 */
async function writeOfOneMoment(archiving: Archiving, day: string, folder: string): Promise<Archive> {
  const { db } = archiving;
  if (db.kind === 'postgresql')
    return db.transaction(async (client) => {
      await client.query('set transaction isolation level repeatable read, read only');
      return writeAll(client, archiving, day, folder);
    });
  for (let tried = 1; ; tried += 1) {
    const archive = await writeAll(db, archiving, day, folder);
    if (tried === TRIES || (await standOf(db)).version === archive.directory_version) return archive;
  }
}

async function writeBeside(archive: Archive, folder: string): Promise<void> {
  const sums = archive.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  await writeFile(join(folder, SUMS), sums.join(''));
  await writeFile(join(folder, MANIFEST), JSON.stringify(archive, null, 2));
}

/** Appears whole or not at all; where another process was first, its archive stays, unless this one was asked for. */
async function put(folder: string, draft: string, day: string, replace: boolean): Promise<boolean> {
  const place = join(folder, day);
  const former = join(folder, `.ancien-${randomUUID()}`);
  if (replace) await rename(place, former).catch(() => undefined);
  const isIn = await rename(draft, place).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
      throw error;
    },
  );
  await rm(former, { recursive: true, force: true });
  return isIn;
}

/** Older than any that is being written: of a process that was stopped. */
const ABANDONED_MS = 6 * 3_600_000;

async function sweep(folder: string): Promise<void> {
  const hidden = (await readdir(folder)).filter((name) => name.startsWith('.'));
  for (const name of hidden) {
    // Another process may have put its draft in place since the folder was read.
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Archives the whole directory as it is today, where that is not done yet.
 * @param again even if it is
 * @returns the archive, or undefined where there was one
 */
export async function archiveToday(archiving: Archiving, again = false): Promise<Archive | undefined> {
  const { config, clock } = archiving;
  const [folder, day] = [archivesFolder(config), dayOf(clock())];
  if (!again && (await readArchive(folder, day))) return undefined;
  const draft = join(folder, `.brouillon-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    const archive = await writeOfOneMoment(archiving, day, draft);
    await writeBeside(archive, draft);
    const isIn = await put(folder, draft, day, again);
    await forgetArchives(folder, config.ARCHIVES_DAYS, day);
    await sweep(folder);
    return isIn ? archive : undefined;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
