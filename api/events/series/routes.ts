import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { RefusedError } from '../../core/errors.ts';
import { closeResource, keptResource } from '../../resources/doors.ts';
import { resourceParams } from '../../resources/schema.ts';
import { settleEvents } from '../doors.ts';
import { countSchema, seriesBody, seriesCancellationBody } from '../schema.ts';
import { cancelAll, changeAll } from './changing.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ateliers et évènements'];
const config = { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } } as const;

export const seriesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  api.put(
    '/resources/:resource/sittings',
    {
      config,
      schema: {
        tags,
        summary: 'Changer plusieurs dates à la fois',
        description:
          'Toutes, ou aucune. Les personnes inscrites sont prévenues si l’heure ou l’endroit change.',
        params: resourceParams,
        body: seriesBody,
        response: { 200: countSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const { actor } = await keptResource(db, request, resource, 'event');
      const writing = { origin, now: clock() };
      await db.transaction(async (client) => {
        await changeAll(client, { resource, actor }, request.body, writing);
        await settleEvents(client, writing.now);
      });
      flush();
      return { dates: request.body.dates.length };
    },
  );

  api.post(
    '/resources/:resource/sittings/cancellation',
    {
      config,
      schema: {
        tags,
        summary: 'Annuler plusieurs dates à la fois, et clore l’évènement',
        description:
          'Toutes, ou aucune. Les personnes inscrites ou en attente sont prévenues, puis oubliées.',
        params: resourceParams,
        body: seriesCancellationBody,
        response: { 200: countSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const kept = await keptResource(db, request, resource, 'event');
      const { close, dates } = request.body;
      if (close && !kept.isOwner) throw new RefusedError(403, 'Clore revient à qui organise.');
      const writing = { origin, now: clock() };
      await db.transaction(async (client) => {
        await cancelAll(client, { resource, actor: kept.actor }, request.body, writing);
        if (close) await closeResource(client, resource, kept, clock());
        await settleEvents(client, writing.now);
      });
      flush();
      return { dates: dates.length };
    },
  );
};
