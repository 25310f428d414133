import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import t, { type Test } from 'tap';
import type { Changes } from '../../../api/changes/schema.ts';
import { deliverWebhooks, GIVEN_UP_AFTER_MS } from '../../../api/webhooks/delivering.ts';
import type { KnownWebhook, MadeWebhook } from '../../../api/webhooks/schema.ts';
import { build, testConfig } from '../../helper.ts';
import { signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Told {
  readonly type: string;
  readonly data: {
    readonly since: string;
    readonly next: string;
    readonly gap: boolean;
    readonly challenge?: string;
  } & Pick<Changes, 'changes'>;
}
const toldIn = ({ body }: Received): Told => JSON.parse(body);

/** Someone's program: it gives challenges back unless it is broken, and answers what it is told to. */
async function program(
  t: Test,
  says: { status: number; headers?: Record<string, string>; broken?: boolean },
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const one = { headers: request.headers, body: Buffer.concat(parts).toString() };
    received.push(one);
    response.writeHead(says.status, says.headers);
    response.end(says.broken ? 'non' : JSON.stringify({ challenge: toldIn(one).data.challenge }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/changements`;
  const told = () => received.filter((one) => toldIn(one).type === 'venues.changed');
  return { url, received, told };
}

// The oracle of signatures wants them to be of now.
let later = 0;
const clock = () => new Date(Date.now() + later);
const config = { WEBHOOK_ADDRESSES: 'any', WEBHOOK_TIMEOUT_MS: 1_000 } as const;
const { app, db } = await build(t, config, clock);
const deliver = () => deliverWebhooks({ db, config: { ...testConfig, ...config }, clock });
const jeanne = await signIn(app, db, 'jeanne@exemple.fr');
const paul = await signIn(app, db, 'paul@exemple.fr');
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, headers = jeanne) =>
  app.inject({ method, url: `/api/webhooks${path}`, headers, ...(payload && { payload }) });
const known = async () => (await ask('GET', '')).json<KnownWebhook[]>();
const register = async (url: string, name = 'Carte') => {
  const answer = await ask('POST', '', { name, url });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<MadeWebhook>();
};

t.test('a program that gives its challenge back is told what changes, signed, in order', async (t) => {
  const says = { status: 200 };
  const { url, received, told } = await program(t, says);
  await addVenues(db, [{ id: 'avant', at: LILLE }]);
  const { webhook, secret, ...made } = await register(url);
  t.match(made, { verified: true, problem: null });
  const [asked] = received;
  t.match(toldIn(asked as Received), { type: 'webhook.challenge' });
  const oracle = new Webhook(secret);
  const verify = ({ body, headers }: Received) => oracle.verify(body, headers as Record<string, string>);
  t.doesNotThrow(() => verify(asked as Received));
  t.equal(await deliver(), 0, 'what was there before is not told');
  await addVenues(
    db,
    Array.from({ length: 101 }, (_, rank) => ({ id: `neuf-${rank}`, at: LILLE })),
  );
  await db.query("update venue set nom = 'Renommé' where id = 'avant'");
  t.equal(await deliver(), 2, 'page after page');
  const [first, second] = told();
  for (const one of [first, second]) t.doesNotThrow(() => verify(one as Received));
  t.throws(() => verify({ ...(first as Received), body: `${first?.body} ` }));
  const pages = [first, second].map((one) => toldIn(one as Received).data);
  t.equal(pages[0]?.next, pages[1]?.since);
  t.match(pages[1]?.changes.at(-1), { kind: 'changed', id: 'avant', fields: { nom: { after: 'Renommé' } } });
  const { changes, next } = (
    await app.inject(`/api/changes?limit=1000&since=${pages[0]?.since}`)
  ).json<Changes>();
  t.same([...(pages[0]?.changes ?? []), ...(pages[1]?.changes ?? [])], changes);
  const [one] = await known();
  t.match(one, {
    webhook,
    state: 'active',
    through: next,
    deliveries: [{ changes: 2, status: 200 }, { changes: 100 }],
  });
  t.notOk(JSON.stringify(await known()).includes(secret.slice(6)), 'its secret is not shown again');
  t.equal((await ask('DELETE', `/${webhook}`, undefined, paul)).statusCode, 404);
  t.equal((await ask('DELETE', `/${webhook}`)).statusCode, 204);
  t.equal(await deliver(), 0);
});

t.test('what does not arrive is sent again, the same, and given up after days, by a mail', async (t) => {
  const says = { status: 500, headers: {} as Record<string, string> };
  const { url, told } = await program(t, says);
  says.status = 200;
  const { webhook } = await register(url, 'Lente');
  const change = (nom: string) => db.query("update venue set nom = $1 where id = 'avant'", [nom]);
  says.status = 500;
  await change('Un');
  t.equal(await deliver(), 1);
  await change('Deux');
  t.equal(await deliver(), 0, 'it is given a minute');
  t.match(await known(), [{ failures: 1, problem: /500/, state: 'active' }]);
  later += 61_000;
  t.equal(await deliver(), 1);
  later += 61_000;
  t.equal(await deliver(), 0, 'then two');
  later += 61_000;
  says.status = 200;
  t.equal(await deliver(), 2);
  const [first, second, third, fourth] = told();
  t.same([second?.body, third?.body], [first?.body, first?.body]);
  t.same(
    [second, third].map((one) => one?.headers['webhook-id']),
    [first, first].map((one) => one?.headers['webhook-id']),
  );
  t.equal(
    toldIn(fourth as Received).data.since,
    toldIn(third as Received).data.next,
    'in order, nothing left out',
  );
  says.status = 302;
  says.headers = { location: `${url}/ailleurs` };
  await change('Trois');
  await deliver();
  t.match(await known(), [{ problem: /302/ }], 'it is not led elsewhere');
  later += GIVEN_UP_AFTER_MS;
  await deliver();
  t.match(await known(), [{ state: 'failing', next_try: null }]);
  const mails = await db.query<{ text: string }>("select text from mail where purpose = 'webhook'");
  t.match(mails, [{ text: /abonnements-donnees/ }]);
  later += GIVEN_UP_AFTER_MS;
  t.equal(await deliver(), 0);
  says.status = 200;
  t.equal((await ask('PUT', `/${webhook}/state`, { state: 'active' })).statusCode, 204);
  t.equal(await deliver(), 1, 'it is told what it missed');
  says.status = 410;
  await change('Quatre');
  await deliver();
  t.match(await known(), [{ state: 'failing' }], '« gone » is enough');
  t.equal((await ask('DELETE', `/${webhook}`)).statusCode, 204);
});

t.test('who was away for longer than changes are kept is told so', async (t) => {
  const { url, told } = await program(t, { status: 200 });
  const { webhook } = await register(url, 'Absente');
  await ask('PUT', `/${webhook}/state`, { state: 'paused' });
  await db.query("update venue set nom = 'Oublié' where id = 'avant'");
  t.equal(await deliver(), 0);
  await db.query('delete from venue_change');
  await db.query(
    "update directory set changes_forgotten = nextval(pg_get_serial_sequence('venue_change', 'change'))",
  );
  await ask('PUT', `/${webhook}/state`, { state: 'active' });
  for (const nom of ['Un', 'Deux']) {
    await db.query("update venue set nom = $1 where id = 'avant'", [nom]);
    await deliver();
  }
  t.same(
    told().map((one) => [toldIn(one).data.gap, toldIn(one).data.changes.length]),
    [
      [true, 1],
      [false, 1],
    ],
  );
  await ask('DELETE', `/${webhook}`);
});

t.test('what is refused', async (t) => {
  const says = { status: 200, broken: true };
  const { url, received } = await program(t, says);
  const { webhook, ...made } = await register(url, 'Muette');
  t.match(made, { verified: false, problem: /ne rend pas le défi/ });
  t.equal((await ask('PUT', `/${webhook}/state`, { state: 'active' })).statusCode, 409);
  await db.query("update venue set nom = 'Tu' where id = 'avant'");
  t.equal(await deliver(), 0, 'nothing goes where nobody has answered for');
  says.broken = false;
  t.same((await ask('POST', `/${webhook}/verification`)).json(), { verified: true, problem: null });
  t.equal((await ask('POST', `/${webhook}/verification`)).statusCode, 409);
  t.equal((await ask('POST', '', { name: 'Deux fois', url })).statusCode, 400);
  for (const bad of ['ftp://exemple.fr', 'https://moi:secret@exemple.fr', 'exemple.fr'])
    t.match((await ask('POST', '', { name: 'x', url: bad })).json().errors, [{ name: 'url' }]);
  for (let rank = 0; rank < 4; rank += 1) await register(`${url}?${rank}`);
  t.match((await ask('POST', '', { name: 'x', url: `${url}?5` })).json().detail, /5 abonnements/);
  const before = received.length;
  const { app: strict } = await (async () => ({
    app: await build(t, { WEBHOOK_TIMEOUT_MS: 1_000 }, clock),
  }))();
  const anne = await signIn(strict.app, strict.db, 'anne@exemple.fr');
  const inside = async (address: string) =>
    (
      await strict.app.inject({
        method: 'POST',
        url: '/api/webhooks',
        headers: anne,
        payload: { name: 'x', url: address },
      })
    ).json<MadeWebhook>().problem;
  t.match(await inside(url), /https/, 'in clear');
  t.match(await inside(url.replace('http:', 'https:')), /réseau privé/);
  t.equal(received.length, before, 'nothing was sent');
});

t.test('the page, and what a person who goes leaves', async (t) => {
  const headers = { ...jeanne, 'content-type': 'application/x-www-form-urlencoded' };
  const { url } = await program(t, { status: 200 });
  const page = async () =>
    (await app.inject({ url: '/mon-espace/abonnements-donnees', headers: jeanne })).body;
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/mon-espace/abonnements-donnees', headers, payload });
  const [oldest] = (await known()).slice(-1);
  t.match(await page(), /Mettre « ?.?Muette.? ?» en pause|Muette/);
  t.equal((await post(`geste=remove&abonnement=${oldest?.webhook}`)).statusCode, 303);
  const made = await post(`geste=register&name=Page&url=${encodeURIComponent(url)}`);
  t.match(made.body, /whsec_/);
  const wrong = await post('geste=register&name=Page&url=ici');
  t.match([wrong.statusCode, wrong.body], [400, /href="#url"/]);
  const [latest] = await known();
  t.equal((await post(`geste=pause&abonnement=${latest?.webhook}`)).statusCode, 303);
  t.match(await known(), [{ name: 'Page', state: 'paused' }]);
  const held = (await app.inject({ url: '/api/people/me/export', headers: jeanne })).json();
  t.match(held.abonnements.at(-1), {
    nom: 'Page',
    actes: [{ acte: 'register' }, { acte: 'verify' }, { acte: 'pause' }],
  });
  t.notMatch(JSON.stringify(held), /whsec_/);
  const roles = await db.query('select distinct by_role from webhook_act order by 1');
  t.same(roles, [{ by_role: 'abonné' }, { by_role: 'système' }], 'what time alone does is nobody’s');
  await db.query("delete from person where email = 'jeanne@exemple.fr'");
  t.same(await db.query('select from webhook_act'), []);
  t.same(await db.query('select from webhook'), []);
});
t.end();
