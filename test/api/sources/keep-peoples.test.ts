import t from 'tap';
import type { Waiting } from '../../../api/moderation/schema.ts';
import type { Venue } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { importRows, plain, type Row } from './files.ts';

t.test('an import leaves what people wrote, takes the rest, and says where they differ', async (t) => {
  const { app, db } = await build(t);
  await importRows(db, [
    { ...plain, telephone: '0320000001' },
    { ...plain, id: 'a2', nom: 'Fablab' },
  ]);
  const headers = await signIn(app, db, 'tenu@exemple.fr');
  await give(db, 'tenu@exemple.fr', 'steward', 'a1');
  const venue = async (id = 'a1') => (await app.inject(`/api/venues/${id}`)).json<Venue>();
  const change = async (payload: object) => {
    const { version } = await venue();
    const own = { ...headers, 'if-match': `"${version}"` };
    return app.inject({ method: 'PATCH', url: '/api/venues/a1', headers: own, payload });
  };
  const reports = async () =>
    (await app.inject({ url: '/api/queue', headers })).json<Waiting[]>().map(({ about }) => about);
  await change({
    telephone: '03 20 00 00 02',
    horaires: 'Mo 09:00-12:00',
    latitude: 50.6372,
    longitude: 3.063,
  });

  const newer: Row = {
    ...plain,
    date_maj: '2026-05-31',
    nom: 'Médiathèque du centre',
    telephone: '0320000003',
  };
  const first = await importRows(db, [
    newer,
    { ...plain, id: 'a2', nom: 'Fablab neuf', date_maj: '2026-05-31' },
  ]);
  // The steward's change is of 1 June: an older file changes nothing at all.
  t.same(first.counts, { added: 0, changed: 1, unchanged: 0, kept: 1, refused: 0 });
  t.match(await venue('a2'), { nom: 'Fablab neuf' });
  t.match(await venue(), { nom: plain.nom, telephone: '+33320000002' });

  const later = { ...newer, date_maj: '2026-06-01' };
  const second = await importRows(db, [later]);
  t.equal(second.counts.changed, 1);
  t.match(await venue(), {
    nom: 'Médiathèque du centre',
    telephone: '+33320000002',
    horaires: 'Mo 09:00-12:00',
    latitude: 50.6372,
    date_maj: '2026-06-01',
  });
  t.match(await reports(), [
    { subject: 'source', source: 'lille', suggested: { telephone: '+33320000003' } },
  ]);

  const third = await importRows(db, [later]);
  t.equal(third.counts.changed, 0, 'the same file again changes nothing');
  t.equal((await reports()).length, 1, 'and reports nothing twice');
  const [waiting] = (await app.inject({ url: '/api/queue', headers })).json<Waiting[]>();
  const decided = await app.inject({
    method: 'POST',
    url: `/api/venues/a1/reports/${waiting?.key}/decision`,
    headers,
    payload: { outcome: 'rejected' },
  });
  t.equal(decided.statusCode, 204);
  await importRows(db, [later]);
  t.same(await reports(), [], 'what was decided is not asked again');
  await importRows(db, [{ ...later, telephone: '0320000004' }]);
  t.match(await reports(), [{ suggested: { telephone: '+33320000004' } }], 'another value is');
});
