import t from 'tap';
import type { OwnResource } from '../../../api/resources/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, resourceOf, signInDelegate } from '../../partners.ts';

async function withDelegate(t: Parameters<typeof build>[0]) {
  const { app, db } = await build(t);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const headers = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const send = (method: 'POST' | 'PUT', url: string, payload: object, more: object = {}) =>
    app.inject({ method, url: `/api/resources${url}`, headers: { ...headers, ...more }, payload });
  const write = (resource: object) => send('POST', '', { owner: { organisation }, resource });
  const publish = (resource: number) => send('POST', `/${resource}/moves`, { act: 'publish', from: 'draft' });
  return { app, db, headers, send, write, publish };
}
const namesIn = (answer: { json: () => { errors?: { name: string }[] } }) =>
  (answer.json().errors ?? []).map(({ name }) => name).sort();

t.test('a title is a draft; publishing tells all that is missing in one round', async (t) => {
  const { app, headers, send, write, publish } = await withDelegate(t);
  const made = await write({ kind: 'skills', title: 'Deux formateurs', reach: 'circle' });
  t.equal(made.statusCode, 201, made.body);
  const { resource } = made.json();
  const missing = ['centre', 'description', 'presence', 'quantity', 'trades'];
  const own = async () =>
    (await app.inject({ url: `/api/resources/${resource}/own`, headers })).json<OwnResource>();
  t.same((await own()).missing.map(({ name }) => name).sort(), missing);
  const refused = await publish(resource);
  t.equal(refused.statusCode, 400);
  t.same(namesIn(refused), missing);
  t.equal((await app.inject(`/api/resources/${resource}`)).statusCode, 404, 'and nobody sees it');

  const page = (path: string) => app.inject({ url: `/ressources/${resource}${path}`, headers });
  t.match((await page('')).body, /il reste à dire[\s\S]*modifier\?manque#trades/);
  const form = (await page('/modifier?manque')).body;
  t.match(form, /Ce n’est pas encore publié[\s\S]*href="#description"[\s\S]*href="#trades"/);
  const posted = await app.inject({
    method: 'POST',
    url: `/ressources/${resource}`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'acte=publish&etat=draft',
  });
  t.match(posted.headers.location, 'modifier?manque');

  const change = (body: object, version: number) =>
    send('PUT', `/${resource}`, body, { 'if-match': `"${version}"` });
  t.equal(
    (await change({ kind: 'skills', title: 'Trois formateurs' }, 1)).statusCode,
    200,
    'less is kept too',
  );
  t.equal((await change(daysOffered(), 2)).statusCode, 200);
  t.same((await own()).missing, []);
  t.equal((await publish(resource)).statusCode, 200);
  const less = await change({ kind: 'skills', title: 'Trois formateurs' }, 4);
  t.same(namesIn(less), ['description', 'presence', 'quantity', 'trades'], 'what is shown stays whole');
});

t.test('what a draft says is checked as it is written', async (t) => {
  const { write } = await withDelegate(t);
  const refused = await write({ kind: 'skills', title: 'x', quantity: 0, ends_on: 'demain' });
  t.same(namesIn(refused), ['ends_on', 'quantity', 'title']);
});

t.test('a practice without link or file tells it with the rest', async (t) => {
  const { write, publish } = await withDelegate(t);
  const made = await write({ kind: 'practice', title: 'Un guide' });
  t.same(namesIn(await publish(made.json().resource)), [
    'description',
    'form',
    'level',
    'licence',
    'link',
    'subjects',
  ]);
});

t.test('a draft that is closed does not come out of it unfinished', async (t) => {
  const { db, send, write } = await withDelegate(t);
  const { resource } = (await write({ kind: 'skills', title: 'Deux formateurs' })).json();
  await send('POST', `/${resource}/moves`, { act: 'close', from: 'draft' });
  const reopened = await send('POST', `/${resource}/moves`, { act: 'reopen', from: 'closed' });
  t.same(namesIn(reopened), ['description', 'presence', 'quantity', 'trades']);
  await db.query('alter table resource disable trigger note_move');
  await t.rejects(db.query("update resource set state = 'published'"), { message: /description_said/ });
  await db.query('alter table resource enable trigger note_move');
});

/** What asks for money, and what only speaks of it. */
const asking = [
  'Prix : 50 € par séance, payables d’avance.',
  'Nous facturons cinquante euros la demi-journée.',
  'Une participation de 10 euros est demandée.',
  'Contre 20 € chacun.',
  'Comptez 400 € HT.',
  '30 € par poste, livraison comprise.',
];
const speaking = [
  'Nos salariés expliquent comment éviter les arnaques à 50 €.',
  'Des ordinateurs d’une valeur de 400 € par poste.',
  'Un atelier sur le budget : suivre chaque euro de ses dépenses.',
  'Le prix de la liberté se discute en atelier.',
];

t.test('what is given is never priced, wherever it is written', async (t) => {
  const { write } = await withDelegate(t);
  for (const text of asking)
    t.same(namesIn(await write(daysOffered({ description: text }))), ['description'], text);
  for (const text of speaking)
    t.equal((await write(daysOffered({ description: text }))).statusCode, 201, text);
  const price = 'Formation à 50 € par jour';
  t.same(namesIn(await write(daysOffered({ title: price, audience: price, conditions: 'Un don de 5 €' }))), [
    'audience',
    'conditions',
    'title',
  ]);
  const need = resourceOf('need', { description: 'Quel serait le prix, entre 50 € et 80 € par jour ?' });
  t.not(
    namesIn(await write(need)).includes('description'),
    true,
    'who looks for a service may speak of its price',
  );
});
