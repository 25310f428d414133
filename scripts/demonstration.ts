// `npm run demonstration:remove`: takes the invented venues and partners away when real ones come.
import { readConfig } from '../api/config.ts';
import { removeDemonstration } from '../api/demonstration/queries.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { openDatabase } from '../db/open.ts';

const database = await openDatabase(readConfig(process.env), 0);
try {
  await prepareDatabase(database);
  const removed = await removeDemonstration(database);
  console.log(
    removed.venues + removed.organisations > 0
      ? `${removed.venues} lieux et ${removed.organisations} organisations de démonstration retirés.`
      : 'Aucune donnée de démonstration.',
  );
} finally {
  await database.close();
}
