import type { FastifyInstance } from 'fastify';
import t from 'tap';
import type { Me } from '../../../api/people/schema.ts';
import { build } from '../../helper.ts';
import { arrived, openSmtp, type Received, wordsOf } from '../../smtp.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';

const tokenIn = (mail: Received) => /jeton=(\w+)/.exec(wordsOf(mail))?.[1] ?? '';

const ask = (app: FastifyInstance, mail: string, remoteAddress = '10.0.0.1') =>
  app.inject({ method: 'POST', url: '/api/people/links', remoteAddress, payload: { mail } });
const enter = (app: FastifyInstance, token: string) =>
  app.inject({ method: 'POST', url: '/api/people/sessions', payload: { token } });
const cookieOf = (answer: { cookies: readonly { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

t.test('a link by mail signs in, once', async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { app, db } = await build(t, { SMTP_URL, MAIL_FROM });
  t.same((await ask(app, 'Animatrice@Exemple.fr')).statusCode, 202);
  const mail = await arrived(received, 1);
  t.same(mail.to, ['animatrice@exemple.fr']);
  const token = tokenIn(mail);
  t.match(wordsOf(mail), /https:\/\/proximite\.test\/connexion\/lien\?jeton=/);
  const stored = await db.query<{ identifier: string; value: string }>(
    'select identifier, value from verification',
  );
  t.notOk(JSON.stringify(stored).includes(token), 'only a hash of the link is kept');

  const entered = await enter(app, token);
  t.equal(entered.statusCode, 201);
  const [cookie] = entered.cookies;
  t.match(cookie, { httpOnly: true, sameSite: 'Lax', secure: true });
  const headers = { cookie: cookieOf(entered) };
  const answered = await app.inject({ url: '/api/people/me', headers });
  const me = answered.json<Me>();
  t.match(me, { mail: 'animatrice@exemple.fr', mandates: [], sessions: [{ current: true }] });

  const again = await enter(app, token);
  t.equal(again.statusCode, 400, 'a link replayed opens nothing');
  t.match(again.json().errors, [{ name: 'token', message: /déjà servi/ }]);
  t.equal((await enter(app, 'devine')).statusCode, 400, 'nor one that is guessed');
  const left = await db.query('select recipient, text from mail where sent_at is not null');
  t.same(left, [{ recipient: 'parti@invalid', text: '' }], 'what left is not kept');
});

t.test('a link that is old opens nothing', async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { app, db } = await build(t, { SMTP_URL, MAIL_FROM });
  await ask(app, 'a@exemple.fr');
  const token = tokenIn(await arrived(received, 1));
  const [kept] = await db.query<{ minutes: number }>(
    'select extract(epoch from expires_at - now())::int / 60 as minutes from verification',
  );
  t.ok([14, 15].includes(kept?.minutes ?? 0), `a quarter of an hour: ${kept?.minutes}`);
  await db.query("update verification set expires_at = now() - interval '1 second'");
  t.equal((await enter(app, token)).statusCode, 400);
});

t.test('the answer never tells whether an address is known, nor that it was tried too often', async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { app } = await build(t, { SMTP_URL, MAIL_FROM });
  await ask(app, 'a@exemple.fr');
  await enter(app, tokenIn(await arrived(received, 1)));
  const [known, unknown] = [await ask(app, 'a@exemple.fr'), await ask(app, 'b@exemple.fr')];
  t.same([known.statusCode, known.body], [unknown.statusCode, unknown.body]);
  await arrived(received, 3);
  for (let time = 0; time < 6; time += 1)
    t.equal((await ask(app, 'c@exemple.fr', '10.0.0.2')).statusCode, 202);
  await arrived(received, 8);
  await new Promise((wake) => setTimeout(wake, 200));
  t.equal(received.filter(({ to }) => to[0] === 'c@exemple.fr').length, 5, 'five an hour to one address');
  const statuses = [];
  for (let time = 0; time < 21; time += 1)
    statuses.push((await ask(app, `d${time}@exemple.fr`, '10.0.0.3')).statusCode);
  t.same(statuses.slice(-2), [202, 429], 'twenty an hour from one network');
  const wrong = await ask(app, 'pas une adresse');
  t.equal(wrong.statusCode, 400);
  t.match(wrong.json().errors, [{ name: 'mail', message: /prenom\.nom@exemple\.fr/ }]);
});

t.test(
  'sessions are listed, ended one by one or all at once; a person sees, takes and erases all',
  async (t) => {
    const { url: SMTP_URL, received } = await openSmtp(t);
    const { app, db } = await build(t, { SMTP_URL, MAIL_FROM });
    const signIn = async (count: number) => {
      await ask(app, 'a@exemple.fr');
      return { cookie: cookieOf(await enter(app, tokenIn(await arrived(received, count)))) };
    };
    const [phone, desk] = [await signIn(1), await signIn(2)];
    const me = async (headers: object) => app.inject({ url: '/api/people/me', headers: { ...headers } });
    const { sessions } = (await me(phone)).json<Me>();
    t.equal(sessions.length, 2);
    const other = sessions.find(({ current }) => !current)?.id;
    const end = (headers: object, query = '') =>
      app.inject({ method: 'DELETE', url: `/api/people/me/sessions${query}`, headers: { ...headers } });
    t.equal((await end(phone, `?session=${other}`)).statusCode, 204);
    t.equal((await me(desk)).statusCode, 401);
    t.equal((await end(phone, `?session=${other}`)).statusCode, 404);
    const third = await signIn(3);
    t.equal((await end(phone)).statusCode, 204, 'one click ends all');
    for (const headers of [phone, desk, third]) t.equal((await me(headers)).statusCode, 401);

    const last = await signIn(4);
    const exported = await app.inject({ url: '/api/people/me/export', headers: last });
    t.match(exported.json(), { personne: { courriel: 'a@exemple.fr' }, sessions: [{}] });
    const foreign = await app.inject({
      method: 'DELETE',
      url: '/api/people/me',
      headers: { ...last, 'sec-fetch-site': 'cross-site' },
    });
    t.equal(foreign.statusCode, 403, 'another site cannot make one erase oneself');
    t.equal((await app.inject({ method: 'DELETE', url: '/api/people/me', headers: last })).statusCode, 204);
    t.equal((await me(last)).statusCode, 401);
    for (const table of ['person', 'session', 'verification', 'mail'])
      t.notMatch(JSON.stringify(await db.query(`select * from ${table}`)), 'a@exemple.fr', table);
  },
);

t.test('without the cookie nothing personal is said', async (t) => {
  const { app } = await build(t);
  for (const url of ['/api/people/me', '/api/people/me/export'])
    t.equal(
      (await app.inject({ url, headers: { cookie: 'proximite.session_token=faux' } })).statusCode,
      401,
      url,
    );
});
