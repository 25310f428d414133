import t from 'tap';
import { buildApp } from '../../../api/app.ts';
import type { Database } from '../../../db/database.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const html = { accept: 'text/html,application/xhtml+xml' };
/** As one types it: French spaces are ordinary ones here. */
const typed = (body: string) => body.replaceAll(/[\u00a0\u202f]/g, ' ');
const hostile = '</script><script>alert(1)</script>';

t.test('pages', async (t) => {
  const { app, db } = await build(t);
  const page = (url: string, headers = {}) => app.inject({ url, headers: { ...html, ...headers } });
  await addVenues(db, [
    {
      id: 'epn/1',
      nom: `Espace public ${hostile}`,
      at: LILLE,
      telephone: '+33320495000',
      horaires: 'Mo-Fr 09:00-12:00',
      courriels: ['epn@lille.fr', 'javascript:alert(1)'],
      site_web: ['https://www.lille.fr', 'javascript:alert(1)'],
      presentation_detail: `Bienvenue ${hostile}`,
      frais_a_charge: ['Gratuit'],
      date_maj: '2024-08-01',
    },
    {
      id: 'roubaix',
      nom: 'Condition Publique',
      commune: 'Roubaix',
      at: ROUBAIX,
      horaires: 'sur rendez-vous',
    },
    {
      id: 'denis',
      nom: 'Maison',
      commune: 'Saint-Denis',
      code_postal: '93200',
      code_insee: '93066',
      at: SAINT_DENIS,
    },
    { id: 'closed', nom: 'Bureau', services: [] },
  ]);

  t.test('the home welcomes with every département that has venues, as links', async (t) => {
    const answer = await page('/');
    t.equal(answer.statusCode, 200);
    t.match(answer.body, /<html lang="fr" dir="ltr"/);
    t.match(answer.body, /href="\/\?departement=59"/);
    t.notMatch(answer.body, /href="\/\?departement=2A"/, 'no venue there');
    t.match(answer.body, /<link rel="canonical" href="https:\/\/proximite.test\/"/);
  });

  t.test('a text is resolved on the server, nearest first, without any script', async (t) => {
    const body = typed((await page('/?q=Lille')).body);
    t.match(body, /Autour de Lille \(59\)/);
    const order = [...body.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id);
    t.same(order, ['epn/1', 'roubaix', 'denis']);
    t.match(body, /03 20 49 50 00/);
    t.match(body, /Ouvert jusqu’à 12 h/);
    t.notMatch(body, /<meta name="robots" content="index/);
  });

  t.test('homonyms are offered by their département', async (t) => {
    const { body } = await page('/?q=Saint-Denis');
    t.match(body, /Vous cherchiez plutôt/);
    t.match(body, /Seine-Saint-Denis \(93\)/);
  });

  t.test('a département, a need and filters are links that work', async (t) => {
    const { body } = await page('/?departement=93');
    t.same(
      [...body.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id),
      ['denis'],
    );
    t.match((await page('/?q=Lille&need=creer')).body, /Aucun lieu ne correspond/);
    t.match((await page('/?q=Lille&frais_a_charge=Gratuit')).body, /data-id="epn\/1"/);
  });

  t.test('what cannot be understood is said, and the rest applies', async (t) => {
    const answer = await page('/?q=Lille&need=dormir&bbox=1,2&cursor=AAAA');
    t.equal(answer.statusCode, 200);
    t.match(answer.body, /n’a pas été comprise/);
    t.match(answer.body, /data-id="roubaix"/);
    t.match((await page('/?q=zzzqqqxxx')).body, /Nous ne connaissons pas/);
  });

  t.test('a venue under another slug is sent to its own, an unknown one is a page that helps', async (t) => {
    const moved = await page('/lieux/roubaix/ancien-nom');
    t.equal(moved.statusCode, 301);
    t.equal(moved.headers.location, '/lieux/roubaix/condition-publique');
    t.equal((await page('/lieux/roubaix')).statusCode, 301);
    const gone = await page('/lieux/inconnu/x');
    t.equal(gone.statusCode, 404);
    t.match(gone.headers['content-type'], /text\/html/);
    t.match(gone.body, /name="q"/, 'one can search from there');
    t.equal(gone.headers['cache-control'], 'no-store');
  });

  t.test('a venue’s page says what is needed to go there, and nothing it holds can run', async (t) => {
    const { headers } = await page('/lieux/epn%2F1');
    const answer = await page(String(headers.location));
    t.equal(answer.statusCode, 200);
    t.notMatch(answer.body, /<script>alert/);
    t.notMatch(answer.body, /href="javascript:|mailto:javascript/);
    t.match(answer.body, /href="tel:\+33320495000"/);
    t.match(typed(answer.body), /Mis à jour le 1er août 2024 par essai/);
    t.match(answer.body, /plus d’un an/, 'on 1 June 2026');
    const [, jsonLd = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(answer.body) ?? [];
    t.match(JSON.parse(jsonLd), {
      '@type': 'CivicStructure',
      name: `Espace public ${hostile}`,
      geo: { latitude: LILLE[1], longitude: LILLE[0] },
    });
    t.match(answer.body, /Non loin de là/);
    t.match((await page('/lieux/roubaix/condition-publique')).body, /Tels que le lieu les a écrits/);
    t.match((await page('/lieux/closed/bureau')).body, /N’accueille pas de public/);
  });

  t.test('the data page lists the standard’s 32 fields', async (t) => {
    const { body } = await page('/donnees');
    t.equal([...body.matchAll(/<th scope="row">/g)].length, 32);
    t.match(body, /href="\/api\/venues.csv"/);
    t.match(body, /Licence Ouverte 2.0/);
    t.match(body, /id="exports".*id="territoires".*id="suivre".*id="archives"/s);
    for (const ending of ['gpx', 'kml'])
      t.match(body, new RegExp(`venues\\.${ending}</code></a> \\(sans les lieux dont la position`), ending);
  });

  t.test(
    'a list leads to its files; a search that cannot be understood, to those of the directory',
    async (t) => {
      const list = (await page('/?departement=59&need=acceder')).body;
      const link = /href="(\/donnees\?[^"#]*)#exports"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const { body } = await page(link);
      for (const ending of ['csv', 'xlsx', 'geojsonl', 'fgb'])
        t.match(body, `href="/api/venues.${ending}?departement=59&amp;need=acceder"`);
      t.match(body, 'que les lieux de votre recherche');
      t.match((await page('/donnees?departement=nord')).body, 'href="/api/venues.xlsx"');
    },
  );

  t.test('a page is not sent again while nothing has changed', async (t) => {
    const { etag } = (await page('/?q=Lille')).headers;
    t.equal((await page('/?q=Lille', { 'if-none-match': etag })).statusCode, 304);
    t.notMatch((await page('/?q=Lille')).body, 'data-id="new"');
    await addVenues(db, [{ id: 'new', at: LILLE }]);
    const changed = await page('/?q=Lille', { 'if-none-match': etag });
    t.equal(changed.statusCode, 200);
    t.match(changed.body, 'data-id="new"', 'what was kept of the page went with the directory’s version');
  });

  t.test('an unknown address is a page for a person and a problem for a program', async (t) => {
    const person = await page('/rien');
    t.equal(person.statusCode, 404);
    t.match(person.body, /Page introuvable/);
    const program = await app.inject('/rien');
    t.match(program.headers['content-type'], /problem\+json/);
    t.match((await page('/api/rien')).headers['content-type'], /problem\+json/);
  });

  t.test('no page holds a style or a script of its own', async (t) => {
    for (const url of ['/', '/?q=Lille', '/donnees', '/lieux/roubaix/condition-publique', '/rien']) {
      const { body, headers } = await page(url);
      t.notMatch(body, / style="|<style|<script>|\son[a-z]+="/, url);
      t.notMatch(headers['content-security-policy'], /unsafe/);
    }
  });

  t.test('invented venues are said to be', async (t) => {
    t.notMatch((await page('/?q=Lille')).body, /Données de démonstration/);
    await db.query('update venue set demonstration = true');
    for (const url of ['/', '/?q=Lille', '/donnees', '/lieux/roubaix/condition-publique'])
      t.match((await page(url)).body, /Données de démonstration/, url);
  });
});

t.test('without its database, a person reads a page that says to come back', async (t) => {
  const fail = async () => {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  };
  const db: Database = {
    kind: 'postgresql',
    query: fail,
    transaction: fail,
    connections: { connect: fail, end: fail },
    close: async () => undefined,
  };
  const app = await buildApp({ db, config: testConfig, clock: () => NOW });
  t.after(() => app.close());
  const answer = await app.inject({ url: '/?q=Lille', headers: html });
  t.equal(answer.statusCode, 503);
  t.equal(answer.headers['retry-after'], '5');
  t.equal(answer.headers['cache-control'], 'no-store');
  t.match(answer.body, /Momentanément indisponible/);
});
