import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../../db/database.ts';
import { RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { personOf } from '../../people/doors.ts';
import { dossierOf } from '../doors.ts';
import { pilotParams } from '../schema.ts';
import * as queries from './queries.ts';
import * as schema from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Pilotes scolaires'];

export const yearRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  keepNothing(api);
  const doer = (request: FastifyRequest, role: string) => ({
    person: personOf(request).id,
    role,
    now: clock(),
  });

  /** @throws RefusedError 404 for who has no part in it, 403 for who does not speak for the commune */
  async function ofCommune(request: FastifyRequest, pilot: number) {
    const { sides } = await dossierOf(db, request, pilot);
    if (!sides.includes('commune')) throw new RefusedError(403, 'Cela revient à qui représente la commune.');
    return doer(request, 'commune');
  }

  api.get(
    '/pilots/:pilot/year',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'L’année d’un pilote : les séances, et qui vient',
        description: 'Des nombres d’élèves, jamais un nom ; un volontaire n’est jamais nommé.',
        params: pilotParams,
        response: { 200: schema.yearSchema },
      },
    },
    async (request) => {
      const { pilot } = await dossierOf(db, request, request.params.pilot);
      return queries.findYear(db, pilot, clock());
    },
  );

  api.post(
    '/pilots/:pilot/lessons',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Planifier les séances de toutes les classes entre deux jours',
        description:
          'Ni vacances ni jours fériés ; la réponse dit lesquels. Redemandé, rien n’est planifié deux fois, et ce qui a été déplacé ou annulé le reste.',
        params: pilotParams,
        body: schema.planBody,
        response: { 200: schema.planAnswer },
      },
    },
    async (request) => {
      const { pilot } = request.params;
      const by = await ofCommune(request, pilot);
      return db.transaction((client) => queries.plan(client, pilot, request.body, by));
    },
  );

  api.post(
    '/pilots/:pilot/classes/:school_class/lessons',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Ajouter une séance à une classe',
        params: schema.classParams,
        body: schema.newLesson,
        response: { 201: schema.lessonAnswer },
      },
    },
    async (request, reply) => {
      const { pilot, school_class } = request.params;
      const by = await ofCommune(request, pilot);
      const lesson = await db.transaction((client) =>
        queries.addLesson(client, pilot, school_class, request.body.on_day, by),
      );
      return reply.code(201).send({ lesson });
    },
  );
};
