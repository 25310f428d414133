import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { closeEndedOffers, readDueFeeds } from '../../../api/jobs/feeds/reading.ts';
import type { Job, JobFeed } from '../../../api/jobs/schema.ts';
import { resolveCommunes } from '../../../api/places/queries.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { signIn } from '../../people.ts';
import { LILLE, SAINT_DENIS_REUNION } from '../../places.ts';

interface Answer {
  readonly status?: number;
  readonly body: string;
  readonly etag?: string;
}

/** A member's site, whose feed answers what `says` holds; closed with the test. */
async function member(t: Test, says: { now: Answer }): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const { status = 200, body, etag } = says.now;
    if (etag && request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    return response.writeHead(status, etag ? { etag } : {}).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/offres`, asked: () => asked };
}

const posting = (id: string, title: string, place: object, more: object = {}) => ({
  '@type': 'JobPosting',
  identifier: id,
  title,
  description: 'Accompagner des habitants dans leurs démarches en ligne.',
  url: `https://entreprise.test/offres/${id}`,
  datePosted: '2026-05-20',
  jobLocation: { address: place },
  ...more,
});
const ROUBAIX = { addressLocality: 'ROUBAIX', postalCode: '59100' };
const roubaix = posting('r1', 'Médiatrice ou médiateur numérique', ROUBAIX);
const reunion = posting('r2', 'Technicien', { addressLocality: 'Saint-Denis', postalCode: '97400' });
const lost = posting('r3', 'Formatrice', { addressLocality: 'Nulle-Part', postalCode: '59999' });

async function open(t: Test, config = {}) {
  const settings = { FEED_ADDRESSES: 'any' as const, FEED_TIMEOUT_MS: 1_000, ...config };
  const { app, db } = await build(t, settings);
  const organisation = await addOrganisation(db, 'Compagnie de Roubaix');
  const cookie = await signInDelegate(app, db, 'deleguee@roubaix.test', organisation);
  const feeds = `/api/partners/${organisation}/job-feeds`;
  const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers: cookie, ...(payload && { payload }) });
  const near = async (query: string) => (await app.inject(`/api/jobs?${query}`)).json<{ jobs: Job[] }>().jobs;
  const reading = { db, config: { ...testConfig, ...settings }, clock: () => NOW, resolveCommunes };
  return { app, db, organisation, feeds, ask, near, reading };
}

t.test('a member’s feed is read at once, placed, and near where one looks', async (t) => {
  const { app, feeds, ask, near } = await open(t);
  const says = { now: { body: JSON.stringify([roubaix, reunion, lost]) } };
  const { url } = await member(t, says);
  const added = await ask('POST', feeds, { url });
  t.equal(added.statusCode, 201, added.body);
  t.match((await ask('GET', feeds)).json<JobFeed[]>(), [
    {
      url,
      error: null,
      found: 3,
      shown: 3,
      remarks: [{ what: 'Formatrice', why: /pas sur la carte : « Nulle-Part »/ }],
    },
  ]);

  const byLille = await near(`near=${LILLE}`);
  t.match(byLille, [
    { title: roubaix.title, commune: 'Roubaix', employer: 'Compagnie de Roubaix', link: roubaix.url },
  ]);
  t.ok((byLille[0]?.distance ?? 0) > 5_000 && (byLille[0]?.distance ?? 0) < 15_000);
  t.match(
    await near(`near=${SAINT_DENIS_REUNION}`),
    [{ commune: 'Saint-Denis' }],
    'Saint-Denis de La Réunion, by its postcode',
  );
  t.equal((await near('')).find(({ title }) => title === 'Formatrice')?.at, null, 'no place is guessed');
  t.match(await near('q=médiateurs'), [{ title: roubaix.title }]);
  for (const format of ['atom', 'jsonld', 'geojson', 'csv']) {
    const { statusCode, body } = await app.inject(`/api/jobs.${format}`);
    t.equal(statusCode, 200, format);
    t.match(body, 'entreprise.test/offres/r1', format);
  }
});

t.test('what changes, goes, comes back and ends in the feed does so here, by a named act', async (t) => {
  const { db, feeds, ask, near, reading } = await open(t);
  const says = { now: { body: JSON.stringify([roubaix, reunion]), etag: '"1"' } as Answer };
  const { url, asked } = await member(t, says);
  const { feed } = (await ask('POST', feeds, { url })).json<{ feed: number }>();
  const again = async (body: object[]) => {
    says.now = { body: JSON.stringify(body), etag: `"${JSON.stringify(body).length}"` };
    return (await ask('POST', `${feeds}/${feed}/readings`)).json<JobFeed>();
  };
  const versions = () => db.query<{ version: number }>('select version from resource order by resource');

  t.match(await ask('POST', `${feeds}/${feed}/readings`), { statusCode: 200 }, 'not modified');
  t.match(await again([roubaix, reunion]), { shown: 2 });
  const before = await versions();
  await again([{ ...roubaix }, reunion]);
  t.same(await versions(), before, 'what is said again is not written again');

  t.match(await again([{ ...roubaix, title: 'Conseillère ou conseiller numérique' }]), { shown: 1 });
  t.match(await near(''), [{ title: 'Conseillère ou conseiller numérique' }]);
  await again([roubaix, { ...reunion, validThrough: '2026-06-01' }]);
  t.equal((await near('')).length, 2, 'until the end of its last day');
  await closeEndedOffers(db, new Date('2026-06-02T08:00:00Z'));
  t.equal((await near('')).length, 1);
  const moves = await db.query<{ act: string }>(
    `select act from move join job_offer using (resource) where external_id = 'r2' order by move`,
  );
  t.same(
    moves.map(({ act }) => act),
    ['create', 'publish', 'close', 'reopen', 'close'],
  );

  const count = asked();
  t.equal(await readDueFeeds(reading), 0, 'not due before its hours');
  t.equal(await readDueFeeds({ ...reading, clock: () => new Date('2026-06-01T15:00:00Z') }), 1);
  t.equal(asked(), count + 1);

  t.equal((await ask('DELETE', `${feeds}/${feed}`)).statusCode, 204);
  t.same(await near(''), []);
  t.same(await db.query('select 1 from resource'), []);
});

t.test('a feed that fails keeps its offers and says why; one that cannot be read is refused', async (t) => {
  const { feeds, ask, near } = await open(t);
  const says = { now: { body: JSON.stringify([roubaix]) } as Answer };
  const { url } = await member(t, says);
  const { feed } = (await ask('POST', feeds, { url })).json<{ feed: number }>();
  says.now = { status: 500, body: '' };
  t.match((await ask('POST', `${feeds}/${feed}/readings`)).json(), {
    error: 'Le serveur répond 500.',
    failing_since: '2026-06-01',
    shown: 1,
  });
  t.equal((await near('')).length, 1);
  says.now = { body: '<html>rien' };
  const refused = await ask('POST', feeds, { url: `${url}?autre` });
  t.equal(refused.statusCode, 400);
  t.match(refused.json(), { errors: [{ name: 'url', message: /JobPosting/ }] });
  t.equal((await ask('GET', feeds)).json<JobFeed[]>().length, 1, 'nothing of it is kept');
  t.match((await ask('POST', feeds, { url })).json(), { errors: [{ name: 'url', message: /déjà/ }] });
});

t.test('no feed leads to this network, and no one gives one for another organisation', async (t) => {
  const { app, db, feeds, ask } = await open(t, { FEED_ADDRESSES: 'public' });
  const says = { now: { body: JSON.stringify([roubaix]) } };
  const { url, asked } = await member(t, says);
  t.match((await ask('POST', feeds, { url })).json(), { errors: [{ name: 'url', message: /réseau privé/ }] });
  t.equal(asked(), 0);
  const cookie = await signIn(app, db, 'autre@lille.test');
  const stranger = await app.inject({ method: 'POST', url: feeds, payload: { url }, headers: cookie });
  t.equal(stranger.statusCode, 403);
});
