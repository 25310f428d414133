import t from 'tap';
import type { GivenMandate } from '../../../api/people/schema.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';

t.test('the operator gives parts in the directory, and takes them away', async (t) => {
  const { app, db } = await build(t);
  const headers = await signIn(app, db, 'exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  const post = (payload: object) => app.inject({ method: 'POST', url: '/api/mandates', headers, payload });
  const all = async () => (await app.inject({ url: '/api/mandates', headers })).json<GivenMandate[]>();
  const refused: [object, RegExp][] = [
    [{ mail: 'maire@lille.fr', role: 'commune' }, /code_insee/],
    [{ mail: 'maire@lille.fr', role: 'commune', code_insee: '99999' }, /aucune commune/],
    [{ mail: 'a@syntec.fr', role: 'party', party: 'Syntec' }, /une des quatre parties/],
    [{ mail: 'a@syntec.fr', role: 'moderator', party: 'AMF' }, /party/],
    [{ mail: 'a@syntec.fr', role: 'steward' }, /operator ou committee/],
  ];
  for (const [payload, detail] of refused) {
    const answer = await post(payload);
    t.match([answer.statusCode, answer.json().detail], [400, detail]);
  }
  t.equal((await all()).length, 1, 'nothing was written');
  await post({ mail: 'maire@lille.fr', role: 'commune', code_insee: '59350' });
  await post({ mail: 'a@syntec.fr', role: 'party', party: 'Syntec Numérique' });
  await post({ mail: 'a@syntec.fr', role: 'party', party: 'Syntec Numérique' });
  t.match(await all(), [
    { role: 'commune', commune: 'Lille', mail: 'maire@lille.fr' },
    { role: 'operator' },
    { role: 'party', party: 'Syntec Numérique' },
  ]);
  const mayor = await signIn(app, db, 'maire@lille.fr');
  const me = (await app.inject({ url: '/api/people/me', headers: mayor })).json();
  t.match(me.mandates, [{ role: 'commune', code_insee: '59350' }]);
  const [commune, operator] = await all();
  const take = (mandate = 0) => app.inject({ method: 'DELETE', url: `/api/mandates/${mandate}`, headers });
  t.equal((await take(commune?.mandate)).statusCode, 204);
  t.match(
    await take(operator?.mandate).then(({ statusCode, body }) => [statusCode, body]),
    [409, /dernier exploitant.*npm run operator/],
    'the last operator stays',
  );
});
