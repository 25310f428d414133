import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Database } from '../../../db/database.ts';
import { badParameter } from '../../core/errors.ts';
import { ifMatch, versionAnswer, versionIn } from '../../core/versions.ts';
import { doerAs, personOf } from '../../people/doors.ts';
import * as schema from '../schema.ts';
import * as queries from './queries.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

const tags = ['Gouvernance'];
const MOST = 5 * 1024 * 1024;

const give = (reply: FastifyReply, { title, type, bytes }: queries.DocumentBytes) =>
  reply
    .type(type)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(title)}`)
    .send(bytes);

export const meetingsRoutes: FastifyPluginAsyncZod<Surroundings> = async (
  api,
  { db, clock, origin, flush },
) => {
  // Whatever it says to be: the database looks at what it is.
  api.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MOST },
    async (_request: unknown, body: unknown) => body,
  );
  const doerOf = (request: FastifyRequest) => ({
    ...doerAs(request, personOf(request).roles.has('operator') ? 'exploitation' : 'comité', clock()),
    origin,
  });
  const done = (reply: FastifyReply) => reply.code(204).send(null);

  api.get(
    '/meetings/:meeting',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Une réunion, et ce que toutes ses parties en publient',
        description:
          '« seals » : SHA-256 de « sealed_text », recalculé à chaque lecture ; « intact » faux dit que le compte rendu ne correspond plus à son sceau.',
        params: schema.meetingParams,
        response: { 200: schema.meetingSchema },
      },
    },
    // Nothing of it is kept: what was changed behind the database’s back shows at once.
    (request) => queries.findMeeting(db, request.params.meeting, clock()),
  );

  api.get(
    '/meetings/:meeting/meeting.ics',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Le rendez-vous d’une réunion (iCalendar)',
        description: 'Sans l’adresse de visioconférence, qui n’est que pour qui vient.',
        params: schema.meetingParams,
        produces: ['text/calendar'],
      },
    },
    async (request, reply) => {
      const text = await queries.meetingFile(db, request.params.meeting, { origin, now: clock() });
      reply.header('content-disposition', 'inline; filename="reunion.ics"');
      return reply.type('text/calendar; charset=utf-8').send(text);
    },
  );

  api.get(
    '/meetings/:meeting/documents/:document',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Un document public d’une réunion',
        params: schema.documentParams,
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { meeting, document } = request.params;
      return give(reply, await queries.findDocument(db, meeting, document, '', clock()));
    },
  );

  api.get(
    '/meetings/:meeting/own/documents/:document',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Un document d’une réunion, pour qui en est',
        params: schema.documentParams,
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { meeting, document } = request.params;
      reply.header('cache-control', 'no-store');
      return give(reply, await queries.findDocument(db, meeting, document, personOf(request).id, clock()));
    },
  );

  api.get(
    '/meetings/:meeting/own',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Une réunion, pour qui en est',
        params: schema.meetingParams,
        response: { 200: schema.ownMeetingSchema },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return queries.findOwnMeeting(db, request.params.meeting, clock(), personOf(request).id);
    },
  );

  api.post(
    '/committees/:committee/meetings',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Prévoir une réunion',
        params: schema.committeeParams,
        body: schema.meetingBody,
        response: { 201: schema.meetingAnswer },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await queries.plan(db, request.params.committee, request.body, doerOf(request))),
  );

  api.post(
    '/committees/:committee/past-meetings',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Saisir après coup une réunion tenue',
        description:
          'Elle le dit pour toujours. Les voix se notent comme son compte rendu les dit ; elle se valide et se scelle comme les autres.',
        params: schema.committeeParams,
        body: schema.meetingBody,
        response: { 201: schema.meetingAnswer },
      },
    },
    async (request, reply) => {
      const entered = await queries.enter(db, request.params.committee, request.body, doerOf(request));
      flush();
      return reply.code(201).send(entered);
    },
  );

  api.put(
    '/meetings/:meeting',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire autrement quand et où',
        description: 'Convoquée, qui y siège en reçoit un courriel et un rendez-vous.',
        params: schema.meetingParams,
        headers: ifMatch,
        body: schema.meetingBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const read = { meeting: request.params.meeting, version: versionIn(request.headers) };
      const changed = await queries.changeMeeting(db, read, request.body, doerOf(request));
      flush();
      return changed;
    },
  );

  api.put(
    '/meetings/:meeting/agenda',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Écrire l’ordre du jour, entier',
        params: schema.meetingParams,
        headers: ifMatch,
        body: schema.agendaBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const read = { meeting: request.params.meeting, version: versionIn(request.headers) };
      const changed = await queries.setAgenda(db, read, request.body.items, doerOf(request));
      flush();
      return changed;
    },
  );

  api.post(
    '/meetings/:meeting/moves',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Convoquer, dire tenue, ou annuler',
        description: 'Convoquer envoie un courriel et un rendez-vous à qui siège et a un compte.',
        params: schema.meetingParams,
        headers: ifMatch,
        body: schema.moveBody,
        response: { 200: versionAnswer },
      },
    },
    async (request) => {
      const read = { meeting: request.params.meeting, version: versionIn(request.headers) };
      const moved = await queries.moveMeeting(db, read, request.body, doerOf(request));
      flush();
      return moved;
    },
  );

  api.post(
    '/meetings/:meeting/documents',
    {
      config: { access: 'person', rateLimit: { max: 60, timeWindow: '1 hour' } },
      bodyLimit: MOST,
      schema: {
        tags,
        summary: 'Joindre un document',
        description: 'Le corps est le fichier, tel quel : PDF, ODT, DOCX ou ZIP, 5 Mo au plus.',
        params: schema.meetingParams,
        querystring: schema.documentQuery,
        consumes: ['application/octet-stream'],
        response: { 201: schema.documentAnswer },
      },
    },
    async (request, reply) => {
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0)
        throw badParameter('file', 'le contenu d’un fichier est attendu, tel quel.');
      const { meeting } = request.params;
      return reply
        .code(201)
        .send(await queries.addDocument(db, meeting, request.query, bytes, doerOf(request)));
    },
  );

  api.put(
    '/meetings/:meeting/documents/:document',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire qui lit un document',
        params: schema.documentParams,
        body: schema.readersBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { meeting, document } = request.params;
      await queries.setReaders(db, meeting, document, request.body.readers, doerOf(request));
      return done(reply);
    },
  );

  api.delete(
    '/meetings/:meeting/documents/:document',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Retirer un document, avant le sceau',
        params: schema.documentParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { meeting, document } = request.params;
      await queries.removeDocument(db, meeting, document, doerOf(request));
      return done(reply);
    },
  );

  api.put(
    '/meetings/:meeting/attendance',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Noter les présences',
        params: schema.meetingParams,
        body: schema.attendanceBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await queries.attend(db, request.params.meeting, request.body, doerOf(request));
      return done(reply);
    },
  );

  api.post(
    '/meetings/:meeting/decisions',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Mettre une décision aux voix',
        params: schema.meetingParams,
        body: schema.decisionBody,
        response: { 201: schema.decisionAnswer },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await queries.propose(db, request.params.meeting, request.body.text, doerOf(request))),
  );

  api.delete(
    '/meetings/:meeting/decisions/:decision',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Retirer une proposition à laquelle nul n’a répondu',
        params: schema.decisionParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { meeting, decision } = request.params;
      await queries.withdraw(db, meeting, decision, doerOf(request));
      return done(reply);
    },
  );

  api.post(
    '/meetings/:meeting/decisions/:decision/voices',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire la voix de sa partie, ou de son siège',
        description:
          'Oui, non ou silence ; la dernière compte. Au comité de pilotage, des parties, à l’unanimité : un non ou un silence, et il n’y a pas de décision. Au comité de gouvernance, des sièges : chaque collège a la voix de la majorité des siens ; plus de collèges pour que contre, la moitié au moins de tous ayant une voix, et il y a décision. « member » : un siège sans compte, ou d’une réunion saisie après coup, est noté par qui prépare le comité.',
        params: schema.decisionParams,
        body: schema.voiceBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { meeting, decision } = request.params;
      await queries.say(db, meeting, decision, request.body, doerOf(request));
      return done(reply);
    },
  );

  api.post(
    '/meetings/:meeting/minutes',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Écrire une version du compte rendu',
        description: 'En Markdown. Une version ne se modifie pas : une correction en est une autre.',
        params: schema.meetingParams,
        body: schema.minutesBody,
        response: { 201: schema.minutesAnswer },
      },
    },
    async (request, reply) => {
      const { meeting } = request.params;
      const written = await queries.writeMinutes(db, meeting, request.body.text, doerOf(request));
      flush();
      return reply.code(201).send(written);
    },
  );

  api.post(
    '/meetings/:meeting/minutes/:number/validations',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Valider une version, pour sa partie ou son siège',
        description:
          '« digest » est celui qui a été lu. La dernière partie scelle la version ; au comité de gouvernance, le siège avec lequel plus de la moitié des collèges ont validé, chacun par plus de la moitié de ses sièges en cours qui ont un compte.',
        params: schema.minutesParams,
        body: schema.validationBody,
        response: { 200: schema.validationAnswer },
      },
    },
    async (request) => {
      const { meeting, number } = request.params;
      const validated = await queries.validate(db, meeting, number, request.body, doerOf(request));
      flush();
      return validated;
    },
  );

  api.post(
    '/meetings/:meeting/publications',
    {
      config: { access: 'person' },
      schema: {
        tags,
        summary: 'Dire jusqu’où sa partie, ou son siège, laisse publier',
        description:
          'Le moins de toutes les parties compte. Au comité de gouvernance, les collèges publient ce qu’ils valident : ce qu’en laissent lire plus de la moitié d’entre eux, chacun par plus de la moitié de ses sièges en cours qui ont un compte.',
        params: schema.meetingParams,
        body: schema.publicationBody,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await queries.publish(db, request.params.meeting, request.body, doerOf(request));
      return done(reply);
    },
  );
};
