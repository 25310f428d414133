import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { actingOn } from './acting.ts';

const candidatesOf = sql(import.meta.url, 'team-candidates.sql');
const addMembers = sql(import.meta.url, 'add-members.sql');
const acceptMembers = sql(import.meta.url, 'accept-members.sql');

interface Candidate {
  readonly school_class: number;
  readonly resource: number;
  readonly role: string;
  readonly halfday: string;
  /** How many a week. */
  readonly lessons: number;
  readonly wanted: number;
}

/** Counts up to a limit. @returns whether there was room for one more */
function counter() {
  const counts = new Map<string, number>();
  return {
    isUnder: (key: string, limit: number) => (counts.get(key) ?? 0) < limit,
    add: (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1),
  };
}

/** The nearest for each seat, each in one place a half-day: a team that is good enough to be looked at. */
function chosenOf(candidates: readonly Candidate[]): Candidate[] {
  const seats = counter();
  const people = counter();
  const halfdays = counter();
  return candidates.filter(({ school_class, resource, role, halfday, lessons, wanted }) => {
    const seat = `${school_class} ${role}`;
    const half = `${resource} ${halfday}`;
    const isFree =
      seats.isUnder(seat, wanted) && people.isUnder(`${resource}`, lessons) && halfdays.isUnder(half, 1);
    if (isFree)
      for (const [counts, key] of [
        [seats, seat],
        [people, `${resource}`],
        [halfdays, half],
      ] as const)
        counts.add(key);
    return isFree;
  });
}

/** Gives the invented pilots of a campaign their teams, who accept that day. */
export async function fillTeams(client: Queryable, campaign: number, day: string): Promise<void> {
  const chosen = chosenOf(await client.query<Candidate>(candidatesOf, [campaign]));
  await actingOn(client, 'propose', day);
  await client.query(addMembers, [JSON.stringify(chosen)]);
  await actingOn(client, 'accept', day);
  await client.query(acceptMembers);
}
