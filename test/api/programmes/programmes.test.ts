import t from 'tap';
import type { ProgrammeFigures } from '../../../api/programmes/schema.ts';
import { kinds } from '../../../api/resources/kinds/kinds.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);

const civic = {
  name: 'Service civique numérique',
  lead: 'Six à douze mois au service des autres.',
  description: 'Un lieu accueille un volontaire, avec un partenaire.',
  closes_on: '2030-12-31',
  rules: { months_least: 6, months_most: 10, hours_least: 24, hours_most: 35, kept_days: 60 },
};

t.test('the convention’s six programmes ship, in the order of its articles', async (t) => {
  const { statusCode, body } = await app.inject('/api/programmes');
  t.equal(statusCode, 200);
  const all = JSON.parse(body) as { article: number; open: boolean; rules: object }[];
  t.same(
    all.map(({ article }) => article),
    [6, 7, 8, 9, 10, 11],
  );
  t.ok(all.every(({ open }) => open));
  t.match(all[1], { name: 'Mission de service civique', rules: { months_least: 6, months_most: 12 } });
  t.equal((await app.inject('/api/programmes/autre')).statusCode, 404);
  const { body: page } = await app.inject('/programmes');
  t.match(page, /\/langues\/en\?vers=%2F"/, 'other languages lead to a page that they have');
});

t.test('an operator says a programme anew; what it was is kept, and names no one', async (t) => {
  const url = '/api/programmes/service-civique';
  const cookie = await signIn(app, db, 'exploitante@lille.test');
  await give(db, 'exploitante@lille.test', 'operator');
  const put = (payload: object, version = 1) =>
    app.inject({ method: 'PUT', url, payload, headers: { ...cookie, 'if-match': `"${version}"` } });

  const refused = await put({ ...civic, rules: { ...civic.rules, months_most: 3, prime: 1 } });
  t.equal(refused.statusCode, 400);
  t.match(refused.json(), { errors: [{ message: 'rien d’autre n’est attendu.' }] });
  const crossed = await put({ ...civic, rules: { ...civic.rules, months_most: 3 } });
  t.match(crossed.json(), { errors: [{ name: 'months_most' }] });
  const dates = await put({ ...civic, opens_on: '2031-01-01' });
  t.match(dates.json(), { errors: [{ name: 'closes_on' }] });

  t.same((await put(civic)).json(), { version: 2 });
  t.equal((await put(civic)).statusCode, 409, 'one who has read the first version is told');
  t.match((await app.inject(url)).json(), {
    name: 'Service civique numérique',
    closes_on: '2030-12-31',
    version: 2,
  });
  const history = await app.inject(`${url}/history`);
  t.match(history.json(), [
    { version: 2, actor: 'exploitation', record: { name: 'Service civique numérique' } },
    { version: 1, actor: 'convention', record: { name: 'Mission de service civique' } },
  ]);
  t.notMatch(history.body, 'exploitante');
  const { body: page } = await app.inject('/programmes/service-civique');
  t.match(page, /Dernier jour\s: «\s31\/12\/2030\s», au lieu de rien/, 'what each version changed');
});

t.test('outside its days, a programme takes nothing new, and what it has taken goes on', async (t) => {
  await db.query("update resource_kind set programme = 'fonds' where kind = 'skills'");
  const organisation = await addOrganisation(db, 'Compagnie de Roubaix');
  const cookie = await signInDelegate(app, db, 'deleguee@roubaix.test', organisation);
  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, payload, headers: cookie });
  const add = async () =>
    (await post('/api/resources', { owner: { organisation }, resource: daysOffered() })).json<{
      resource: number;
    }>().resource;
  const move = (resource: number, act: string, from: string) =>
    post(`/api/resources/${resource}/moves`, { act, from });
  const [begun, late] = [await add(), await add()];
  t.equal((await move(begun, 'publish', 'draft')).statusCode, 200);
  await db.query("update programme set closes_on = '2018-01-01' where programme = 'fonds'");
  const refused = await move(late, 'publish', 'draft');
  t.equal(refused.statusCode, 409);
  t.match(refused.json(), {
    detail: '« Fonds Solidarités numériques » ne prend rien de nouveau depuis le 01/01/2018.',
  });
  await addVenues(db, [{ id: 'lille', at: LILLE }]);
  const headers = await signIn(app, db, 'accueil@lille.test');
  await give(db, 'accueil@lille.test', 'steward', 'lille');
  const payload = { venue: 'lille', quantity: 1 };
  const url = `/api/resources/${begun}/uptakes`;
  t.match((await app.inject({ method: 'POST', url, payload, headers })).json(), {
    status: 409,
    detail: '« Fonds Solidarités numériques » ne prend rien de nouveau depuis le 01/01/2018.',
  });
  t.same(await db.query('select from uptake'), []);
  t.equal((await move(begun, 'close', 'published')).statusCode, 200);
  t.equal((await move(begun, 'reopen', 'closed')).statusCode, 200);
});

/** What the convention calls its programmes, letter for letter or nearly. */
const OLD =
  /emplois? d[’']avenir|service civique|ordi 2|solidarités numériques|offres d[’']emploi du numérique|référentiel des compétences numériques/i;

/** What names the articles of an agreement, which keep the words that were signed. */
const SIGNED = / \/api\/governance\/indicators$/;

t.test('a programme that is renamed keeps its old name on no page, in no mail and no export', async (t) => {
  await db.query('update programme set closes_on = null, opens_on = null');
  const operator = await signIn(app, db, 'renomme@lille.test');
  await give(db, 'renomme@lille.test', 'operator');
  const shown = (await app.inject('/api/programmes')).json<ProgrammeFigures[]>();
  for (const { programme, rules, version } of shown) {
    const said = {
      name: `Nommé ${programme}`,
      lead: 'Autrement dit.',
      description: 'Dit autrement aujourd’hui.',
    };
    const answer = await app.inject({
      method: 'PUT',
      url: `/api/programmes/${programme}`,
      payload: { ...said, rules },
      headers: { ...operator, 'if-match': `"${version}"` },
    });
    t.equal(answer.statusCode, 200, answer.body);
  }
  await addVenues(db, [{ id: 'lomme', nom: 'Médiathèque de Lomme', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Reconditionneurs du Nord', { kind: 'reconditionneur' });
  const cookie = await signInDelegate(app, db, 'tout@exemple.test', organisation);
  await give(db, 'tout@exemple.test', 'steward', 'lomme');
  await giveParty(db, 'tout@exemple.test', 'État');
  const post = async (url: string, payload: object) =>
    (await app.inject({ method: 'POST', url: `/api${url}`, payload, headers: cookie })).json();
  const owners = { organisation: { organisation }, venue: { venue: 'lomme' }, party: { party: 'État' } };
  const read: string[] = [];
  for (const { kind, owners: allowed, uptake: life } of kinds.filter(({ programme }) => programme)) {
    const owner = owners[allowed[0] as keyof typeof owners];
    const { resource } = await post('/resources', { owner, resource: resourceOf(kind) });
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
    const { uptake } =
      life?.taker === 'organisation'
        ? await post(`/resources/${resource}/uptakes`, { organisation })
        : { uptake: undefined };
    await post(`/uptakes/${uptake}/moves`, {
      act: 'accept',
      from: 'asked',
      said: { terms: 'Un point par mois.' },
    });
    read.push(`/ressources/${resource}`, `/ressources?genre=${kind}`, `/ressources/nouvelle?genre=${kind}`);
    if (uptake) read.push(`/ressources/suivi/${uptake}`, `/ressources/suivi/${uptake}/convention`);
  }
  const pages = [
    ...[
      '/',
      '/en',
      '/donnees',
      '/partenaires',
      '/programmes',
      '/ressources',
      '/ressources/cycles',
      '/mon-espace',
    ],
    ...[
      '/ressources/nouvelle',
      '/fonds',
      '/ordi/collecte',
      '/offres-emploi',
      '/referentiel',
      '/lieux',
      '/sitemap.xml',
    ],
    ...[
      `/partenaires/${organisation}`,
      '/lieux/lomme',
      '/lieux/lomme/ordinateurs',
      '/boite-a-outils',
      '/ateliers',
    ],
  ];
  const routes = app.granted
    .filter(({ route, access }) => access === 'public' && /^GET [^:]*$/.test(route) && !SIGNED.test(route))
    .map(({ route }) => route.slice(4));
  for (const url of [...pages, ...read, ...routes]) {
    const { body } = await app.inject({ url, headers: cookie, remoteAddress: '10.9.9.9' });
    t.equal(OLD.exec(body)?.[0], undefined, url);
  }
  for (const { programme } of shown) {
    const { body } = await app.inject({ url: `/programmes/${programme}`, headers: operator });
    const [now = '', before] = body.split('id="histoire"');
    t.match(now, `Nommé ${programme}`);
    t.equal(OLD.exec(now)?.[0], undefined, `${programme}, of which only the versions before say it`);
    t.ok(before);
  }
  const mails = await db.query('select subject, text from mail');
  t.equal(OLD.exec(JSON.stringify(mails))?.[0], undefined);
});

t.end();
