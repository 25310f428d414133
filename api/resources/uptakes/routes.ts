import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import { findState } from '../owners/queries.ts';
import { tellStarted } from '../posts/queries.ts';
import * as schema from '../schema.ts';
import { actorOn, sideOf, sidesOf } from '../sides.ts';
import * as queries from './queries.ts';
import { tellAsked, tellMessage, tellMoved } from './telling.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Ressources des partenaires'];

export const uptakesRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  /** What was taken up, and the side that someone acts on. @throws RefusedError */
  async function stateFor(request: Parameters<typeof sideOf>[1], uptake: number, act?: string) {
    const found = await queries.findUptakeState(db, uptake, clock());
    if (!found) throw notFound('Aucune demande n’a ce numéro.');
    const by = act === undefined ? [] : queries.sidesThatMay(found, act);
    return { found, side: await sideOf(db, request, found.resource, uptake, by) };
  }

  api.post(
    '/resources/:resource/uptakes',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Demander ce qui est offert, ou répondre à un besoin',
        params: schema.resourceParams,
        body: schema.uptakeBody,
        response: { 201: z.strictObject({ uptake: z.int() }) },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const { message } = request.body;
      const found = await findState(db, resource);
      if (!found) throw notFound('Aucune ressource n’a ce numéro.');
      const uptake = await db.transaction(async (client) => {
        const by = { ...actorOn(request, 'taker'), now: clock() };
        const made = await queries.takeUp(client, resource, request.body, by, found);
        await tellAsked(client, made, message, writing());
        return made;
      });
      flush();
      return reply.code(201).send({ uptake });
    },
  );

  api.get(
    '/resources/:resource/takers',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Mes lieux et mes organisations, et ceux pour qui est une ressource',
        params: schema.resourceParams,
        response: { 200: schema.takersSchema },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const found = await findState(db, resource);
      if (!found) throw notFound('Aucune ressource n’a ce numéro.');
      return queries.findTakers(db, personOf(request).id, resource, found.kind);
    },
  );

  api.get(
    '/uptakes/:uptake',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Le suivi d’une demande, vu des deux côtés',
        description:
          'La modération voit les états et les actes ; les messages, la valeur et ce qui est convenu ne sont lus que des deux côtés.',
        params: schema.uptakeParams,
        response: { 200: schema.uptakeSchema },
      },
    },
    async (request) => {
      const { uptake } = request.params;
      await stateFor(request, uptake);
      return queries.findUptake(db, uptake, personOf(request).id);
    },
  );

  api.post(
    '/uptakes/:uptake/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Faire avancer une demande',
        description: 'Les actes de chaque genre, et à qui ils reviennent, sont sur /ressources/cycles.',
        params: schema.uptakeParams,
        body: schema.moveBody,
        response: { 200: z.strictObject({ state: z.string() }) },
      },
    },
    async (request) => {
      const { uptake } = request.params;
      const known = await stateFor(request, uptake, request.body.act);
      const state = await db.transaction(async (client) => {
        const by = { ...actorOn(request, known.side), now: clock() };
        const sides = await sidesOf(client, by.person, known.found.resource, uptake);
        const moved = await queries.moveUptake(client, uptake, request.body, by, known.found, sides);
        await tellMoved(client, uptake, request.body, { side: known.side, state: moved }, writing());
        if (known.found.kind === 'post' && request.body.act === 'start')
          await tellStarted(client, uptake, writing());
        return moved;
      });
      flush();
      return { state };
    },
  );

  api.post(
    '/uptakes/:uptake/messages',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Écrire à l’autre côté',
        description: 'Par ce site : aucune adresse n’est donnée.',
        params: schema.uptakeParams,
        body: schema.messageBody,
        response: { 201: z.strictObject({ side: z.string() }) },
      },
    },
    async (request, reply) => {
      const { uptake } = request.params;
      const { text } = request.body;
      const { side } = await stateFor(request, uptake);
      if (side !== 'owner' && side !== 'taker')
        throw new RefusedError(403, 'Seuls les deux côtés s’écrivent.');
      const now = clock();
      await db.transaction(async (client) => {
        await queries.addMessage(client, uptake, side, text, { person: personOf(request).id, now });
        await tellMessage(client, uptake, { side, text }, writing());
      });
      flush();
      return reply.code(201).send({ side });
    },
  );
};
