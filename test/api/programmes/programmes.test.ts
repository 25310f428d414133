import t from 'tap';
import { ownDatabase } from '../../embedded.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

ownDatabase();
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

t.end();
