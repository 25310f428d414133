import type { FastifyRequest } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import { notFound } from '../core/errors.ts';
import { personOf } from '../people/doors.ts';
import { findDossier } from './queries.ts';
import type { Dossier } from './schema.ts';

/** An application, to who may read it. @throws RefusedError 404 for others */
export async function dossierOf(db: Queryable, request: FastifyRequest, pilot: number): Promise<Dossier> {
  const found = await findDossier(db, pilot, personOf(request).id);
  if (!found) throw notFound('Aucune candidature n’a ce numéro, ou vous n’en êtes pas.');
  return found;
}
