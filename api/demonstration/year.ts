import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act } from '../core/actor.ts';
import { actingOn } from './acting.ts';
import { feedback, lived, stories } from './year-texts.ts';

const planLessons = sql(import.meta.url, 'plan-lessons.sql');
const holdLessons = sql(import.meta.url, 'hold-lessons.sql');
const giveHours = sql(import.meta.url, 'give-hours.sql');
const addFeedback = sql(import.meta.url, 'add-feedback.sql');
const addMeans = sql(import.meta.url, 'add-means.sql');
const moveTrainings = sql(import.meta.url, 'move-trainings.sql');
const addStories = sql(import.meta.url, 'add-stories.sql');
const approveStories = sql(import.meta.url, 'approve-stories.sql');
const moveCampaign = sql(import.meta.url, 'move-campaign.sql');
const lessonsDue = sql(import.meta.url, 'lessons-due.sql');

interface Year {
  readonly first: string;
  readonly last: string;
}

/** Of each year: from a fortnight after school begins to the week before it ends. */
const LIVED = { first: '2025-11-03', last: '2026-06-19', over: '2026-07-03', reviewed: '2026-07-06' };
const RUNNING: Year = { first: '2026-09-14', last: '2027-06-18' };
/** How far ahead lessons are planned, and for how long after its day one may still say nothing. */
const AHEAD = 42;
const SILENT = 2;
const DAY = 86_400_000;

const dayIn = (now: Date, days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/** How what was planned went before a day, who gave their hours to it, and what is said of it. */
async function live(client: Queryable, over: string): Promise<void> {
  await client.query(moveTrainings, ['confirmed', 'held', over]);
  await client.query(holdLessons, [over, JSON.stringify(lived)]);
  await client.query(giveHours);
  await client.query(addFeedback, [JSON.stringify(feedback)]);
}

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
  await actingOn(client, 'plan', LIVED.first);
  await client.query(planLessons, [LIVED.first, LIVED.last, LIVED.last]);
  await lend(client, campaign, LIVED, true);
  await actingOn(client, 'report', LIVED.over);
  await live(client, LIVED.over);
  await tell(client, campaign);
  await actingOn(client, 'review', LIVED.reviewed);
  await client.query(moveCampaign, [campaign, 'reviewed']);
}

/** A year that goes on: its lessons come by keepLessons. */
export const beginYear = (client: Queryable, campaign: number): Promise<void> =>
  lend(client, campaign, RUNNING, false);

/** The year that goes on, as the days do: its lessons some weeks ahead, and how those that are over went. */
export async function keepLessons(client: Queryable, role: string, now: Date): Promise<void> {
  const over = dayIn(now, -SILENT);
  const until = dayIn(now, AHEAD);
  const [answer] = await client.query<{ due: boolean }>(lessonsDue, [
    over,
    RUNNING.first,
    RUNNING.last,
    until,
  ]);
  if (!answer?.due) return;
  await act(client, { role, person: '', now }, 'plan');
  await client.query(planLessons, [RUNNING.first, RUNNING.last, until]);
  await live(client, over);
}
