import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';

/** What is refused says where, and what was expected. */
export interface Refusal {
  /** The parameter or field, as the caller wrote it. */
  readonly name: string;
  readonly message: string;
}

/** What is said beside what was refused. */
interface Beside {
  /** Of what was sent, what is no mistake for certain: refused by nobody. */
  readonly warnings?: readonly Refusal[];
  /** Where someone else wrote meanwhile: the version that there is now. */
  readonly version?: number;
  /** And what it says of the fields that were sent. */
  readonly current?: Readonly<Record<string, unknown>>;
}

/** The body of every error answer: problem details (RFC 9457), in French. */
export interface Problem extends Beside {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Refusal[];
}

/** Refused by us, with the sentence that the caller reads. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly statusCode: number;
  readonly errors: readonly Refusal[];
  readonly beside: Beside;

  constructor(statusCode: number, message: string, errors: readonly Refusal[] = [], beside: Beside = {}) {
    super(message);
    this.statusCode = statusCode;
    this.errors = errors;
    this.beside = beside;
  }
}

export const notFound = (message: string) => new RefusedError(404, message);
export const noVenue = (id: string) => notFound(`Aucun lieu n’a l’identifiant « ${id} ».`);
const detailOf = (refusals: readonly Refusal[]) =>
  refusals.map(({ name, message }) => `Paramètre « ${name} » : ${message}`).join(' ');

/** Everything that was refused of what was sent. */
export const badParameters = (refusals: readonly Refusal[], warnings: readonly Refusal[] = []) =>
  new RefusedError(400, detailOf(refusals), refusals, warnings.length > 0 ? { warnings } : {});
export const badParameter = (name: string, message: string) => badParameters([{ name, message }]);

const titles: Readonly<Record<number, string>> = {
  400: 'Requête refusée',
  404: 'Introuvable',
  405: 'Méthode refusée',
  406: 'Format indisponible',
  409: 'Conflit de versions',
  410: 'Retiré',
  413: 'Requête trop volumineuse',
  414: 'Adresse trop longue',
  415: 'Type de contenu refusé',
  429: 'Trop de requêtes',
  500: 'Erreur du serveur',
  503: 'Momentanément indisponible',
};

/** Whether an error means that the database cannot be reached, is starting, is closing, or has no free connection. */
export const isDatabaseAway = (code: string, message: string): boolean =>
  /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P0[123]|53300)$/.test(code) ||
  /Connection terminated|timeout exceeded when trying to connect/.test(message);

/** « /fields/courriels/0 »: the field is the last that has a name. */
const fieldIn = (path: string) =>
  path
    .split('/')
    .filter((part) => !/^\d*$/.test(part))
    .at(-1) ?? '';

/**
 * What a route's schema refused; none where it is something else that went wrong.
 * @param nameOf the field's name of a path: « /fields/courriels/0 » -> « courriels »
 */
export function refusalsOf(error: unknown, nameOf = fieldIn): Refusal[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return [];
  return error.validation.flatMap(({ instancePath, message, params }) => {
    const issue = params as { keys?: string[] };
    const names = issue.keys ?? [nameOf(instancePath)];
    const sentence = issue.keys ? 'paramètre inconnu.' : (message ?? 'valeur refusée');
    return names.map((name) => ({ name, message: sentence }));
  });
}

/** Turns whatever was thrown into what the caller may know of it. */
export function problemOf(error: FastifyError | RefusedError): Problem {
  const code = String((error as FastifyError).code ?? '');
  if (code === '57014') return problem(503, 'La recherche a pris trop de temps. Resserrez-la ou réessayez.');
  if (isDatabaseAway(code, error.message))
    return problem(503, 'La base de données ne répond pas. Réessayez dans quelques secondes.');
  const refusals = error instanceof RefusedError ? error.errors : refusalsOf(error);
  const status = error.statusCode ?? 500;
  if (status >= 500) return problem(status, 'Une erreur est survenue de notre côté. Elle est enregistrée.');
  const detail = error instanceof RefusedError || refusals.length === 0 ? error.message : detailOf(refusals);
  return { ...problem(status, detail, refusals), ...(error instanceof RefusedError && error.beside) };
}

const problem = (status: number, detail: string, errors: readonly Refusal[] = []): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'Requête refusée',
  status,
  detail,
  ...(errors.length > 0 && { errors }),
});

export function sendProblem(reply: FastifyReply, answer: Problem): FastifyReply {
  if (answer.status === 503) reply.header('retry-after', '5');
  return reply
    .code(answer.status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(answer));
}

/** Writes an error as a page, for those who read pages. */
export type ErrorPage = (request: FastifyRequest, reply: FastifyReply, status: number) => FastifyReply;

/** A person's browser at an address of the site; programs, and everyone under /api, get the problem itself. */
const wantsPage = (request: FastifyRequest) =>
  !/^\/(api|tiles)\//.test(request.url) && (request.headers.accept ?? '').includes('text/html');

const answerWith = (page: ErrorPage) => (request: FastifyRequest, reply: FastifyReply, said: Problem) => {
  if (!wantsPage(request)) return sendProblem(reply, said);
  if (said.status === 503) reply.header('retry-after', '5');
  return page(request, reply.code(said.status).header('cache-control', 'no-store'), said.status);
};

/** Gives every route of `app` answers in French that name what was refused: a page for persons, else a problem. */
export function registerErrors(app: FastifyInstance, page: ErrorPage): void {
  // PostgreSQL has no text with this character: refused here for every route, present and to come.
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) throw new RefusedError(400, 'Le caractère nul (%00) est refusé.');
  });
  const answer = answerWith(page);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const said = problemOf(error);
    if (said.status >= 500) request.log.error({ err: error }, 'request failed');
    return answer(request, reply, said);
  });
}

/** Answers for what is nowhere; counted as any request, which the limiter does not do of itself. */
export function registerNotFound(app: FastifyInstance, page: ErrorPage): void {
  const answer = answerWith(page);
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    answer(request, reply, problemOf(notFound(`Rien à l’adresse ${request.url.split('?')[0]}.`))),
  );
}

/** For what Fastify refuses before any handler: bad percent-encoding, over-long parameters. */
export const frameworkErrorsWith =
  (page: ErrorPage) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const detail =
      error.code === 'FST_ERR_BAD_URL'
        ? 'Adresse mal encodée : un « % » doit être suivi de deux chiffres hexadécimaux.'
        : 'Adresse trop longue.';
    answerWith(page)(request, reply, problemOf(new RefusedError(error.statusCode ?? 400, detail)));
  };

export const warningsSchema = z.array(z.strictObject({ name: z.string(), message: z.string() })).meta({
  description: 'Ce qui est gardé tel quel et n’est peut-être pas ce que l’on voulait dire, champ par champ.',
});

/** What a refused request is answered with, for the documentation. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: 'Ce qui ne va pas, en français.' }),
  errors: z
    .array(z.object({ name: z.string(), message: z.string() }))
    .optional()
    .meta({ description: 'Chaque paramètre refusé, et ce qui était attendu.' }),
  warnings: warningsSchema.optional(),
  version: z.int().optional().meta({ description: 'En cas de conflit : la version du lieu, maintenant.' }),
  current: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'En cas de conflit : ce que le lieu dit des champs envoyés.' }),
});
