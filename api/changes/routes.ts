import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import type { Config } from '../config.ts';
import { isFresh } from '../core/http-cache.ts';
import { publicUrl } from '../core/public-url.ts';
import { readCursor, refuseLost } from './cursor.ts';
import { standOf } from './doors.ts';
import { toAtom } from './feed.ts';
import { findChanges, latestChanges } from './queries.ts';
import { type ChangesQuery, changesQuery, changesSchema } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly config: Pick<Config, 'PUBLIC_URL' | 'CHANGES_DAYS'>;
  readonly clock: () => Date;
}

const tags = ['Changements'];

export const changesRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, config, clock }) => {
  async function sendChanges(request: FastifyRequest, reply: FastifyReply, query: ChangesQuery) {
    const stand = await standOf(db);
    const place = readCursor(query.since, stand);
    refuseLost(place, stand);
    // The directory's version rises for other things than venues: who follows them asks every minute for nothing.
    if (isFresh(request, reply, stand.latest, 'changes')) return reply;
    const { texts, next, more } = await findChanges(db, place, stand, query.limit);
    const body = `{"changes":[${texts.join(',\n')}],"next":${JSON.stringify(next)},"more":${more}}`;
    return reply.type('application/json; charset=utf-8').send(body);
  }

  api.get(
    '/changes',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Suivre l’annuaire, changement par changement',
        description: `Tout ce qui arrive aux lieux publics, dans l’ordre : ajoutés, modifiés (champ par champ), fermés, rouverts, réunis avec un autre, retirés. Sans « since », d’abord tous les lieux comme ajoutés ; puis rendez à chaque fois le « next » reçu. Aucun changement n’est omis, même écrit au même moment qu’un autre ; le même peut être dit deux fois pendant la première copie, et l’appliquer deux fois ne change rien. Les changements sont gardés ${config.CHANGES_DAYS} jours : un curseur plus ancien, ou d’un autre annuaire, reçoit 410, et l’on recommence sans « since ». Un lieu fermé ou réuni quitte la copie ; rouvert, il revient entier. Le label n’est pas de la fiche : il n’est pas suivi ici, mais dit avec chaque lieu.`,
        querystring: changesQuery,
        response: { 200: changesSchema },
      },
    },
    (request, reply) => sendChanges(request, reply, request.query),
  );

  api.get(
    '/changes.atom',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Les derniers changements (Atom)',
        description: 'Les cinquante derniers, le plus récent d’abord.',
        produces: ['application/atom+xml'],
      },
    },
    async (request, reply) => {
      if (isFresh(request, reply, (await standOf(db)).latest, 'changes-atom')) return reply;
      const url = publicUrl(request, config);
      const about = { origin: url.origin, address: url.href, changedAt: clock() };
      const feed = toAtom(await latestChanges(db), about);
      return reply.type('application/atom+xml; charset=utf-8').send(feed);
    },
  );
};
