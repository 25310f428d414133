import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { acting } from './acting.ts';

const applicationsNew = sql(import.meta.url, 'applications-new.sql');
const addApplications = sql(import.meta.url, 'add-missions-applications.sql');
const moveApplications = sql(import.meta.url, 'move-applications.sql');
const begunMissions = sql(import.meta.url, 'begun-missions.sql');
const endMissions = sql(import.meta.url, 'end-missions.sql');
const freshApplications = sql(import.meta.url, 'fresh-applications.sql');
const hostingDue = sql(import.meta.url, 'hosting-due.sql');
const hostingDates = sql(import.meta.url, 'hosting-dates.sql');
const restartPosts = sql(import.meta.url, 'restart-posts.sql');
const moveSteps = sql(import.meta.url, 'move-steps.sql');
const addNetworkSteps = sql(import.meta.url, 'add-network-steps.sql');
const confirmSteps = sql(import.meta.url, 'confirm-steps.sql');

type Step = readonly [act: string, days: number, statement: string, values: readonly unknown[]];

/** Of four missions one has been held to its end, one is held, and two wait for someone. */
const steps: readonly Step[] = [
  ['apply', 430, addApplications, [[0], 2]],
  ['accept', 420, moveApplications, ['sent', 'accepted', true]],
  ['decline', 420, moveApplications, ['sent', 'declined', false]],
  ['begin', 400, moveApplications, ['accepted', 'running', true]],
  ['complete', 150, moveApplications, ['running', 'completed', true]],
  ['apply', 120, addApplications, [[1], 3]],
  ['accept', 110, moveApplications, ['sent', 'accepted', true]],
  ['decline', 110, moveApplications, ['sent', 'declined', false]],
  ['begin', 100, moveApplications, ['accepted', 'running', true]],
  ['apply', 20, addApplications, [[2, 3], 3]],
];

/** Applications to invented missions, each where its acts have brought it, and nobody behind them. Once. */
export async function fillApplications(client: Queryable): Promise<void> {
  const [answer] = await client.query<{ is_new: boolean }>(applicationsNew);
  if (!answer?.is_new) return;
  for (const [act, days, statement, values] of steps) {
    await acting(client, act, days);
    await client.query(statement, [...values]);
  }
  await acting(client, '', 0);
  await client.query(begunMissions);
}

/** Keeps invented posts and missions of their time: those to come, those that go on, and what is asked of them. */
export async function keepHosting(
  client: Queryable,
  now: Date,
  say: (act: string) => Promise<unknown>,
): Promise<void> {
  const [answer] = await client.query<{ due: boolean }>(hostingDue, [now]);
  if (!answer?.due) return;
  await say('plan');
  await client.query(hostingDates, [now]);
  await client.query(restartPosts, [now]);
  await client.query(moveSteps);
  await client.query(addNetworkSteps, [now]);
  await client.query(confirmSteps, [now]);
  await client.query(freshApplications, [now]);
  await say('complete');
  await client.query(endMissions, [now]);
}
