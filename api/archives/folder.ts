import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Archive } from './schema.ts';

/**
 * Archives are files in a folder and not rows: they are served as they lie, by parts too, and a year of them would weigh
 * on every backup of the database. Each is a folder that appears whole, so several processes on one folder need no lock.
 */
export const archivesFolder = ({
  ARCHIVES_DIRECTORY,
  DATA_DIRECTORY,
}: Pick<Config, 'ARCHIVES_DIRECTORY' | 'DATA_DIRECTORY'>): string =>
  ARCHIVES_DIRECTORY ?? join(DATA_DIRECTORY, 'archives');

/** What an archive says of itself, beside its files. */
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

const isDay = (name: string) => /^\d{4}-\d{2}-\d{2}$/.test(name);

/** The days that there are archives of, the latest first. */
export async function archivedDays(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(isDay).sort().reverse();
}

/** An archive, or undefined where there is none of that day. */
export async function readArchive(folder: string, day: string): Promise<Archive | undefined> {
  const text = await readFile(join(folder, day, MANIFEST), 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Archive);
}

const DAY_MS = 86_400_000;

/** Forgets what is older than so many days, but for the first of each month. */
export async function forgetArchives(folder: string, keptDays: number, today: string): Promise<void> {
  const days = await archivedDays(folder);
  const oldest = new Date(Date.parse(today) - keptDays * DAY_MS).toISOString().slice(0, 10);
  const isFirst = (day: string) =>
    !days.some((other) => other < day && other.slice(0, 7) === day.slice(0, 7));
  const gone = days.filter((day) => day < oldest && !isFirst(day));
  for (const day of gone) await rm(join(folder, day), { recursive: true, force: true });
}
