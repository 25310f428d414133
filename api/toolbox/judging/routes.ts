import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, noVenue, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, tooLate, versionAnswer, versionIn } from '../../core/versions.ts';
import { actorOf, personOf } from '../../people/doors.ts';
import { findOwnPart, numberOfVenue } from '../queries.ts';
import * as schema from '../schema.ts';
import * as writing from '../writing.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

const tags = ['Boîte à outils'];
const noPractice = () => notFound('Aucune bonne pratique publiée n’a ce numéro.');
const changed = () =>
  new RefusedError(
    409,
    'La bonne pratique a changé depuis que vous l’avez lue. Relisez-la, puis recommencez.',
  );

/** Validations by those who answer for them, ratings by venues. */
export const judgingRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  keepNothing(api);

  /** What someone may do of a practice that is published. @throws RefusedError 404 */
  async function ownPart(request: Parameters<typeof personOf>[0], resource: number) {
    const found = await findOwnPart(db, resource, personOf(request).id);
    if (!found) throw noPractice();
    return found;
  }

  api.get(
    '/toolbox/:resource/mine',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ce que je peux en faire : valider, donner l’avis de mes lieux',
        params: schema.practiceParams,
        response: { 200: schema.ownPartSchema },
      },
    },
    (request) => ownPart(request, request.params.resource),
  );

  api.post(
    '/toolbox/:resource/validations',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Valider une version',
        description:
          'Au nom d’une partie, ou d’un organisme habilité par l’exploitant. If-Match : la version de la bonne pratique que vous avez lue.',
        params: schema.practiceParams,
        headers: ifMatch,
        body: schema.validationBody,
        response: { 201: z.strictObject({ validation: z.int() }) },
      },
    },
    async (request, reply) => {
      const { resource } = request.params;
      const { body } = request;
      const { validators } = await ownPart(request, resource);
      const speaks = validators.some(
        ({ party, organisation }) =>
          (party ?? undefined) === body.party && (organisation ?? undefined) === body.organisation,
      );
      if (!speaks)
        throw new RefusedError(403, 'Vous ne validez pas en ce nom, ou c’est ce que vous avez publié.');
      const actor = { person: personOf(request).id, role: 'validation' };
      const read = { resource, version: versionIn(request.headers) };
      const validation = await writing.validate(db, read, body, actor, clock());
      if (validation === undefined) throw changed();
      return reply.code(201).send({ validation });
    },
  );

  api.delete(
    '/toolbox/:resource/validations/:validation',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Retirer une validation',
        params: schema.validationParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { resource, validation } = request.params;
      const actor = { person: personOf(request).id, role: 'validation' };
      if (!(await writing.withdraw(db, resource, validation, actor, clock())))
        throw notFound('Aucune validation que vous puissiez retirer n’a ce numéro.');
      return reply.code(204).send(null);
    },
  );

  /** The venue and the practice that a rating is of. @throws RefusedError 404 for none, 403 for those whose it is */
  async function rated(
    request: Parameters<typeof personOf>[0],
    { id, resource }: { id: string; resource: number },
  ) {
    const venue = await numberOfVenue(db, id);
    if (venue === undefined) throw noVenue(id);
    const { owner } = await ownPart(request, resource);
    if (owner) throw new RefusedError(403, 'On ne note pas ce que l’on a publié.');
    return venue;
  }

  api.put(
    '/venues/:id/practices/:resource/rating',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Dire ce qu’un lieu en pense, après s’en être servi',
        description: 'If-Match : la révision de l’avis que vous avez lue, "0" s’il n’y en a pas.',
        params: schema.ratingParams,
        headers: ifMatch,
        body: schema.ratingBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { resource } = request.params;
      const venue = await rated(request, request.params);
      const read = { resource, version: versionIn(request.headers) };
      const version = await writing.rate(db, read, venue, request.body, actorOf(request), clock());
      if (version === undefined) throw tooLate();
      return { version };
    },
  );

  api.delete(
    '/venues/:id/practices/:resource/rating',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Retirer l’avis d’un lieu',
        params: schema.ratingParams,
        headers: ifMatch,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, resource } = request.params;
      const venue = await numberOfVenue(db, id);
      if (venue === undefined) throw noVenue(id);
      const read = { resource, version: versionIn(request.headers) };
      if (!(await writing.unrate(db, read, venue, actorOf(request)))) throw tooLate();
      return reply.code(204).send(null);
    },
  );

  api.put(
    '/partners/:organisation/validator',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        summary: 'Habiliter une organisation à valider, ou ne plus l’habiliter',
        params: schema.organisationParams,
        body: schema.validatorBody,
        response: { 200: schema.validatorBody },
      },
    },
    async (request) => {
      const { validates } = request.body;
      const actor = { person: personOf(request).id, role: 'exploitation' };
      if (!(await writing.setValidator(db, request.params.organisation, validates, actor)))
        throw notFound('Aucune organisation publiée n’a ce numéro.');
      return { validates };
    },
  );
};
