// `npm run operator -- adresse@exemple.fr`: who runs this site signs in with that address and may do everything.
import { readConfig } from '../api/config.ts';
import { makeOperator } from '../api/people/queries.ts';
import { mailSchema } from '../api/people/schema.ts';
import { prepareDatabase } from '../api/prepare.ts';
import { openDatabase } from '../db/open.ts';

const given = mailSchema.safeParse(process.argv[2] ?? '');
if (!given.success) {
  console.error('Une adresse de courriel est attendue : npm run operator -- prenom.nom@exemple.fr');
  process.exit(2);
}
const database = await openDatabase(readConfig(process.env), 0);
try {
  await prepareDatabase(database);
  const made = await makeOperator(database, given.data);
  console.log(made ? `${given.data} exploite maintenant ce site.` : `${given.data} l’exploite déjà.`);
} finally {
  await database.close();
}
