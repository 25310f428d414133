import type { FastifyRequest } from 'fastify';
import { badParameters, refusalsOf } from '../core/errors.ts';

/** « /schools/0/classes/1/ends » -> « ends-1-2 »: which school and which of its classes, as the form numbers them. */
function fieldIn(path: string): string {
  const parts = path.split('/').slice(1);
  const name = parts.findLast((part) => !/^\d+$/.test(part)) ?? '';
  const places = parts.slice(0, parts.lastIndexOf(name)).filter((part) => /^\d+$/.test(part));
  return [name, ...places.map((place) => Number(place) + 1)].join('-');
}

/** For a route that takes a whole application: each refusal names the field of its own school and class. */
export const namedByPlace = {
  attachValidation: true,
  preHandler: async ({ validationError: error }: FastifyRequest): Promise<void> => {
    if (!error) return;
    if (error.validationContext !== 'body') throw error;
    throw badParameters(refusalsOf(error, fieldIn));
  },
};
