import { Readable } from 'node:stream';
import { escapeUTF8 } from 'entities';
import type { FastifyReply } from 'fastify';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Api } from '../../web/api.ts';
import { communeUrl, departementUrl, pilotUrl } from '../../web/communes/urls.ts';
import { eventUrl } from '../../web/events/urls.ts';
import { reviewUrl, storyUrl } from '../../web/pilots/urls.ts';
import { organisationUrl } from '../../web/resources/urls.ts';
import { territoryUrl } from '../../web/territories/urls.ts';
import { venueUrl } from '../../web/venues/names.ts';

const parts = sql(import.meta.url, 'sitemap-parts.sql');
const partners = sql(import.meta.url, 'sitemap-partners.sql');
const pilots = sql(import.meta.url, 'sitemap-pilots.sql');
const venues = sql(import.meta.url, 'sitemap-venues.sql');

/** Venues of one file: the protocol allows 50,000 addresses and 50 MB. */
const PART = 40_000;
const XML = 'application/xml; charset=utf-8';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const index = (addresses: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${addresses
    .map((address) => `<sitemap><loc>${escapeUTF8(address)}</loc></sitemap>`)
    .join('\n')}\n</sitemapindex>\n`;

interface Entry {
  readonly path: string;
  /** YYYY-MM-DD */
  readonly changed?: string;
}

const entry = (origin: string, { path, changed }: Entry) =>
  `<url><loc>${escapeUTF8(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>\n`;

/** Written as it is read: two million venues are 50 files of 5 MB, none of which is held in memory. */
function* urlset(origin: string, entries: Iterable<Entry>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}">\n`;
  for (const one of entries) yield entry(origin, one);
  yield '</urlset>\n';
}

const stream = (reply: FastifyReply, origin: string, entries: Iterable<Entry>) =>
  reply.type(XML).send(Readable.from(urlset(origin, entries)));

/** `/sitemap.xml`: where the lists of all public pages are. */
export async function sitemapIndex(reply: FastifyReply, db: Queryable, origin: string) {
  const [row] = await db.query<{ last: number }>(parts);
  const count = Math.ceil((row?.last ?? 0) / PART);
  const files = [
    'pages',
    'partenaires',
    'pilotes',
    ...Array.from({ length: count }, (_, part) => `lieux-${part + 1}`),
  ];
  return reply.type(XML).send(index(files.map((file) => `${origin}/sitemaps/${file}.xml`)));
}

const ONCE = [
  '/',
  '/orientation',
  '/ateliers',
  '/partenaires',
  '/ressources',
  '/boite-a-outils',
  '/programmes',
  '/offres-emploi',
  '/gouvernance/criteres',
  '/gouvernance/etudes',
  '/referentiel',
  '/referentiel/se-situer',
  '/referentiel/tpe',
  '/fonds',
  '/pilotes',
  '/ordi/collecte',
  '/donnees',
  '/territoires',
  '/territoires/ou-ouvrir',
  '/territoires/definitions',
  '/gouvernance/communication',
  '/integrer',
  '/accessibilite',
  '/mentions',
];

/** `/sitemaps/pages.xml`: what is there once, each département and each commune that has venues. */
export async function sitemapPages(reply: FastifyReply, api: Api, origin: string) {
  const [departements, communes] = await Promise.all([api.departements(), api.communes()]);
  return stream(reply, origin, [
    ...ONCE.map((path) => ({ path })),
    ...departements
      .filter(({ venues: count }) => count > 0)
      .flatMap(({ code, nom }) => [
        { path: departementUrl(code, nom) },
        { path: territoryUrl({ level: 'departement', code }) },
      ]),
    ...communes.map((commune) => ({ path: communeUrl(commune) })),
  ]);
}

/** Of each sort: together they fit the protocol's 50,000. */
const PARTNERS = 20_000;

/** `/sitemaps/partenaires.xml`: organisations, and dates of events to come. */
export async function sitemapPartners(reply: FastifyReply, db: Queryable, origin: string, now: Date) {
  const rows = await db.query<{
    sort: 'organisation' | 'event';
    number: number;
    name: string;
    changed: string;
  }>(partners, [now, PARTNERS]);
  const entries = rows.map(({ sort, number, name, changed }) => ({
    path:
      sort === 'event'
        ? eventUrl({ sitting: number, title: name })
        : organisationUrl({ organisation: number, nom: name }),
    changed,
  }));
  return stream(reply, origin, entries);
}

/** There are 35,000 communes: with the rest they fit. */
const PILOTS = 45_000;

/** `/sitemaps/pilotes.xml`: pages of mayors whose commune has a school, reviews and stories. */
export async function sitemapPilots(reply: FastifyReply, db: Queryable, origin: string) {
  const rows = await db.query<{
    sort: 'mayor' | 'review' | 'story';
    id: string;
    name: string;
    changed: string | null;
  }>(pilots, [PILOTS]);
  const pathOf = {
    mayor: (code_insee: string, nom: string) => pilotUrl({ code_insee, nom }),
    review: (id: string) => reviewUrl(Number(id)),
    story: (id: string) => storyUrl(Number(id)),
  };
  const entries = rows.map(({ sort, id, name, changed }) => ({
    path: pathOf[sort](id, name),
    ...(changed && { changed }),
  }));
  return stream(reply, origin, entries);
}

/** `/sitemaps/lieux-:part.xml`: venues by the range of their permanent numbers. @returns false for no such part */
export async function sitemapVenues(reply: FastifyReply, db: Queryable, origin: string, part: number) {
  const rows = await db.query<{ id: string; nom: string; changed: string }>(venues, [
    (part - 1) * PART,
    part * PART,
  ]);
  return stream(
    reply,
    origin,
    rows.map(({ id, nom, changed }) => ({ path: venueUrl({ id, nom }), changed })),
  );
}
