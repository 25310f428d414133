import { readFileSync } from 'node:fs';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A living process already has the data directory open. */
export class DirectoryInUseError extends Error {
  constructor(directory: string, pid: number) {
    super(
      `Le répertoire de données ${directory} est déjà ouvert par le processus ${pid}. ` +
        'Arrêtez-le (Ctrl-C dans sa fenêtre) avant de recommencer.',
    );
    this.name = 'DirectoryInUseError';
  }
}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/** Start time in clock ticks on Linux: tells a process from a later one that was given the same number. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === started;
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A link appears whole or not at all, so that no one ever reads a half-written lock. */
async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the data directory for this process; the embedded database itself has no such guard, and two
 * processes on one directory corrupt it. A lock whose process is dead is taken over.
 * @returns what gives the directory back.
 * @throws DirectoryInUseError when a living process holds it.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const file = join(directory, 'lock.json');
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  try {
    while (!(await linkOnce(mine, file))) {
      const holder = await holderOf(file);
      if (holder && isAlive(holder)) throw new DirectoryInUseError(directory, holder.pid);
      await rm(file, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(file, { force: true });
}
