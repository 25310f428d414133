import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { notFound, RefusedError } from '../../core/errors.ts';
import { keepNothing } from '../../core/http-cache.ts';
import { ifMatch, versionAnswer, versionIn } from '../../core/versions.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import { dossierOf } from '../doors.ts';
import { sidesOf } from '../queries.ts';
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

/** Volunteers agreed to be seen by communes: a party, or a venue, reads that they are there. */
const withoutTrades = ({ comers, ...one }: schema.Lesson): schema.Lesson => ({
  ...one,
  comers: comers.map((comer) => ({ ...comer, trades: [] })),
});
const withoutProfiles = ({ lessons, ...year }: schema.Year): schema.Year => ({
  ...year,
  lessons: lessons.map(withoutTrades),
});

export const yearRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock, origin, flush }) => {
  keepNothing(api);
  const writing = () => ({ origin, now: clock() });

  /** @throws RefusedError 404 for who has no part in it, 403 for who does not speak for the commune */
  async function ofCommune(request: FastifyRequest, pilot: number) {
    const { sides } = await dossierOf(db, request, pilot);
    if (!sides.includes('commune')) throw new RefusedError(403, 'Cela revient à qui représente la commune.');
    return doerAs(request, 'commune', clock());
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
      const { pilot, sides } = await dossierOf(db, request, request.params.pilot);
      const year = await queries.findYear(db, pilot, clock());
      return sides.includes('commune') ? year : withoutProfiles(year);
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

  /** A lesson, to whoever speaks for its commune. @throws RefusedError */
  async function ownPlace(request: FastifyRequest, lesson: number) {
    const place = await queries.findPlace(db, lesson);
    return { place, by: await ofCommune(request, place.pilot) };
  }

  /** A lesson, to whoever may say what came of it. @throws RefusedError */
  async function reporter(request: FastifyRequest, lesson: number) {
    const side = await sideOf(request, lesson);
    if (side !== 'commune' && side !== 'venue')
      throw new RefusedError(403, 'Cela revient à la commune, ou au lieu dont l’animateur vient.');
    return doerAs(request, side === 'commune' ? 'commune' : 'lieu', clock());
  }

  /** Where someone stands as to a lesson; undefined for who has no part in it. @throws RefusedError 404 */
  async function sideOf(
    request: FastifyRequest,
    lesson: number,
  ): Promise<schema.KnownLesson['side'] | undefined> {
    const { code_insee } = await queries.findPlace(db, lesson);
    const { id } = personOf(request);
    const sides = await sidesOf(db, id, code_insee);
    if (sides.includes('commune')) return 'commune';
    if (await queries.keepsAnimator(db, id, lesson)) return 'venue';
    return sides.length > 0 ? 'party' : undefined;
  }

  api.get(
    '/lessons/:lesson',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Une séance, et qui pourrait y venir à la place de qui manque',
        description: 'Pour la commune, les parties, et le lieu dont l’animateur y vient.',
        params: schema.lessonParams,
        response: { 200: schema.lessonSchema },
      },
    },
    async (request) => {
      const { lesson } = request.params;
      const side = await sideOf(request, lesson);
      if (!side) throw notFound('Aucune séance n’a ce numéro, ou vous n’en êtes pas.');
      const found = await queries.findLesson(db, lesson, clock());
      const isCommune = side === 'commune';
      return {
        side,
        lesson: isCommune ? found : withoutTrades(found),
        history: await queries.findHistory(db, lesson),
        replacements: isCommune ? await queries.findReplacements(db, lesson) : [],
      };
    },
  );

  api.put(
    '/lessons/:lesson',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Déplacer une séance, ou dire son contenu',
        description:
          'Un autre jour de la semaine que celui de la classe est une exception : l’équipe est sollicitée de nouveau.',
        params: schema.lessonParams,
        headers: ifMatch,
        body: schema.lessonBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { place, by } = await ownPlace(request, request.params.lesson);
      const version = await db.transaction((client) =>
        queries.changeLesson(client, place, versionIn(request.headers), request.body, by, writing()),
      );
      flush();
      return { version };
    },
  );

  api.post(
    '/lessons/:lesson/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Annuler une séance en disant pourquoi, la rétablir ; ou dire qu’elle n’a pas eu lieu',
        description:
          '« reopen » : notée tenue par erreur, elle redevient prévue ; ce qui en fut noté reste dans son histoire. Par qui peut en rendre compte.',
        params: schema.lessonParams,
        headers: ifMatch,
        body: schema.lessonAct,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { lesson } = request.params;
      const { place, by } =
        request.body.act === 'reopen'
          ? { place: await queries.findPlace(db, lesson), by: await reporter(request, lesson) }
          : await ownPlace(request, lesson);
      const version = await db.transaction((client) =>
        queries.moveLesson(client, place, versionIn(request.headers), request.body, by, writing()),
      );
      flush();
      return { version };
    },
  );

  api.put(
    '/lessons/:lesson/report',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire ce qu’a été une séance : combien d’élèves, qui est venu, combien d’heures',
        description: 'Par la commune, ou par le lieu dont l’animateur y vient.',
        params: schema.lessonParams,
        headers: ifMatch,
        body: schema.reportBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const { lesson } = request.params;
      const by = await reporter(request, lesson);
      const version = await db.transaction((client) =>
        queries.reportLesson(client, lesson, versionIn(request.headers), request.body, by),
      );
      return { version };
    },
  );

  api.post(
    '/lessons/:lesson/words',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire que l’on vient, ou non, à une séance ; ou y solliciter quelqu’un',
        description:
          'Chacun pour soi, ou pour le lieu que l’on tient : « coming », « absent », « declined ». La commune : « asked », « released ».',
        params: schema.lessonParams,
        body: schema.saying,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const place = await queries.findPlace(db, request.params.lesson);
      const by = doerAs(request, '', clock());
      const isCommune = (await sidesOf(db, by.person, place.code_insee)).includes('commune');
      await db.transaction((client) =>
        queries.say(client, place, request.body, { ...by, isCommune }, writing()),
      );
      flush();
      return reply.code(204).send(null);
    },
  );

  api.get(
    '/people/me/lessons',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les séances où l’on m’attend',
        response: { 200: schema.ownLessonsSchema },
      },
    },
    (request) => queries.findOwnLessons(db, personOf(request).id, clock()),
  );

  api.get(
    '/people/me/hours',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les heures données à des classes dont je peux lire l’attestation',
        description: 'Les miennes, et celles que mes organisations ont accordées à leurs salariés.',
        response: { 200: schema.givenHoursSchema },
      },
    },
    (request) => queries.findGivenHours(db, personOf(request).id),
  );

  api.get(
    '/volunteers/:resource/certificate',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Les heures données à des classes, pour l’employeur qui les accorde',
        description:
          'Pour la personne elle-même ; et pour qui parle d’un employeur qui a confirmé ce temps, celles qu’il accorde.',
        params: schema.resourceParams,
        response: { 200: schema.certificateSchema },
      },
    },
    async (request) => {
      const found = await queries.findCertificate(db, request.params.resource, personOf(request).id);
      if (!found) throw notFound('Aucune attestation n’a ce numéro, ou elle n’est pas à vous.');
      return found;
    },
  );
};
