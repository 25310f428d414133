import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act as say } from '../core/actor.ts';
import { acting } from './acting.ts';

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

/** How many machines of a wave are allotted, one after the other: each reads the queue anew. */
const ALLOTTED = 14;

type Step = readonly [act: string, days: number, statement: string, values?: readonly unknown[]];

/** One of so many is left where it is: of the last wave. What came before has gone to its end. */
const NONE = 1_000_000;
const left = { asked: 6, agreed: 7, collected: 9, wiped: 5, scrapped: 2, allotted: 3, held: 4 };
const allGone = {
  asked: NONE,
  agreed: NONE,
  collected: NONE,
  wiped: 5,
  scrapped: NONE,
  allotted: NONE,
  held: NONE,
};

interface Wave {
  /** How many days ago its lots were announced. */
  readonly days: number;
  readonly left: typeof left;
}
/** Over a year, a season each. */
const waves: readonly Wave[] = [
  { days: 350, left: allGone },
  { days: 250, left: allGone },
  { days: 150, left: allGone },
  { days: 60, left },
];

/** From what companies announce to what is ready to be given: some of the last wave is left at each step, and late. */
const stepsOf = ({ days, left }: Wave, place: number): readonly Step[] => [
  ['create', days, addLots, [place, waves.length]],
  ['publish', days, publishLots],
  ['ask', days - 5, askLots],
  ['agree', days - 10, moveLots, ['asked', 'agreed', left.asked, '{"terms": "Un mardi matin, au quai."}']],
  ['collect', days - 15, moveLots, ['agreed', 'collected', left.agreed, null]],
  [
    'wipe',
    days - 30,
    moveMachines,
    ['collected', 'wiped', left.collected, 'Certificat de démonstration', null],
  ],
  ['refurbish', days - 40, moveMachines, ['wiped', 'refurbished', left.wiped, null, null]],
  ['scrap', days - 45, moveMachines, ['wiped', 'scrapped', left.scrapped, null, 'Filière de démonstration']],
  ['ask', days - 48, askMachines, [place, waves.length]],
];

/** Each as the queue gives it. */
async function allot(client: Queryable): Promise<void> {
  for (let done = 0; done < ALLOTTED; done++) {
    const rows = await client.query(allotMachine);
    if (rows.length === 0) break;
  }
}

/** Invented machines, each brought where it is by the acts that lead there. Once, where there never was one. */
export async function fillMachines(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(lotsNew);
  if (!answer?.is_new) return;
  for (const [place, wave] of waves.entries()) {
    for (const [act, days, statement, values = []] of stepsOf(wave, place)) {
      await acting(client, act, days);
      await client.query(statement, [...values]);
    }
    await acting(client, 'allot', wave.days - 55);
    await allot(client);
    await acting(client, 'receive', wave.days - 58);
    await client.query(receiveMachines, ['delivered', false, wave.left.allotted]);
    await acting(client, 'keep', wave.days - 58);
    await client.query(receiveMachines, ['held', true, wave.left.allotted]);
    await acting(client, 'hand', wave.days - 59);
    await client.query(moveMachines, ['held', 'delivered', wave.left.held, null, null]);
  }
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
