import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { actingOn } from './acting.ts';
import { liveLessons, planLessons, RUNNING, type Year } from './lessons.ts';
import { stories } from './year-texts.ts';

const addMeans = sql(import.meta.url, 'add-means.sql');
const moveTrainings = sql(import.meta.url, 'move-trainings.sql');
const addStories = sql(import.meta.url, 'add-stories.sql');
const approveStories = sql(import.meta.url, 'approve-stories.sql');
const moveCampaign = sql(import.meta.url, 'move-campaign.sql');

const LIVED = { first: '2025-11-03', last: '2026-06-19', over: '2026-07-03', reviewed: '2026-07-06' };

/** Machines and trainings of a campaign. @param isOver the machines have come back */
async function lend(client: Queryable, campaign: number, year: Year, isOver: boolean): Promise<void> {
  await actingOn(client, 'lend', year.first);
  await client.query(addMeans, [campaign, year.first, year.last, isOver]);
  await client.query(moveTrainings, ['offered', 'confirmed', null]);
}

async function tell(client: Queryable, campaign: number): Promise<void> {
  await actingOn(client, 'write', LIVED.over);
  const told = await client.query(addStories, [campaign, JSON.stringify(stories)]);
  await client.query(approveStories, [JSON.stringify(told)]);
}

/** A year that was lived to its end: lessons, hours, what was said of them, stories and the review. */
export async function fillYear(client: Queryable, campaign: number): Promise<void> {
  await lend(client, campaign, LIVED, true);
  await actingOn(client, 'report', LIVED.over);
  await planLessons(client, LIVED, LIVED.last, LIVED.over);
  await liveLessons(client, LIVED.over);
  await tell(client, campaign);
  await actingOn(client, 'review', LIVED.reviewed);
  await client.query(moveCampaign, [campaign, 'reviewed']);
}

/** A year that goes on: its lessons come by keepLessons. */
export const beginYear = (client: Queryable, campaign: number): Promise<void> =>
  lend(client, campaign, RUNNING, false);
