import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import type { Database } from '../db/database.ts';
import { personalRoutes, routes } from '../web/routes.tsx';

/** What stands in addresses, one or several: `{ id: 'moulins', resource: [12, 13] }`; 1 for what is not said. */
export type Params = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** What most addresses are asked with. */
const usual: Params = {
  programme: ['emploi-avenir', 'service-civique', 'ordi'],
  slug: 'x',
};

/** An address for each way of filling in its parameters. */
function addressesOf(path: string, params: Params): string[] {
  const [, name] = /:(\w+)/.exec(path) ?? [];
  if (!name) return [path];
  const values = [params[name] ?? usual[name] ?? 1].flat();
  return values.flatMap((value) => addressesOf(path.replace(`:${name}`, encodeURIComponent(value)), params));
}

const FILES = [
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/partenaires.xml',
  '/sitemaps/lieux-1.xml',
  '/api/openapi.json',
  '/api/documentation/json',
  '/robots.txt',
];
/** Pages that only show: to leave is not to read. The outbox holds the mails themselves, where none is sent. */
const shownIn = (pages: readonly { readonly path: string }[]) =>
  pages.map(({ path }) => path).filter((path) => !/^\/(connexion|boite-d-envoi)/.test(path));

interface Read {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

interface Reading {
  /** The cookie of who reads; nobody's, where it is absent. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly params: Params;
  /** Not the pages, which ask the API for all that they show, and cost ten times as much. */
  readonly apiAlone?: boolean;
}

/**
 * Everything that someone can read by opening addresses. Nobody in particular: the public routes of the API, with its
 * exports and feeds, every page, and the files beside them. Someone who is signed in: what is for persons. Who has no
 * right to one reads its refusal.
 */
export async function readAll(
  app: FastifyInstance,
  { headers = {}, params, apiAlone }: Reading,
): Promise<Read[]> {
  const isSignedIn = 'cookie' in headers;
  const asked = app.granted
    .filter(({ route, access }) => route.startsWith('GET ') && (access === 'public') !== isSignedIn)
    .map(({ route }) => route.slice(4))
    .filter((route) => route !== '/api/outbox');
  const pages = isSignedIn ? shownIn(personalRoutes) : [...shownIn([...routes, ...personalRoutes]), ...FILES];
  const all: Read[] = [];
  for (const url of [...asked, ...(apiAlone ? [] : pages)].flatMap((path) => addressesOf(path, params))) {
    const accept = url.startsWith('/api/') ? '*/*' : 'text/html';
    const remoteAddress = `10.9.${all.length >> 8}.${all.length % 256}`;
    const answer = await app.inject({ url, remoteAddress, headers: { accept, ...headers } });
    all.push({ url, status: answer.statusCode, body: answer.body });
  }
  return all;
}

/** Where one of `names` is said. */
export const saying = (all: readonly Read[], names: RegExp): string[] =>
  all.filter(({ body }) => names.test(body)).map(({ url }) => url);

interface Swept {
  readonly app: FastifyInstance;
  readonly db: Database;
  /** All that the application logged, at its most talkative. */
  readonly logged: readonly string[];
}

/**
 * Looks for names in everything that anyone may read: every public route of the API that only reads, with what stands
 * in its address, every export, every page, the subjects of mails, the histories and the log. None is there.
 * @returns what was read
 */
export async function nowhereSaid(
  t: Test,
  { app, db, logged }: Swept,
  names: RegExp,
  params: Params,
): Promise<Read[]> {
  const all = await readAll(app, { params });
  t.same(saying(all, names), [], 'no address');
  t.same(
    all.filter(({ status }) => status >= 500).map(({ url }) => url),
    [],
    'each answers',
  );
  const mails = await db.query<{ subject: string; key: string }>('select subject, key from mail');
  t.notMatch(JSON.stringify(mails), names, 'no subject of a mail, nor what makes it one');
  const kept = await db.query(
    `select record::text from resource_history union all select note from move
     union all select record::text from venue_history union all select to_jsonb(application_move)::text from application_move
     union all select to_jsonb(step_day)::text from step_day`,
  );
  t.notMatch(JSON.stringify(kept), names, 'no history');
  t.ok(logged.length > all.length, 'something was logged');
  t.notMatch(logged.join(''), names, 'no log');
  return all;
}
