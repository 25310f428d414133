import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database, Queryable } from '../../db/database.ts';
import type { Actor } from '../core/actor.ts';
import { RefusedError } from '../core/errors.ts';
import { writeMail } from '../outbox/doors.ts';
import { type Auth, openAuth } from './auth.ts';
import { linkMail } from './link-mail.ts';
import { findMandates, isSteward, signingKey } from './queries.ts';

/** Who asks, and what they may do. */
export interface Person {
  readonly id: string;
  readonly mail: string;
  readonly session: string;
  readonly roles: ReadonlySet<string>;
}

/**
 * Who may use a route of the API. `public`: everyone. `person`: whoever is signed in. `steward`: those of the venue in
 * the path, and moderators. Every route says it (registerAccess), so that none is open by forgetting.
 */
export type Access = 'public' | 'person' | 'steward' | 'moderator' | 'operator';

/** A route of the API and who may use it. */
export interface Granted {
  readonly route: string;
  readonly access: Access;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the API with who may use it, for whoever checks the whole. */
    granted: readonly Granted[];
  }
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    /** Undefined where the route is public, or where nobody is signed in. */
    person: Person | undefined;
  }
}

export interface People {
  readonly auth: () => Promise<Auth>;
  readonly personOf: (headers: IncomingHttpHeaders) => Promise<Person | undefined>;
}

interface Surroundings {
  readonly db: Database;
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  readonly clock: () => Date;
}

/** What better-auth reads of a request: its cookie, and nothing else of the person. */
export const cookieOf = ({ cookie, 'user-agent': browser }: IncomingHttpHeaders): Headers =>
  new Headers({ ...(cookie && { cookie }), ...(browser && { 'user-agent': browser.slice(0, 300) }) });

/** The key of what this directory signs under a name of its own, the same for all its processes. */
export const keyOf = (db: Queryable, name: string): Promise<string> => signingKey(db, name);

/** The people of this directory: how they sign in, and who a request comes from. */
export function openPeople({ db, origin, clock }: Surroundings): People {
  let opened: Auth | undefined;
  /** At its first use: the database may be away when the application starts. */
  const auth = async () => {
    opened ??= openAuth(db.connections, {
      secret: await signingKey(db, 'cookies'),
      url: origin,
      onLink: async (link) => {
        await writeMail(db, linkMail(link, origin), { purpose: 'link' }, clock());
      },
    });
    return opened;
  };
  return {
    auth,
    personOf: async (headers) => {
      if (!headers.cookie?.includes('proximite')) return undefined;
      const found = await (await auth()).api.getSession({ headers: cookieOf(headers) });
      if (!found) return undefined;
      const mandates = await findMandates(db, found.user.id);
      return {
        id: found.user.id,
        mail: found.user.email,
        session: found.session.id,
        roles: new Set(mandates.map(({ role }) => role)),
      };
    },
  };
}

/** Who asks, on a route that is not public. */
export const personOf = ({ person }: FastifyRequest): Person => {
  if (!person) throw new Error('a route for persons without one');
  return person;
};

/** As the history says who writes: those who run the directory, or the venue's own. */
export function actorOf(request: FastifyRequest): Actor {
  const { id, roles } = personOf(request);
  return { person: id, role: roles.has('operator') || roles.has('moderator') ? 'modération' : 'lieu' };
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write comes from this site's own pages, or from a program: browsers say which. */
function refuseForeign(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (READS.has(request.method) || site === undefined || site === 'same-origin' || site === 'none') return;
  throw new RefusedError(403, 'Cette demande vient d’un autre site.');
}

async function mayAct(
  db: Database,
  person: Person,
  access: Access,
  request: FastifyRequest,
): Promise<boolean> {
  if (access === 'person') return true;
  if (person.roles.has('operator') || (access !== 'operator' && person.roles.has('moderator'))) return true;
  const { id } = request.params as { id?: string };
  return access === 'steward' && id !== undefined && isSteward(db, person.id, id);
}

/**
 * Holds every route of `api` to what it says of who may use it.
 * @returns what each says, filled in as routes are registered
 */
export function registerAccess(api: FastifyInstance, db: Database, people: People): Granted[] {
  const granted: Granted[] = [];
  api.decorateRequest('person', undefined);
  api.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw new Error(`${method} ${url}: who may use it is not said (config.access)`);
    if (method !== 'HEAD') granted.push({ route: `${method} ${url}`, access: config.access });
  });
  api.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'operator';
    if (access === 'public') return;
    refuseForeign(request);
    request.person = await people.personOf(request.headers);
    if (!request.person)
      throw new RefusedError(401, 'Entrez d’abord dans votre espace : vous n’êtes pas connecté.');
    if (!(await mayAct(db, request.person, access, request)))
      throw new RefusedError(
        403,
        'Cette action ne vous revient pas : elle est à ceux qui tiennent ce lieu ou l’annuaire.',
      );
  });
  return granted;
}
