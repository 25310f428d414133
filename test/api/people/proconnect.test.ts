import t, { type Test } from 'tap';
import { doChores } from '../../../api/chores.ts';
import { readConfig } from '../../../api/config.ts';
import { makeOperator } from '../../../api/people/queries.ts';
import type { Me } from '../../../api/people/schema.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { replaceOperators, signIn } from '../../people.ts';
import { followTo, openProConnectProvider } from '../../proconnect.ts';

const ORIGIN = 'https://proximite.test';

async function open(t: Test) {
  const provider = await openProConnectProvider(t, ORIGIN);
  const { app, db } = await build(t, provider.config);
  const cookiesOf = (answer: { cookies: readonly { name: string; value: string }[] }) =>
    answer.cookies
      .filter(({ value }) => value)
      .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
      .join('; ');
  /** Leaves for the provider, and is sent back. */
  const away = async (query = '') => {
    const left = await app.inject(`/connexion/proconnect${query}`);
    const back = await followTo(left.headers.location ?? '', `${ORIGIN}/`);
    return { left, cookie: cookiesOf(left), back: new URL(back) };
  };
  const come = (back: URL, cookie: string) =>
    app.inject({ url: back.pathname + back.search, headers: { cookie } });
  const enter = async () => {
    const { back, cookie } = await away();
    const entered = await come(back, cookie);
    return { entered, cookie: cookiesOf(entered) };
  };
  const me = (cookie: string) => app.inject({ url: '/api/people/me', headers: { cookie } });
  return { app, db, provider, away, come, enter, me };
}

t.test('who identifies themselves comes in, once, to the page they wanted', async (t) => {
  const { db, provider, away, come, me } = await open(t);
  const { left, cookie, back } = await away('?vers=/moderation');
  t.equal(left.statusCode, 302);
  t.match(left.cookies, [{ httpOnly: true, secure: true, sameSite: 'Lax', path: '/connexion/proconnect' }]);
  t.match(left.headers['cache-control'], 'no-store');
  const asked = new URL(left.headers.location ?? '').searchParams;
  t.match(Object.fromEntries(asked), {
    scope: 'openid email',
    acr_values: 'eidas1',
    code_challenge_method: 'S256',
    nonce: /.{20}/,
    state: /.{20}/,
    redirect_uri: `${ORIGIN}/connexion/proconnect/retour`,
  });
  const entered = await come(back, cookie);
  t.match([entered.statusCode, entered.headers.location], [302, '/moderation']);
  const session = entered.cookies.find(({ name }) => name.includes('session_token'));
  t.match(session, { httpOnly: true, secure: true, sameSite: 'Lax' });
  const signedIn = `${session?.name}=${encodeURIComponent(session?.value ?? '')}`;
  t.match((await me(signedIn)).json<Me>(), { mail: 'jeanne@exemple.fr', sessions: [{ current: true }] });
  t.ok(
    provider.asked.some((line) => /^\w+ \/me/.test(line)),
    'userinfo, as a signed JWT',
  );
  const [account] = await db.query<object>('select * from account');
  t.match(account, { provider_id: 'proconnect', account_id: 'jeanne', access_token: null, id_token: null });

  const replayed = await come(back, cookie);
  t.equal(replayed.statusCode, 400, 'the callback and the cookie, again');
  t.match(replayed.body, /a déjà servi/);
  t.notMatch(replayed.body, / {4}at |openid|OAUTH/, 'no stack');
  t.equal((await come(back, '')).statusCode, 400, 'the callback alone');
});

t.test('who came by ProConnect may leave it, too; what it is left by goes with the session', async (t) => {
  const { app, db, provider, enter } = await open(t);
  const end = async (cookie: string) =>
    app.inject({ method: 'DELETE', url: '/api/people/me/sessions', headers: { cookie } });
  const { cookie } = await enter();
  const held = await app.inject({ url: '/api/people/me/export', headers: { cookie } });
  t.notMatch(held.body, /eyJ/, 'no secret travels');
  const ended = await end(cookie);
  t.equal(ended.statusCode, 200);
  t.same(await db.query('select * from session'), []);
  const leave = new URL(ended.json<{ leave: string }>().leave);
  t.match(Object.fromEntries(leave.searchParams), {
    id_token_hint: /^eyJ/,
    post_logout_redirect_uri: `${ORIGIN}/connexion/proconnect/sortie`,
    state: /.{20}/,
  });
  const asked = await fetch(leave);
  t.equal(asked.status, 200, 'the provider takes it');
  const wrong = new URL(leave);
  wrong.searchParams.set('id_token_hint', 'faux');
  t.equal((await fetch(wrong)).status, 400, 'as it takes no other');

  const { cookie: byMail } = await signIn(app, db, 'jeanne@exemple.fr');
  await enter();
  t.equal((await end(byMail)).statusCode, 204, 'who came by mail is not sent there');

  await enter();
  await doChores(db, testConfig, NOW);
  t.equal((await db.query('select * from session')).length, 1, 'one that still is');
  await db.query("update session set expires_at = '2026-05-31'");
  await doChores(db, testConfig, NOW);
  t.same(await db.query('select * from session'), [], 'over, it goes by itself');

  const again = (await enter()).cookie;
  await provider.close();
  const elsewhere = await app.inject({
    method: 'POST',
    url: '/mon-espace',
    headers: { cookie: again, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'geste=tout-fermer',
  });
  t.match([elsewhere.statusCode, elsewhere.body], [200, /Me déconnecter de ProConnect/]);
});

t.test('an answer to another question opens nothing', async (t) => {
  const { app, away, come, db } = await open(t);
  const [one, other] = [await away(), await away()];
  t.equal((await come(one.back, other.cookie)).statusCode, 400, 'of another browser');
  const forged = new URL(one.back);
  forged.searchParams.set('state', 'devine');
  t.equal((await come(forged, one.cookie)).statusCode, 400, 'a wrong state');
  const [text = '', signature = ''] = one.cookie.split('=')[1]?.split('.') ?? [];
  const kept = JSON.parse(Buffer.from(text, 'base64url').toString());
  const altered = Buffer.from(JSON.stringify({ ...kept, nonce: 'autre' })).toString('base64url');
  const cookie = `proximite.proconnect=${altered}.${signature}`;
  t.equal((await come(one.back, cookie)).statusCode, 400, 'an altered cookie');
  t.equal((await app.inject('/connexion/proconnect/retour')).statusCode, 400, 'nothing');
  t.same(await db.query('select * from session'), []);
  t.equal((await come(one.back, one.cookie)).statusCode, 302, 'and the right one still does');
});

t.test('a verified address is one person, whichever door; the account stays theirs', async (t) => {
  const { app, db, provider, enter, me } = await open(t);
  const { cookie } = await signIn(app, db, 'jeanne@exemple.fr');
  const byMail = (await me(cookie)).json<Me>();
  provider.someone = { sub: 'jeanne', email: 'Jeanne@Exemple.fr' };
  const both = await me((await enter()).cookie);
  t.equal(both.json<Me>().sessions.length, 2);
  t.equal(both.json<Me>().mail, byMail.mail);
  provider.someone = { sub: 'jeanne', email: 'jeanne.dupont@exemple.fr' };
  t.equal((await me((await enter()).cookie)).json<Me>().mail, 'jeanne@exemple.fr', 'married since');
  await makeOperator(db, 'exploitation@exemple.fr');
  provider.someone = { sub: 'exploitation', email: 'exploitation@exemple.fr' };
  t.match((await me((await enter()).cookie)).json<Me>().mandates, [{ role: 'operator' }], 'named beforehand');
  await replaceOperators(db);
  const [count] = await db.query("select count(*)::int as people from person where email like 'jeanne%'");
  t.same(count, { people: 1 });
  const held = await app.inject({ url: '/api/people/me/export', headers: { cookie } });
  t.match(held.json().comptes, [{ service: 'proconnect' }]);
});

t.test('without an address that is theirs, nobody; who goes back may try again', async (t) => {
  const { db, provider, enter } = await open(t);
  provider.someone = { sub: 'sans' };
  t.match((await enter()).entered, { statusCode: 400, body: /n’a pas donné d’adresse/ });
  provider.someone = { sub: 'autre', email: 'jeanne@exemple.fr', email_verified: false };
  t.match((await enter()).entered, { statusCode: 400, body: /n’a pas donné d’adresse/ });
  provider.someone = { sub: 'jeanne', email: 'jeanne@exemple.fr' };
  provider.forged = { email: 'victime@exemple.fr' };
  t.match((await enter()).entered, { statusCode: 400, body: /n’est pas valable/ }, 'signed by someone else');
  provider.someone = { sub: 'x', declines: true };
  t.match((await enter()).entered, { statusCode: 400, body: /renoncé/ });
  t.same(await db.query('select * from person'), []);
});

t.test('a provider that is away says so, and is found again', async (t) => {
  const { app, provider, away, come } = await open(t);
  const { back, cookie } = await away();
  await provider.close();
  const answer = await come(back, cookie);
  t.match(answer, { statusCode: 503, body: /ProConnect ne répond pas/ });
  const elsewhere = await build(t, provider.config);
  t.equal((await elsewhere.app.inject('/connexion/proconnect')).statusCode, 503);
  t.match((await app.inject('/connexion')).body, /href="\/connexion\/proconnect"/);
});

t.test('without configuration there is no such door; half of one stops the start', async (t) => {
  const { app } = await build(t);
  t.notMatch((await app.inject('/connexion')).body, /ProConnect/);
  for (const path of ['', '/retour?code=x&state=y'])
    t.equal((await app.inject(`/connexion/proconnect${path}`)).statusCode, 404);
  const half = { PROCONNECT_ISSUER: 'https://proconnect.exemple.fr/api/v2', PROCONNECT_CLIENT_ID: 'x' };
  t.throws(() => readConfig(half), { message: /PROCONNECT_CLIENT_SECRET : manque.*toutes ou aucune/ });
  t.throws(
    () => readConfig({ ...half, PROCONNECT_CLIENT_SECRET: 'y', PROCONNECT_ISSUER: 'http://ailleurs.fr' }),
    {
      message: /PROCONNECT_ISSUER : une adresse/,
    },
  );
  t.ok(readConfig({ ...half, PROCONNECT_CLIENT_SECRET: 'y' }));
});
