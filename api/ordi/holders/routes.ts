import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, noVenue } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import * as days from '../collections/queries.ts';
import * as queries from '../queries.ts';
import * as schema from '../schema.ts';

const tags = ['Machines'];

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

/** What those do who hold machines, or wait for some: companies, refurbishers, venues. */
export const holdersRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  keepNothing(api);

  const acting = (request: Parameters<typeof personOf>[0], role: string) => ({
    person: personOf(request).id,
    role,
    now: clock(),
    origin,
  });

  /** @throws RefusedError 404 */
  async function venueOf(id: string): Promise<number> {
    const venue = await queries.numberOfVenue(db, id);
    if (venue === undefined) throw noVenue(id);
    return venue;
  }

  api.get(
    '/people/me/machines',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les machines qui attendent un geste de ma part',
        response: { 200: schema.awaitingSchema },
      },
    },
    async (request) => queries.findAwaiting(db, personOf(request).id, clock()),
  );

  api.get(
    '/resources/:resource/machines',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les machines d’un lot collecté',
        description: 'Pour l’entreprise qui l’a donné et le reconditionneur qui l’a collecté.',
        params: schema.lotParams,
        response: { 200: schema.lotMachines },
      },
    },
    async (request) => {
      const found = await queries.findLot(db, request.params.resource, personOf(request).id, clock());
      if (!found) throw notFound('Aucun lot collecté que vous suiviez n’a ce numéro.');
      return found;
    },
  );

  api.get(
    '/partners/:organisation/machines',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'L’atelier d’un reconditionneur : ses machines, et qui les attend',
        params: schema.organisationParams,
        response: { 200: schema.workshopSchema },
      },
    },
    async (request) => {
      const found = await queries.findWorkshop(db, request.params.organisation, clock());
      if (!found) throw notFound('Aucun reconditionneur n’a ce numéro.');
      return found;
    },
  );

  api.post(
    '/partners/:organisation/machines/acts',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Effacer, remettre en état, recycler, attribuer des machines',
        description:
          'Pour toutes ou pour aucune. Une machine attribuée va au premier de la file : on ne choisit pas qui.',
        params: schema.organisationParams,
        body: schema.workshopActBody,
        response: { 200: schema.actAnswer },
      },
    },
    async (request) => {
      const { organisation } = request.params;
      const by = acting(request, 'reconditionneur');
      const moved = await queries.moveMachines(db, { organisation }, request.body, by);
      flush();
      return { moved };
    },
  );

  api.post(
    '/partners/:organisation/collections',
    {
      config: { access: 'delegate', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Annoncer un jour de collecte, chez soi ou dans un lieu',
        description: 'Dans un lieu, il est proposé : ce lieu l’accueille, ou non.',
        params: schema.organisationParams,
        body: schema.dayBody,
        response: { 201: z.strictObject({ collection: z.int() }) },
      },
    },
    async (request, reply) => {
      const { organisation } = request.params;
      const by = acting(request, 'reconditionneur');
      const collection = await days.announceDay(db, organisation, request.body, by);
      flush();
      return reply.code(201).send({ collection });
    },
  );

  api.post(
    '/partners/:organisation/collections/:collection/acts',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Annuler un jour de collecte',
        params: schema.dayOfParams,
        body: schema.dayActBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { organisation, collection } = request.params;
      const by = acting(request, 'reconditionneur');
      await days.moveDay(db, { organisation }, collection, request.body.act, by);
      flush();
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/venues/:id/collections/:collection/acts',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Accueillir un jour de collecte, ou y renoncer',
        params: schema.venueDayParams,
        body: schema.dayActBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const venue = await venueOf(request.params.id);
      const { act } = request.body;
      await days.moveDay(db, { venue }, request.params.collection, act, acting(request, 'lieu'));
      flush();
      return reply.code(204).send(null);
    },
  );

  api.put(
    '/partners/:organisation/machines/:machine/serial',
    {
      config: { access: 'delegate' },
      schema: {
        tags,
        summary: 'Dire le numéro de série d’une machine',
        params: schema.machineOfParams,
        body: schema.serialBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { organisation, machine } = request.params;
      await queries.nameSerial(db, organisation, machine, request.body.serial);
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/venues/:id/machines',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Ce qu’un lieu demande de machines, et ce qu’il en reçoit',
        params: schema.venueParams,
        response: { 200: schema.venueMachines },
      },
    },
    async (request) => queries.findOfVenue(db, await venueOf(request.params.id), clock()),
  );

  api.post(
    '/venues/:id/machines/requests',
    {
      config: { access: 'steward', rateLimit: { max: 60, timeWindow: '1 hour' } },
      schema: {
        tags,
        summary: 'Demander des machines, pour un lieu ou pour des foyers qu’il connaît',
        description: 'Des foyers, un nombre et des besoins : jamais un nom.',
        params: schema.venueParams,
        body: schema.requestBody,
        response: { 201: z.strictObject({ request: z.int() }) },
      },
    },
    async (request, reply) => {
      const venue = await venueOf(request.params.id);
      const made = await queries.askFor(db, venue, request.body, acting(request, 'lieu'));
      return reply.code(201).send({ request: made });
    },
  );

  api.post(
    '/venues/:id/machines/requests/:request/withdrawal',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Retirer une demande de machines',
        params: schema.requestParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const venue = await venueOf(request.params.id);
      await queries.withdrawRequest(db, venue, request.params.request, acting(request, 'lieu'));
      return reply.code(204).send(null);
    },
  );

  api.post(
    '/venues/:id/machines/acts',
    {
      config: { access: 'steward' },
      schema: {
        tags,
        summary: 'Signer la réception de machines, y renoncer, les rendre',
        params: schema.venueParams,
        body: schema.venueActBody,
        response: { 200: schema.actAnswer },
      },
    },
    async (request) => {
      const venue = await venueOf(request.params.id);
      const moved = await queries.moveMachines(db, { venue }, request.body, acting(request, 'lieu'));
      flush();
      return { moved };
    },
  );
};
