import type { FastifyInstance } from 'fastify';
import type { Test } from 'tap';
import type { Database } from '../db/database.ts';

/** Public pages, besides what the API gives. @param resource one that is shown */
const pages = (resource: number) => [
  '/',
  '/programmes',
  '/programmes/emploi-avenir',
  '/programmes/service-civique',
  '/programmes/ordi',
  '/ordi/collecte',
  '/ressources',
  `/ressources/${resource}`,
  '/ressources/cycles',
  '/partenaires',
  '/donnees',
  '/sitemap.xml',
];

interface Swept {
  readonly app: FastifyInstance;
  readonly db: Database;
  /** All that the application logged, at its most talkative. */
  readonly logged: readonly string[];
}

/**
 * Looks for names in everything that anyone may read: every public route of the API that only reads, with what stands
 * in its address, every export, the pages, the subjects of mails, the histories and the log. None is there.
 * @param params what stands in addresses: `{ id: 'moulins', resource: 12 }`
 */
export async function nowhereSaid(
  t: Test,
  { app, db, logged }: Swept,
  names: RegExp,
  params: Readonly<Record<string, string | number>>,
): Promise<void> {
  // The outbox is there on a machine that sends no mail, and nowhere else: it holds the mails themselves.
  const readable = app.granted.filter(
    ({ route, access }) => access === 'public' && route.startsWith('GET ') && route !== 'GET /api/outbox',
  );
  const addresses = readable.map(({ route }) =>
    route.slice(4).replaceAll(/:(\w+)/g, (_, name: string) => String(params[name] ?? 1)),
  );
  for (const url of [...addresses, ...pages(Number(params.resource))]) {
    const { body } = await app.inject({ url, remoteAddress: '10.9.9.9' });
    t.notMatch(body, names, url);
  }
  const mails = await db.query<{ subject: string; key: string }>('select subject, key from mail');
  t.notMatch(JSON.stringify(mails), names, 'no subject of a mail');
  const kept = await db.query(
    `select record::text from resource_history union all select note from move
     union all select record::text from venue_history union all select to_jsonb(application_move)::text from application_move
     union all select to_jsonb(step_day)::text from step_day`,
  );
  t.notMatch(JSON.stringify(kept), names, 'no history');
  t.ok(logged.length > addresses.length, 'something was logged');
  t.notMatch(logged.join(''), names, 'no log');
}
