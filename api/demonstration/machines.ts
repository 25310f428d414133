import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act as say } from '../core/actor.ts';

const lotsNew = sql(import.meta.url, 'lots-new.sql');
const addLots = sql(import.meta.url, 'add-lots.sql');
const publishLots = sql(import.meta.url, 'publish-lots.sql');
const askLots = sql(import.meta.url, 'ask-lots.sql');
const moveLots = sql(import.meta.url, 'move-lots.sql');
const askMachines = sql(import.meta.url, 'ask-machines.sql');
const collectionsDue = sql(import.meta.url, 'collections-due.sql');
const forgetCollections = sql(import.meta.url, 'forget-collections.sql');
const addCollections = sql(import.meta.url, 'collections.sql');
const welcomeCollections = sql(import.meta.url, 'welcome-collections.sql');
const moveMachines = sql(import.meta.url, 'move-machines.sql');
const receiveMachines = sql(import.meta.url, 'receive-machines.sql');
const allotMachine = sql(import.meta.url, 'allot-machine.sql');

/** How many machines are allotted, one after the other: each reads the queue anew. */
const ALLOTTED = 40;

/** Says what is done, how many days ago. */
export const acting = (client: Queryable, act: string, days: number) =>
  client.query(
    `select set_config('app.act', $1, true),
       set_config('app.now', case when $2::integer > 0 then (now() - make_interval(days => $2))::text else '' end, true)`,
    [act, days],
  );

type Step = readonly [act: string, days: number, statement: string, values?: readonly unknown[]];

/** From what companies announce to what is ready to be given: some is left at each step, and some is late. */
const steps: readonly Step[] = [
  ['create', 60, addLots],
  ['publish', 60, publishLots],
  ['ask', 55, askLots],
  ['agree', 50, moveLots, ['asked', 'agreed', 6, '{"terms": "Un mardi matin, au quai."}']],
  ['collect', 45, moveLots, ['agreed', 'collected', 7, null]],
  ['wipe', 30, moveMachines, ['collected', 'wiped', 9, 'Certificat de démonstration', null]],
  ['refurbish', 20, moveMachines, ['wiped', 'refurbished', 5, null, null]],
  ['scrap', 15, moveMachines, ['wiped', 'scrapped', 2, null, 'Filière de démonstration']],
  ['ask', 12, askMachines],
];

/** Invented machines, each brought where it is by the acts that lead there. Once, where there never was one. */
export async function fillMachines(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(lotsNew);
  if (!answer?.is_new) return;
  for (const [act, days, statement, values = []] of steps) {
    await acting(client, act, days);
    await client.query(statement, [...values]);
  }
  await acting(client, 'allot', 5);
  for (let done = 0; done < ALLOTTED; done++) {
    const rows = await client.query(allotMachine);
    if (rows.length === 0) break;
  }
  await acting(client, 'receive', 3);
  await client.query(receiveMachines, ['delivered', false]);
  await acting(client, 'keep', 3);
  await client.query(receiveMachines, ['held', true]);
  await acting(client, 'hand', 2);
  await client.query(moveMachines, ['held', 'delivered', 4, null, null]);
  await acting(client, '', 0);
}

/** Gives invented refurbishers days in the weeks that follow, and takes away those that are over. */
export async function keepCollections(client: Queryable, role: string, now: Date): Promise<void> {
  const [answer] = await client.query<{ due: boolean }>(collectionsDue, [now]);
  if (!answer?.due) return;
  await client.query(forgetCollections, [now]);
  await say(client, { role, person: '', now }, 'announce');
  await client.query(addCollections, [now]);
  await say(client, { role, person: '', now }, 'welcome');
  await client.query(welcomeCollections);
}
