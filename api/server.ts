import closeWithGrace from 'close-with-grace';
import { openDatabase } from '../db/open.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { prepareDatabase } from './prepare.ts';

const config = readConfig(process.env);
const db = await openDatabase(config);
await prepareDatabase(db);
const app = await buildApp({ db, config, clock: () => new Date(), logger: { level: config.LOG_LEVEL } });
closeWithGrace({ delay: 10_000 }, async ({ err }) => {
  if (err) app.log.error({ err }, 'closing after an error');
  await app.close();
  await db.close();
});
await app.listen({ host: config.HOST, port: config.PORT });
