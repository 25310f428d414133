import t from 'tap';
import { PAGES_ADDRESS } from '../../../api/core/protections.ts';
import type { Reading } from '../../../api/hours/schema.ts';
import { build } from '../../helper.ts';
import { signIn } from '../../people.ts';

t.test('what hours would mean, before they are saved', async (t) => {
  const { app, db } = await build(t);
  const headers = await signIn(app, db, 'animatrice@exemple.fr');
  const answer = (query: Readonly<Record<string, string>>) =>
    app.inject({
      url: `/api/hours/reading?${new URLSearchParams(query)}`,
      headers,
      remoteAddress: PAGES_ADDRESS,
    });
  const read = async (horaires: string, where: object = { commune: '59350' }) =>
    (await answer({ horaires, ...where })).json<Reading>();

  t.test('the usual week and what differs from it, as a venue there would say', async (t) => {
    const said = await read('Mo-Fr 09:00-12:00; PH off; 2026 Jun 08-12 off "congés"');
    t.equal(said.state, 'read');
    t.same(
      said.usual.map((periods) => periods?.length),
      [1, 1, 1, 1, 1, 0, 0],
    );
    t.match(
      said.days.find(({ date }) => date === '2026-06-09'),
      { periods: [], comment: 'congés', exceptional: true },
    );
    t.same(said.why, []);
  });

  t.test('on the clock of its commune, else of its département', async (t) => {
    t.equal((await read('Mo 09:00-12:00', { commune: '97411' })).time_zone, 'Indian/Reunion');
    t.equal((await read('Mo 09:00-12:00', { departement: '972' })).time_zone, 'America/Martinique');
    t.equal((await read('Mo 09:00-12:00', {})).time_zone, 'Europe/Paris');
  });

  t.test('why they cannot be read', async (t) => {
    for (const [horaires, why] of [
      ['Mo 17:00-12:00', /« 17:00-12:00 » finit avant de commencer/],
      ['Mo-Fr 9h-12h', /09:00-12:00/],
      ['Mo-Fr 09:00-12:00; Foo 12', /Après « Mo-Fr 09:00-12:00; Fo » : Caractère inattendu/],
      ['lundi matin', /./],
    ] as const) {
      const said = await read(horaires);
      t.equal(said.state, 'unreadable', horaires);
      t.match(said.why.join(' '), why);
    }
    const far = await read('Mo 09:00-12:00; SH off', { commune: '98818' });
    t.match(far.why.join(' '), /vacances scolaires/);
  });

  t.test('none are unknown; too long is refused, by its name; a stranger is sent to sign in', async (t) => {
    t.match(await read('  '), { state: 'unknown', written: null, why: [] });
    const long = await answer({ horaires: 'x'.repeat(2_001) });
    t.equal(long.statusCode, 400);
    t.match(long.json(), { errors: [{ name: 'horaires' }] });
    t.equal((await app.inject('/api/hours/reading?horaires=Mo')).statusCode, 401);
  });
});
