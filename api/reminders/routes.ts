import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { badParameter, notFound, RefusedError } from '../core/errors.ts';
import { keepNothing } from '../core/http-cache.ts';
import type { ReadHours } from '../hours/doors.ts';
import { personOf } from '../people/doors.ts';
import { confirmVenue } from '../stewardship/doors.ts';
import { venueParams } from '../venues/schema.ts';
import { chooseReminders, findReminders, findSubject, linkKey, stopReminders } from './queries.ts';
import {
  choiceBody,
  confirmationBody,
  linkSchema,
  type ReminderLink,
  remindersQuery,
  remindersSchema,
  tokenBody,
} from './schema.ts';
import { type Claims, readToken } from './token.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly readHours: ReadHours;
}

const tags = ['Tenir un lieu'];
/** A town's stewards behind one address, on the morning that reminders leave. */
const rateLimit = { max: 120, timeWindow: '1 hour' };

export const remindersRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, readHours }) => {
  keepNothing(api);

  /** @throws RefusedError for a link that is not ours, not for this, or too old */
  async function open(token: string, purpose?: Claims['purpose']): Promise<Claims> {
    const claims = readToken(await linkKey(db), token);
    if (!claims || (purpose && claims.purpose !== purpose))
      throw badParameter(
        'token',
        'ce lien est incomplet, ou n’est pas de nous. Ouvrez-le depuis le courriel.',
      );
    if (claims.expires > clock()) return claims;
    throw badParameter('token', 'ce lien a plus de trois mois : il ne sert plus.');
  }

  async function find(claims: Claims) {
    const found = await findSubject(db, claims);
    if (!found) throw notFound('Vous ne tenez plus ce lieu, ou il n’est plus dans l’annuaire.');
    const { person, only_confirmed, ...said } = found;
    const elsewhere = only_confirmed ? ('confirmed' as const) : ('changed' as const);
    const state = found.version === claims.version ? ('waiting' as const) : elsewhere;
    return { person, link: { ...said, mailed: claims.version, state } };
  }

  /** Twice is once: the second time finds what the first has done. */
  async function confirm(claims: Claims, looked: number): Promise<ReminderLink> {
    const { person, link } = await find(claims);
    if (link.state === 'confirmed') return link;
    if (link.version !== looked)
      throw new RefusedError(409, 'Cette page a changé depuis : regardez-la, puis confirmez.');
    await confirmVenue(db, { id: link.venue, version: looked }, { person, readHours }, clock());
    return { ...(await find(claims)).link };
  }

  api.get(
    '/reminders',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['Courriels'],
        summary: 'Quel lieu a reçu un rappel, et quand ; cinquante par page',
        querystring: remindersQuery,
        response: { 200: remindersSchema },
      },
    },
    ({ query }) => findReminders(db, query),
  );

  api.post(
    '/reminders/links',
    {
      config: { access: 'public', rateLimit },
      schema: {
        tags,
        summary: 'De quoi parle le lien d’un rappel',
        description: 'Ne change rien.',
        body: tokenBody,
        response: { 200: linkSchema },
      },
    },
    async ({ body }) => (await find(await open(body.token))).link,
  );

  api.post(
    '/confirmations',
    {
      config: { access: 'public', rateLimit },
      schema: {
        tags,
        summary: 'Confirmer que rien n’a changé, par le lien d’un rappel',
        body: confirmationBody,
        response: { 200: linkSchema },
      },
    },
    async ({ body }) => {
      const claims = await open(body.token, 'confirm');
      return confirm(claims, body.version ?? claims.version);
    },
  );

  api.post(
    '/reminders/stop',
    {
      config: { access: 'public', rateLimit },
      schema: {
        tags,
        summary: 'Arrêter les rappels d’un lieu, par leur lien',
        body: tokenBody,
        response: { 200: linkSchema },
      },
    },
    async ({ body }) => {
      const claims = await open(body.token, 'stop');
      await stopReminders(db, claims.mandate);
      return (await find(claims)).link;
    },
  );

  api.patch(
    '/venues/:id/mandate',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Recevoir ou non les rappels d’un lieu que l’on tient',
        params: venueParams,
        body: choiceBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await chooseReminders(db, id, personOf(request).id, request.body.reminders)))
        throw notFound('Vous ne tenez pas ce lieu.');
      return reply.code(204).send(null);
    },
  );
};
