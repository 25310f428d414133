// `npm run demonstration:remove`: takes the invented venues away when real ones come.
import { readConfig } from '../api/config.ts';
import { removeDemonstration } from '../api/demonstration/queries.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { openDatabase } from '../db/open.ts';

const database = await openDatabase(readConfig(process.env), 0);
try {
  await prepareDatabase(database);
  const removed = await removeDemonstration(database);
  console.log(removed ? `${removed} lieux de démonstration retirés.` : 'Aucun lieu de démonstration.');
} finally {
  await database.close();
}
