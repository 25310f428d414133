import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database, Queryable } from '../../db/database.ts';
import type { Actor, Doer } from '../core/actor.ts';
import { RefusedError } from '../core/errors.ts';
import { type Key, keyCovers, readKey, secretIn } from '../keys/doors.ts';
import type { Right } from '../keys/schema.ts';
import { writeMail } from '../outbox/doors.ts';
import { type Auth, openAuth } from './auth.ts';
import { linkMail } from './link-mail.ts';
import { findMandates, isDelegate, isSteward, signingKey } from './queries.ts';

/** Who asks, and what they may do. */
export interface Person {
  readonly id: string;
  readonly mail: string;
  /** Undefined where a program asks for them. */
  readonly session?: string;
  readonly roles: ReadonlySet<string>;
  /** What a program showed, and is limited to. */
  readonly key?: Key;
}

/**
 * Who may use a route of the API. `public`: everyone. `person`: whoever is signed in. `steward`: those of the venue in
 * the path, and moderators. `delegate`: those of the organisation in the path, and moderators. `party`: those who speak
 * for a party to the convention, and operators. `program`: whoever shows a key, which the route holds to its limits.
 * Every route says it (registerAccess), so that none is open by forgetting.
 */
export type Access =
  | 'public'
  | 'person'
  | 'steward'
  | 'delegate'
  | 'party'
  | 'moderator'
  | 'operator'
  | 'program';

/** A route of the API and who may use it. */
export interface Granted {
  readonly route: string;
  readonly access: Access;
  /** What a key must allow to come in here; no key does where it is not said. */
  readonly key?: Right;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the API with who may use it, for whoever checks the whole. */
    granted: readonly Granted[];
  }
  interface FastifyContextConfig {
    access?: Access;
    key?: Right;
  }
  interface FastifyRequest {
    /** Undefined where the route is public, or where nobody is signed in. */
    person: Person | undefined;
  }
}

export interface People {
  readonly auth: () => Promise<Auth>;
  readonly personOf: (headers: IncomingHttpHeaders) => Promise<Person | undefined>;
  /** Who made a key. @throws RefusedError 401 */
  readonly makerOf: (secret: string) => Promise<Person>;
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
  const rolesOf = async (person: string) => new Set((await findMandates(db, person)).map(({ role }) => role));
  return {
    auth,
    makerOf: async (secret) => {
      const key = await readKey(db, secret, clock());
      return { id: key.person, mail: key.mail, roles: await rolesOf(key.person), key };
    },
    personOf: async (headers) => {
      if (!headers.cookie?.includes('proximite')) return undefined;
      const found = await (await auth()).api.getSession({ headers: cookieOf(headers) });
      if (!found) return undefined;
      const { user, session } = found;
      return { id: user.id, mail: user.email, session: session.id, roles: await rolesOf(user.id) };
    },
  };
}

/** The venues that someone is a steward of, by their ids. */
export async function venuesKeptBy(db: Queryable, person: string): Promise<ReadonlySet<string>> {
  const mandates = await findMandates(db, person);
  return new Set(mandates.flatMap(({ venue }) => venue ?? []));
}

/** Who asks, on a route that is not public. */
export const personOf = ({ person }: FastifyRequest): Person => {
  if (!person) throw new Error('a route for persons without one');
  return person;
};

function roleOf({ key, roles }: Person): string {
  if (key) return key.source === null ? 'programme d’un lieu' : 'programme d’un réseau';
  return roles.has('operator') || roles.has('moderator') ? 'modération' : 'lieu';
}

/** As the history says who writes: those who run the directory, the venue's own, or a program of theirs. */
export function actorOf(request: FastifyRequest): Actor {
  const person = personOf(request);
  return { person: person.id, role: roleOf(person) };
}

/** Who asks, as they act under a role: « commune », « lieu ». */
export const doerAs = (request: FastifyRequest, role: string, now: Date): Doer => ({
  person: personOf(request).id,
  role,
  now,
});

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A write comes from this site's own pages, or from a program: browsers say which. */
function refuseForeign(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (READS.has(request.method) || site === undefined || site === 'same-origin' || site === 'none') return;
  throw new RefusedError(403, 'Cette demande vient d’un autre site.');
}

const REFUSALS: Partial<Record<Access, string>> = {
  party: 'Cette action revient aux parties à la convention et à l’exploitant.',
};

async function mayAct(
  db: Database,
  person: Person,
  access: Access,
  request: FastifyRequest,
): Promise<boolean> {
  if (access === 'person') return true;
  if (person.roles.has('operator') || (access === 'party' && person.roles.has('party'))) return true;
  if (person.roles.has('moderator') && access !== 'operator' && access !== 'party') return true;
  const { id, organisation } = request.params as { id?: string; organisation?: string };
  if (access === 'delegate') return isDelegate(db, person.id, Number(organisation));
  return access === 'steward' && id !== undefined && isSteward(db, person.id, id);
}

/** Whether a key comes in: only where the route says which right it takes, and for the venue of the path. */
async function keyMayAct(db: Database, { key, rights }: Key, { routeOptions, params }: FastifyRequest) {
  const { access, key: right } = routeOptions.config;
  if (access === 'program') return true;
  const { id } = params as { id?: string };
  return right !== undefined && rights.includes(right) && id !== undefined && keyCovers(db, key, id);
}

/** Of keys that are no keys, a minute from one address: a program whose key has ended may ask that often. */
const WRONG_KEYS = 60;

/** Reads the key that a request shows; who tries many is told to stop, and a right one is never held up by them. */
function keyReader(api: FastifyInstance, people: People) {
  const wrong = api.createRateLimit({
    max: WRONG_KEYS,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => `wrong key ${ip}`,
  });
  return (request: FastifyRequest, secret: string): Promise<Person> =>
    people.makerOf(secret).catch(async (error: unknown) => {
      const tried = await wrong(request);
      if (tried.isAllowed || !tried.isExceeded) throw error;
      throw new RefusedError(429, 'Trop de clés fausses depuis votre réseau. Réessayez dans une minute.');
    });
}

/**
 * Holds every route of `api` to what it says of who may use it.
 * @returns what each says, filled in as routes are registered
 */
export function registerAccess(api: FastifyInstance, db: Database, people: People): Granted[] {
  const granted: Granted[] = [];
  const read = keyReader(api, people);
  api.decorateRequest('person', undefined);
  api.addHook('onRoute', ({ config, method, url }) => {
    if (!config?.access) throw new Error(`${method} ${url}: who may use it is not said (config.access)`);
    const { access, key } = config;
    if (method !== 'HEAD') granted.push({ route: `${method} ${url}`, access, ...(key && { key }) });
  });
  /** A key is no cookie, which a browser would add of itself: it may come from any site. What else is sent is not read. */
  async function admitKey(request: FastifyRequest, secret: string): Promise<void> {
    const person = await read(request, secret);
    if (!person.key || !(await keyMayAct(db, person.key, request)))
      throw new RefusedError(403, 'Cette clé ne permet pas cela, ou pas pour ce lieu.');
    request.person = person;
    request.limitedAs = `key ${person.key.key}`;
  }
  api.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access ?? 'operator';
    if (access === 'public') return;
    const secret = secretIn(request.headers);
    if (secret) return admitKey(request, secret);
    if (access === 'program')
      throw new RefusedError(401, 'Une clé est attendue : « Authorization: Bearer np_… ».');
    refuseForeign(request);
    request.person = await people.personOf(request.headers);
    if (!request.person)
      throw new RefusedError(401, 'Entrez d’abord dans votre espace : vous n’êtes pas connecté.');
    if (!(await mayAct(db, request.person, access, request)))
      throw new RefusedError(
        403,
        REFUSALS[access] ??
          'Cette page est à ceux qui tiennent ce lieu, parlent pour cette organisation ou gèrent l’annuaire.',
      );
  });
  return granted;
}
