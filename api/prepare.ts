import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { writePublicHolidays } from './hours/public-holidays.ts';
import { loadGazetteer } from './places/gazetteer.ts';
import { writeLives } from './resources/lives-table.ts';
import { writeVocabulary } from './standard/vocabulary-table.ts';

/** Said while long work goes on: what is being done and, where it is known, how far it is. */
export type Progress = (step: string, done?: number, total?: number) => void;

/**
 * Brings a database to the state every process needs: migrations, the standard's lists, the gazetteer.
 * Does nothing that is already done; safe to call from several processes at once.
 */
export async function prepareDatabase(
  database: Database,
  progress: Progress = () => undefined,
): Promise<void> {
  progress('Mise à jour du schéma de la base');
  await migrate(database);
  await writeVocabulary(database);
  await writeLives(database);
  await writePublicHolidays(database, new Date());
  await loadGazetteer(database, progress);
}
