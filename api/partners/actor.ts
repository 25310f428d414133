import type { FastifyRequest } from 'fastify';
import type { Actor } from '../core/actor.ts';
import { personOf } from '../people/doors.ts';

/** As the history says who acts: those who run the directory, or those who speak for the organisation. */
export const actorOf = (request: FastifyRequest): Actor => {
  const { id, roles } = personOf(request);
  const directory = roles.has('moderator') || roles.has('operator');
  return { person: id, role: directory ? 'modération' : 'organisation' };
};
