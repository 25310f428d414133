import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Actor, asActor } from '../../core/actor.ts';
import { dayInParis } from '../../core/clock.ts';
import type { DeclarationBody, Standing } from '../schema.ts';
import { settleVenues } from '../settling/settling.ts';

const declareStatement = sql(import.meta.url, 'declare.sql');
const find = sql(import.meta.url, 'find.sql');

/** @param venue its id @returns undefined where it is closed, or nothing is in force */
export const findStanding = async (db: Queryable, venue: string, now: Date): Promise<Standing | undefined> =>
  (await db.query<Standing>(find, [venue, dayInParis(now)]))[0];

/** Keeps what a venue declares, and what that makes of its label. @returns whether the version in force asks for it */
export const declare = (
  db: Database,
  venue: string,
  { code, evidence, link }: DeclarationBody,
  now: Date,
  actor: Actor,
): Promise<boolean> =>
  asActor(db, actor, async (client) => {
    const today = dayInParis(now);
    const said = [venue, code, evidence, evidence === null ? null : link, today, actor.person];
    const [declared] = await client.query<{ venue: string }>(declareStatement, said);
    if (declared) await settleVenues(client, [declared.venue], today);
    return declared !== undefined;
  });
