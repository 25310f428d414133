import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import type { ReadHours } from '../../hours/doors.ts';
import { actorOf, type Person, personOf } from '../../people/doors.ts';
import { upsertVenues } from './queries.ts';
import { bulkAnswer, bulkBody, bulkQuery, type Ending, MOST_LINES, outcomes } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly readHours: ReadHours;
}

/** A thousand venues with 8 KB each, longer than any in the national list. */
const BODY_BYTES = 8 * 1024 * 1024;
/** Requests a minute of one key: 20,000 venues. */
const PER_MINUTE = 20;

const countsOf = (lines: readonly Ending[]) =>
  Object.fromEntries(
    outcomes.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length]),
  ) as Record<Ending['outcome'], number>;

/** A program's key: the route lets nobody else in. */
function keyOf({ key }: Person) {
  if (!key) throw new Error('a route for programs without a key');
  return key;
}

export const bulkRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, readHours }) => {
  // POST, not PUT: lines are changes, each to be taken or refused by itself, not what a list is to become.
  api.post(
    '/venues/bulk',
    {
      bodyLimit: BODY_BYTES,
      config: { access: 'program', rateLimit: { max: PER_MINUTE, timeWindow: '1 minute' } },
      schema: {
        tags: ['Tenir un lieu'],
        summary: `Ajouter et modifier jusqu’à ${MOST_LINES} lieux`,
        description:
          'Chaque ligne suit les règles du formulaire, et s’écrit ou se refuse seule. Renvoyer la même demande ne change rien de plus.',
        querystring: bulkQuery,
        body: bulkBody,
        response: { 200: bulkAnswer },
      },
    },
    async (request, reply) => {
      const person = personOf(request);
      const key = keyOf(person);
      const { dry_run: dryRun } = request.query;
      const lines = await upsertVenues(db, request.body.venues, {
        key,
        // A trial says nothing of opening hours: working them out is a third of its time.
        writer: { ...actorOf(request), readHours: dryRun ? async () => 0 : readHours },
        mayCreate: key.rights.includes('create') && person.roles.has('operator'),
        dryRun,
        now: clock(),
      });
      return reply
        .header('cache-control', 'no-store')
        .send({ dry_run: dryRun, counts: countsOf(lines), lines });
    },
  );
};
