import t from 'tap';
import { publishEvent, tuesday } from '../../events.ts';
import { build } from '../../helper.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { LILLE, PARIS, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { addSchools } from '../pilots/people.ts';

const html = { accept: 'text/html' };
const roubaix = { commune: 'Roubaix', code_postal: '59100', code_insee: '59512', at: ROUBAIX };

t.test('every page can be found: sitemaps, communes, départements', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'l&l', nom: 'Médiathèque & Cie', at: LILLE },
    { id: 'r', nom: 'Condition Publique', ...roubaix },
    { id: 'p3', nom: 'Mairie', at: PARIS, commune: 'Paris', code_postal: '75003', code_insee: '75103' },
  ]);
  await addSchools(db, ['59350', '59512', '75103', '75104']);
  const company = await addOrganisation(db, 'Compagnie de Lille');
  const other = await addOrganisation(db, 'Compagnie inventée');
  await addOrganisation(db, 'Compagnie de Roubaix');
  await db.query('update organisation set demonstration = true where organisation = $1', [other]);
  const delegate = await signInDelegate(app, db, 'moi@lille.fr', company);
  const resource = await publishEvent(app, delegate, { organisation: company });
  await app.inject({
    method: 'POST',
    url: `/api/resources/${resource}/sittings`,
    headers: delegate,
    payload: tuesday({ venue: 'r' }),
  });
  const page = (url: string) => app.inject({ url, headers: html });
  const body = async (url: string) => (await page(url)).body;

  t.test('sitemaps list real pages that answer', async (t) => {
    t.match((await app.inject('/robots.txt')).body, /Sitemap: https:\/\/proximite.test\/sitemap.xml/);
    const files = [...(await body('/sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, loc]) => loc ?? '',
    );
    t.same(files, [
      'https://proximite.test/sitemaps/pages.xml',
      'https://proximite.test/sitemaps/partenaires.xml',
      'https://proximite.test/sitemaps/pilotes.xml',
      'https://proximite.test/sitemaps/lieux-1.xml',
    ]);
    for (const file of files) {
      const answer = await app.inject(new URL(file).pathname);
      t.match(answer.headers['content-type'], /xml/);
      const pages = [...answer.body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc ?? '');
      t.ok(pages.length >= 3, file);
      for (const address of pages) {
        const { pathname } = new URL(address.replaceAll('&amp;', '&'));
        t.equal((await page(pathname)).statusCode, 200, pathname);
      }
    }
    const partners = await body('/sitemaps/partenaires.xml');
    t.match(partners, /compagnie-de-lille/);
    t.match(partners, /ateliers.*premiers-pas/);
    t.notMatch(partners, /inventee/);
    const mayors = await body('/sitemaps/pilotes.xml');
    t.match(mayors, /communes\/75056\/paris\/pilote/, 'a city is one');
    t.notMatch(mayors, /75103/);
    t.match(await body('/partenaires'), /rel="canonical"/);
    t.notMatch(await body('/partenaires?q=x'), /rel="canonical"/);
    await db.query("update venue set demonstration = true where id = 'r'");
    t.notMatch(await body('/sitemaps/lieux-1.xml'), /condition-publique/, 'nothing invented');
    t.equal((await page('/sitemaps/lieux-x.xml')).statusCode, 404);
  });

  t.test('a commune has its venues, those around, its neighbours, and a feed', async (t) => {
    const text = await body('/communes/59350/lille');
    t.match(text, /Se faire aider avec le numérique à Lille/);
    const [here = '', around = ''] = text.split('id="autour"');
    t.match(here, /data-id="l&amp;l"/);
    t.notMatch(here, /data-id="r"/);
    t.match(around, /data-id="r"/);
    t.match(text, /href="\/communes\/59368\/la-madeleine"/);
    t.match(text, /href="\/departements\/59\/nord"/);
    t.match(text, /type="application\/atom\+xml"/);
    t.match(text, /"@type":"ItemList"/);
    t.equal((await page('/communes/59350/ancien')).headers.location, '/communes/59350/lille');
    t.equal((await page('/communes/59350')).statusCode, 301);
    for (const code of ['00000', 'lille', '59999'])
      t.equal((await page(`/communes/${code}/x`)).statusCode, 404);
    t.match(await body('/communes/75056/paris'), /data-id="p3"/, 'Paris is its arrondissements');
    t.match(await body('/communes/29155/ouessant'), /aucun lieu/, 'an island without a venue still helps');
  });

  t.test('a département counts, and leads to its communes', async (t) => {
    const text = await body('/departements/59/nord');
    t.match(text.replaceAll(/[\u00a0\u202f]/g, ' '), /2 lieux dans 2 communes/);
    t.match(text, /href="\/communes\/59512\/roubaix"/);
    t.equal((await page('/departements/2a/corse-du-sud')).headers.location, '/departements/2A/corse-du-sud');
    t.equal((await page('/departements/96/x')).statusCode, 404);
  });

  t.test('news of a search come as Atom, the latest first', async (t) => {
    await db.query("update venue set telephone = '+33320000000' where id = 'l&l'");
    const feed = await app.inject(`/api/venues.atom?near=${LILLE}&title=Lille`);
    t.match(feed.headers['content-type'], /application\/atom\+xml/);
    const titles = [...feed.body.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]><\/title>/g)];
    t.same(
      titles.map(([, title]) => title),
      ['Médiathèque & Cie', 'Condition Publique'],
      'not Paris: 20 km around',
    );
    t.match(feed.body, /Fiche modifiée/);
    t.match(feed.body, /<author>\s*<name>Nouvelle Proximité<\/name>/, 'RFC 4287 wants one');
    t.match(feed.body, /<link rel="alternate" href="https:\/\/proximite.test\/\?near=/);
    t.match(feed.body, /<id>https:\/\/proximite.test\/lieux\/l%26l<\/id>/);
    t.match(feed.body, /<link rel="self" href="https:\/\/proximite.test\/api\/venues.atom/);
    t.notMatch(await body('/?q=Lille&open=now'), /venues\.atom\?[^"]*open=/, 'what is open now is no news');
  });
});
