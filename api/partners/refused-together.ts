import type { FastifyRequest } from 'fastify';
import type { Database } from '../../db/database.ts';
import { badParameters, type Refusal, refusalsOf } from '../core/errors.ts';
import { type Asked, settleAll } from './queries.ts';

/** « /establishments/1/commune » -> « commune-2 »: which of several, as the form numbers them. */
function fieldIn(path: string): string {
  const [list = '', index, field] = path.split('/').slice(1);
  return field === undefined ? list : `${field}-${Number(index) + 1}`;
}

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(Object(value) as object).filter(
      ([, text]) => typeof text === 'string' && !text.includes('\0'),
    ),
  );

/** Of a body of any shape, what the directory can be asked, less what the schema has refused. */
function askedIn(body: unknown, refused: ReadonlySet<string>): Asked {
  const { establishments } = Object(body) as { readonly establishments?: unknown };
  const digits = (text: string | undefined) => text?.replaceAll(/[\s.]/g, '');
  const { siret } = textsIn(body);
  const places = (Array.isArray(establishments) ? establishments.slice(0, 50) : []).map((one, index) => {
    const given = { ...textsIn(one), siret: digits(textsIn(one).siret) };
    return Object.fromEntries(Object.entries(given).filter(([name]) => !refused.has(`${name}-${index + 1}`)));
  });
  return { ...(!refused.has('siret') && { siret: digits(siret) }), establishments: places };
}

const organisationIn = ({ params }: FastifyRequest) =>
  Number((params as { readonly organisation?: string }).organisation) || undefined;

/**
 * For a route that takes a whole organisation: what its schema refuses is told with what the directory refuses of the
 * rest, so that all can be mended at once.
 * @returns options of the route
 */
export const refusedTogether = (db: Database) => ({
  attachValidation: true,
  preHandler: async (request: FastifyRequest): Promise<void> => {
    const { validationError: error, body } = request;
    if (!error) return;
    if (error.validationContext !== 'body') throw error;
    const refusals: Refusal[] = refusalsOf(error, fieldIn);
    const asked = askedIn(body, new Set(refusals.map(({ name }) => name)));
    const more = await settleAll(db, asked, organisationIn(request));
    throw badParameters([...refusals, ...more.refusals]);
  },
});
