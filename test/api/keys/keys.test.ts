import t, { type Test } from 'tap';
import type { KnownKey } from '../../../api/keys/schema.ts';
import type { Version } from '../../../api/stewardship/schema.ts';
import { build, NOW } from '../../helper.ts';
import { give, keyFor, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const roubaix = { commune: 'Roubaix', code_postal: '59100', code_insee: '59512', at: ROUBAIX };

/** Lille's steward, and venues of hers and of others. */
async function open(t: Test, clock = () => NOW) {
  const { app, db } = await build(t, {}, clock);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'annexe', at: LILLE },
    { id: 'roubaix', ...roubaix },
  ]);
  const jeanne = await signIn(app, db, 'jeanne@exemple.fr');
  for (const venue of ['lille', 'annexe']) await give(db, 'jeanne@exemple.fr', 'steward', venue);
  const change = (headers: Record<string, string>, venue = 'lille', payload: object = {}, version = 1) =>
    app.inject({
      method: 'PATCH',
      url: `/api/venues/${venue}`,
      headers: { 'if-match': `"${version}"`, 'content-type': 'application/merge-patch+json', ...headers },
      payload: JSON.stringify(payload),
    });
  const keys = async () => (await app.inject({ url: '/api/keys', headers: jeanne })).json<KnownKey[]>();
  const make = (payload: object, headers = jeanne) =>
    app.inject({ method: 'POST', url: '/api/keys', headers, payload });
  return { app, db, jeanne, change, keys, make };
}

t.test('a key changes the venues it is for, as the form does, and says so in the history', async (t) => {
  const { app, db, jeanne, change, keys } = await open(t);
  const key = await keyFor(app, jeanne, { name: 'Agenda', venues: ['lille'] });
  t.match(await keys(), [{ name: 'Agenda', rights: ['edit'], used: null, venues: [{ id: 'lille' }] }]);
  const answer = await change({ ...key, 'sec-fetch-site': 'cross-site' }, 'lille', {
    telephone: '03 20 49 50 00',
  });
  t.same([answer.statusCode, answer.json()], [200, { version: 2 }], 'from another site, too');
  t.match(answer.headers, { 'x-ratelimit-limit': /^\d+$/, 'access-control-allow-origin': '*' });
  const asked = await app.inject({ method: 'OPTIONS', url: '/api/venues/lille' });
  t.match(asked.headers['access-control-allow-headers'], /authorization/);
  const [version] = (await app.inject('/api/venues/lille/history')).json<Version[]>();
  t.match(version, {
    actor: 'programme d’un lieu',
    changes: [{ field: 'date_maj' }, { field: 'telephone', to: '+33320495000' }],
  });
  const [{ email } = {}] = await db.query<{ email: string }>(
    'select email from venue_history join person on person.id = person order by recorded_at desc limit 1',
  );
  t.equal(email, 'jeanne@exemple.fr');
  t.match(await keys(), [{ used: '2026-06-01' }]);
  const late = await change(key, 'lille', { nom: 'Autre' });
  t.equal(late.statusCode, 409);
  const wrong = await change(key, 'lille', { nom: ' ' }, 2);
  t.match(wrong.json().errors, [{ name: 'nom' }]);
  const held = await app.inject({ url: '/api/people/me/export', headers: jeanne });
  t.match(held.json().cles, [{ nom: 'Agenda', lieux: ['lille'] }]);
  const kept = JSON.stringify(await db.query('select * from api_key'));
  t.notOk(kept.includes(key.authorization.slice('Bearer '.length)), 'its secret is kept nowhere');
});

t.test('what a key does not open', async (t) => {
  let now = NOW;
  const { app, db, jeanne, change, make } = await open(t, () => now);
  const key = await keyFor(app, jeanne, { venues: ['lille'], expires_on: '2026-06-30' });
  const status = async (headers: Record<string, string>, venue?: string) => {
    const { statusCode, json } = await change(headers, venue);
    return [statusCode, json().detail];
  };
  t.match(await status(key, 'annexe'), [403, /pas pour ce lieu/], 'a venue of hers that it is not for');
  t.match(await status(key, 'roubaix'), [403, /pas pour ce lieu/]);
  t.match(await status({ authorization: `Bearer np_${'a'.repeat(43)}` }), [401, /reconnue/], 'guessed');
  t.match(
    await status({ ...jeanne, authorization: 'Bearer x' }),
    [401, /reconnue/],
    'her cookie does not save it',
  );
  const basic = await change({ ...jeanne, authorization: 'Basic eDp5' });
  t.equal(basic.statusCode, 200, 'the password of a site being tried out is not for us');
  const me = await app.inject({ url: '/api/people/me', headers: { ...jeanne, ...key } });
  t.equal(me.statusCode, 403);
  const leave = () => app.inject({ method: 'DELETE', url: '/api/venues/lille/mandate', headers: jeanne });

  await leave();
  t.match(await status(key), [403, /pas pour ce lieu/], 'its maker left: so did the key');
  await give(db, 'jeanne@exemple.fr', 'steward', 'lille');
  t.equal((await change(key, 'lille', {}, 2)).statusCode, 200);
  now = new Date('2026-06-30T20:00:00Z');
  t.equal((await change(key, 'lille', {}, 3)).statusCode, 200, 'its last day is one');
  now = new Date('2026-07-01T08:00:00Z');
  t.match(await status(key), [401, /dernier jour/]);
  now = NOW;

  const [{ key: number } = {}] = (await app.inject({ url: '/api/keys', headers: jeanne })).json<KnownKey[]>();
  const revoke = (headers: object) =>
    app.inject({ method: 'DELETE', url: `/api/keys/${number}`, headers: { ...headers } });
  t.equal((await revoke(await signIn(app, db, 'autre@exemple.fr'))).statusCode, 404, 'another’s');
  t.equal((await revoke(key)).statusCode, 403, 'a key does not touch keys');
  t.same([(await revoke(jeanne)).statusCode, (await revoke(jeanne)).statusCode], [204, 404]);
  t.match(await status(key), [401, /révoquée/]);

  const wishes: [object, number, string][] = [
    [{ name: 'x', rights: ['edit'], venues: ['roubaix'] }, 400, 'venues'],
    [{ name: 'x', rights: ['edit'], venues: [] }, 400, 'venues'],
    [{ name: 'x', rights: ['edit'], venues: ['lille'], source: 'essai' }, 400, 'venues'],
    [{ name: 'x', rights: ['create'], venues: ['lille'] }, 400, 'rights'],
    [{ name: 'x', rights: [], venues: ['lille'] }, 400, 'rights'],
    [{ name: ' ', rights: ['edit'], venues: ['lille'] }, 400, 'name'],
    [{ name: 'x', rights: ['edit'], venues: ['lille'], expires_on: '2026-05-31' }, 400, 'expires_on'],
    [{ name: 'x', rights: ['edit'], source: 'essai' }, 403, ''],
  ];
  for (const [wish, statusCode, name] of wishes) {
    const answer = await make(wish);
    t.equal(answer.statusCode, statusCode, answer.body);
    if (name) t.match(answer.json().errors, [{ name }], answer.body);
  }
  await keyFor(app, jeanne, { venues: ['lille'] });
  t.match((await make({ name: 'logiciel', rights: ['edit'], venues: ['lille'] })).json().errors, [
    { name: 'name', message: /déjà/ },
  ]);
  await app.inject({ method: 'DELETE', url: '/api/people/me', headers: jeanne });
  t.same(await db.query('select * from api_key'), [], 'gone with its maker');
});

t.test('a key is counted by itself, and who tries many is told to stop', async (t) => {
  const { app, jeanne, change } = await open(t);
  const one = await keyFor(app, jeanne, { name: 'un', venues: ['lille'] });
  const other = await keyFor(app, jeanne, { name: 'deux', venues: ['lille'] });
  const left = async (headers: Record<string, string>) =>
    Number((await change(headers)).headers['x-ratelimit-remaining']);
  const [first, second, apart] = [await left(one), await left(one), await left(other)];
  t.same([first - second, apart], [1, first]);
  const statuses = [];
  for (let time = 0; time < 62; time += 1)
    statuses.push((await change({ authorization: `Bearer np_faux-${time}` })).statusCode);
  t.same([statuses[0], statuses.at(-1)], [401, 429]);
  t.not((await change(one)).statusCode, 429, 'a right one is not held up by them');
});
