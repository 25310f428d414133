import t from 'tap';
import type { Me } from '../../../api/people/schema.ts';
import { build } from '../../helper.ts';
import { signIn } from '../../people.ts';

t.test('a session to close that is not said closes none', async (t) => {
  const { app, db } = await build(t);
  const [headers, other] = [await signIn(app, db, 'a@exemple.fr'), await signIn(app, db, 'a@exemple.fr')];
  const close = (session: string) =>
    app.inject({
      method: 'POST',
      url: '/mon-espace',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams({ geste: 'fermer', session })),
    });
  const sessions = async () =>
    (await app.inject({ url: '/api/people/me', headers })).json<Me>().sessions.length;
  const refused = await close('');
  t.equal(refused.statusCode, 400);
  t.match(refused.body, /Rien n’est fermé/);
  t.equal(await sessions(), 2);
  const mine = (await app.inject({ url: '/api/people/me', headers: other })).json<Me>();
  const closed = await close(mine.sessions.find(({ current }) => current)?.id ?? '');
  t.match([closed.statusCode, closed.headers.location], [303, '/mon-espace']);
  t.equal(await sessions(), 1);
});

t.test('who is not signed in is led to sign in, and no browser remembers it', async (t) => {
  const { app } = await build(t);
  const answer = await app.inject('/mon-espace');
  t.match([answer.statusCode, answer.headers.location], [302, '/connexion?vers=%2Fmon-espace']);
  t.equal(answer.headers['cache-control'], 'no-store');
});
