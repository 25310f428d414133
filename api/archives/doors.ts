import { archivedDays, archivesFolder, readArchive } from './folder.ts';
import type { Archive } from './schema.ts';

/** The last archive, or undefined where there is none yet. */
export async function latestArchive(
  config: Parameters<typeof archivesFolder>[0],
): Promise<Archive | undefined> {
  const folder = archivesFolder(config);
  const [day] = await archivedDays(folder);
  return day === undefined ? undefined : readArchive(folder, day);
}
