import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Change, Changes } from '../api/changes/schema.ts';
import type { Database, Queryable } from '../db/database.ts';
import { LILLE } from './places.ts';
import { addVenues } from './venues.ts';

type Copied = Record<string, unknown>;

/** Who keeps a copy of the directory, by what `/api/changes` tells alone. */
export class Follower {
  readonly copy = new Map<string, Copied>();
  readonly kinds = new Map<Change['kind'], number>();
  cursor: string | undefined;
  readonly #app: FastifyInstance;
  readonly #limit: number;

  constructor(app: FastifyInstance, limit = 20) {
    this.#app = app;
    this.#limit = limit;
  }

  ask(cursor = this.cursor) {
    const since = cursor === undefined ? '' : `&since=${cursor}`;
    return this.#app.inject(`/api/changes?limit=${this.#limit}${since}`);
  }

  apply(change: Change): void {
    this.kinds.set(change.kind, (this.kinds.get(change.kind) ?? 0) + 1);
    if (change.kind === 'added' || change.kind === 'reopened')
      this.copy.set(change.id, change.venue as Copied);
    else if (change.kind === 'changed') {
      const known = this.copy.get(change.id);
      for (const [name, { after }] of Object.entries(change.fields)) if (known) known[name] = after;
    } else this.copy.delete(change.id);
  }

  /** Takes one page. @returns whether there is more at once */
  async step(): Promise<boolean> {
    const answer = await this.ask();
    if (answer.statusCode !== 200) throw new Error(answer.body);
    const { changes, next, more } = answer.json<Changes>();
    for (const change of changes) this.apply(change);
    this.cursor = next;
    return more;
  }

  async catchUp(): Promise<void> {
    while (await this.step());
  }
}

const bySearch = ['label', 'distance', 'opening', 'stop', 'stops'];
/** A venue by itself: without what a search says of it; what moves is nowhere by itself. */
const byItself = (venue: Copied) =>
  Object.fromEntries(
    Object.entries(venue).filter(
      ([name]) =>
        !bySearch.includes(name) &&
        !(name === 'position' && (venue.itinerance as string[]).includes('Itinérant')),
    ),
  );

/** Venues by their ids, as two ways of reading them are compared. */
export const compared = (venues: Iterable<Copied>): Record<string, Copied> =>
  Object.fromEntries(
    [...venues]
      .map((venue) => [String(venue.id), byItself(venue)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Draws numbers that are the same each time. */
const drawing = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

type Edit = (client: Queryable, some: () => string, rank: number) => Promise<unknown>;
const edits: readonly Edit[] = [
  (client, some, rank) => client.query('update venue set nom = $2 where id = $1', [some(), `Lieu ${rank}`]),
  (client, some, rank) =>
    client.query('update venue set telephone = $2, services = $3 where id = $1', [
      some(),
      `+3332011${String(rank).padStart(4, '0')}`,
      ['Maîtrise des outils numériques du quotidien'],
    ]),
  (client, _, rank) => addVenues(client, [{ id: `neuf-${rank}`, at: LILLE }]),
  (client, some) =>
    client.query("update venue set closed_on = '2026-05-01' where id = $1 and closed_on is null", [some()]),
  (client, some) =>
    client.query('update venue set closed_on = null, merged_into = null where id = $1', [some()]),
  (client, some) =>
    client.query(
      `update venue set closed_on = '2026-05-01', merged_into = into_one.number from venue into_one
       where venue.id = $1 and into_one.id = $2 and into_one.merged_into is null and venue.number <> into_one.number
         and not exists (select from venue other where other.merged_into = venue.number)`,
      [some(), some()],
    ),
  (client, some) => client.query('delete from venue where id = $1', [some()]),
];

/** What two who write at once may rightly refuse one another: another's place to lead to, a deadlock. */
const expected = /deadlock|foreign key|merged_into/;

/**
 * Many who write at once, each in a transaction that stays open for a while after its edit: numbers are then taken in
 * another order than that of commits, unless something holds them.
 */
export async function editAtOnce(db: Database, ids: readonly string[], count: number, writers: number) {
  let rank = 0;
  const draw = drawing(42);
  const some = () => ids[Math.floor(draw() * ids.length)] ?? '';
  const one = (edit: Edit, mine: number) =>
    db.transaction(async (client) => {
      await edit(client, some, mine);
      await wait(draw() * 8);
    });
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (rank < count) {
        rank += 1;
        const edit = edits[Math.floor(draw() * edits.length)];
        if (edit)
          await one(edit, rank).catch((error: Error) => {
            if (!expected.test(error.message)) throw error;
          });
      }
    }),
  );
}
