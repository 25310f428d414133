import t from 'tap';
import type { Brought, Uptake } from '../../../api/resources/schema.ts';
import { build, NOW } from '../../helper.ts';
import { addOrganisation, daysOffered, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

/** An offer of days, with who offers and who asks, at a moment that the test moves. */
async function setUp(t: Parameters<typeof build>[0], quantity: number) {
  const at = { now: NOW };
  const { app, db } = await build(t, {}, () => at.now);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const taker = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const post = (url: string, payload: object, headers = giver) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const get = async <Value>(url: string, headers = giver) =>
    (await app.inject({ url: `/api${url}`, headers })).json<Value>();
  const move = (url: string, act: string, from: string, headers = giver, said: object = {}) =>
    post(`${url}/moves`, { act, from, said }, headers);
  const body = { owner: { organisation }, resource: daysOffered({ quantity }) };
  const { resource } = (await post('/resources', body)).json();
  await move(`/resources/${resource}`, 'publish', 'draft');
  const ask = async (many: number): Promise<string> => {
    const asked = { venue: 'moulins', quantity: many };
    return `/uptakes/${(await post(`/resources/${resource}/uptakes`, asked, taker)).json().uptake}`;
  };
  const leftOver = async () => (await get<{ left_over: number }>(`/resources/${resource}`)).left_over;
  return { app, db, at, giver, taker, get, move, ask, leftOver };
}

const terms = 'Un mardi.';

t.test('a giver agrees to fewer than was asked, and says how many were given', async (t) => {
  const { app, db, giver, taker, get, move, ask, leftOver } = await setUp(t, 5);
  const first = await ask(4);
  const second = await ask(3);
  await move(first, 'accept', 'asked', giver, { terms });
  t.equal(await leftOver(), 1);
  const short = await move(second, 'accept', 'asked', giver, { terms });
  t.equal(short.statusCode, 409);
  t.match(short.json().detail, /plus assez/);
  const more = await move(second, 'accept', 'asked', giver, { terms, promised: 4 });
  t.match(
    more.json().errors,
    [{ name: 'promised', message: /de 1 à 3 est attendu/ }],
    'no more than was asked',
  );
  t.equal((await move(second, 'accept', 'asked', giver, { terms, promised: 1 })).statusCode, 200);
  t.equal(await leftOver(), 0);
  t.match(await get<Uptake>(second, taker), { state: 'accepted', asked: 3, agreed: 1, quantity: 1 });
  const page = (await app.inject({ url: `/ressources/suivi/${second.split('/')[2]}`, headers: taker })).body;
  t.match(page, /Demandé\s: 3\s+journées/);
  t.match(page, /Retenu\s: 1\s+journée/, 'who asked sees it before they sign');

  await move(first, 'agree', 'accepted', taker);
  const given_on = '2026-06-01';
  t.equal(
    (await move(first, 'deliver', 'agreed', giver, { given_on, given: 5 })).statusCode,
    409,
    'what is promised to others is not given',
  );
  t.equal((await move(first, 'deliver', 'agreed', giver, { given_on, given: 2 })).statusCode, 200);
  t.equal(await leftOver(), 2, 'what was not given is free');
  await move(first, 'acknowledge', 'delivered', taker);
  t.match(await get<Uptake>(first), { asked: 4, agreed: 4, quantity: 2 });
  t.match(await get<Brought>('/venues/moulins/resources'), { given: [{ quantity: 2 }] });
  const paper = (
    await app.inject({ url: `/ressources/suivi/${first.split('/')[2]}/convention`, headers: giver })
  ).body;
  const [agreement, statement] = paper.split('id="attestation"');
  t.match(agreement, /Quantité<\/dt><dd[^>]*>4\s+journées/, 'the convention says what was agreed on');
  t.match(statement, /Quantité<\/dt><dd[^>]*>2\s+journées/, 'and the statement what was given');

  await t.rejects(db.query('update uptake set quantity = 1 where quantity = 2'), /said with an act/);
  const third = Number((await ask(2)).split('/')[2]);
  await t.rejects(
    db.transaction(async (client) => {
      await client.query("select set_config('app.act', 'accept', true)");
      await client.query("update uptake set quantity = 9, state = 'accepted' where uptake = $1", [third]);
    }),
    /more than was asked/,
  );
});

t.test('a gift is given by the day on which it is said, and once it is agreed on', async (t) => {
  const { db, at, giver, taker, move, ask } = await setUp(t, 5);
  const gift = await ask(1);
  at.now = new Date('2026-06-03T21:30:00Z');
  await move(gift, 'accept', 'asked', giver, { terms });
  at.now = new Date('2026-06-04T22:30:00Z');
  await move(gift, 'agree', 'accepted', taker);
  at.now = new Date('2026-06-10T22:30:00Z');
  const deliver = (given_on: string) => move(gift, 'deliver', 'agreed', giver, { given_on });
  for (const day of ['2030-10-20', '2026-06-12', '2026-06-04']) {
    const refused = await deliver(day);
    t.equal(refused.statusCode, 400, day);
    t.match(refused.json().errors, [
      {
        name: 'given_on',
        message: /^un jour est attendu, pas avant le 5 juin 2026 et pas après le 11 juin 2026/,
      },
    ]);
    await t.rejects(
      db.transaction(async (client) => {
        await client.query(
          "select set_config('app.act', 'deliver', true), set_config('app.now', '2026-06-10T22:30:00Z', true)",
        );
        await client.query(
          "update uptake set state = 'delivered', details = details || jsonb_build_object('given_on', $1::text)",
          [day],
        );
      }),
      /given once it is agreed on/,
      `${day}: the database holds it`,
    );
  }
  t.equal((await deliver('2026-06-11')).statusCode, 200, 'it is the 11th in Lille');
});

t.test('an offer is not lowered below what is promised, and the field says so', async (t) => {
  const { app, db, giver, taker, move, ask } = await setUp(t, 5);
  const gift = await ask(3);
  await move(gift, 'accept', 'asked', giver, { terms });
  const [row] = await db.query<{ resource: number; version: number }>(
    'select resource::int, version from resource',
  );
  const { resource, version } = row ?? { resource: 0, version: 0 };
  const change = (read: number, quantity: number, headers = giver) =>
    app.inject({
      method: 'PUT',
      url: `/api/resources/${resource}`,
      headers: { ...headers, 'if-match': `"${read}"` },
      payload: daysOffered({ quantity }),
    });
  t.equal((await change(version, 3, taker)).statusCode, 403);
  const low = await change(version, 2);
  t.equal(low.statusCode, 409);
  t.match(low.json().errors, [{ name: 'quantity', message: /au moins 3 est attendu/ }]);
  const edit = (read: number, quantity: number) =>
    app.inject({
      method: 'POST',
      url: `/ressources/${resource}/modifier`,
      headers: {
        ...giver,
        origin: 'https://proximite.test',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({
        version: String(read),
        title: 'Un titre gardé',
        description: 'Une description assez longue.',
        quantity: String(quantity),
        trades: 'Cybersécurité',
        presence: 'Dans le lieu',
        reach: 'everywhere',
      }).toString(),
    });
  const page = await edit(version, 2);
  t.equal(page.statusCode, 409, page.body);
  t.match(page.body, /href="#quantity">Nombre de journées offertes/);
  t.match(page.body, /Un titre gardé/);
  t.notMatch(page.body, /Quelqu’un a modifié/);
  t.equal((await change(version, 3)).statusCode, 200);
  const late = await change(version, 4);
  t.match(late.json(), { status: 409, detail: /cette ressource/, errors: [{ name: 'version' }] });
  t.match((await edit(version, 4)).body, /href="#formulaire">Quelqu’un a modifié/);
});

t.test('what is refused of an act leads to its field, by its name', async (t) => {
  const { app, giver, ask } = await setUp(t, 5);
  const gift = (await ask(1)).split('/')[2];
  const page = await app.inject({
    method: 'POST',
    url: `/ressources/suivi/${gift}`,
    headers: {
      ...giver,
      origin: 'https://proximite.test',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: 'etat=asked&acte=accept&accept-promised=2&accept-terms=Un+mardi',
  });
  t.equal(page.statusCode, 400);
  t.match(page.body, /href="#accept-promised">Nombre accordé : 1 est attendu/);
  t.match(page.body, /id="accept-promised"[^>]* value="2"/);
});
