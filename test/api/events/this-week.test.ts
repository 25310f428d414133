import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import type { Counts, VenueList } from '../../../api/venues/schema.ts';
import { publishEvent, tuesday } from '../../events.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('venues with a workshop this week are found as by any filter', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'roubaix', nom: 'Fablab de Roubaix', at: ROUBAIX, code_insee: '59512', commune: 'Roubaix' },
  ]);
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const found = async () =>
    (await app.inject('/api/venues?atelier=oui')).json<VenueList>().venues.map(({ id }) => id);
  const version = async () => (await app.inject('/api/venues/moulins')).json().version;
  const post = (url: string, payload: object, more: object = {}) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers: { ...steward, ...more }, payload });

  const resource = await publishEvent(app, steward, { venue: 'moulins' });
  t.same(await found(), [], 'an event without a date is no event this week');
  const before = await version();
  const made = await post(`/resources/${resource}/sittings`, tuesday({ venue: 'moulins' }));
  t.same(await found(), ['moulins']);
  t.equal(await version(), before, 'the venue itself says nothing else');
  const counts = (await app.inject('/api/facets')).json<Counts>();
  t.match(counts, { values: { atelier: { oui: 1 } } });
  t.match((await app.inject('/?q=Lille&atelier=oui')).body, /Médiathèque de Moulins/);
  const page = (await app.inject('/lieux/moulins/mediatheque-de-moulins')).body;
  t.match(page, /Prochains rendez-vous/);
  t.match(page, /Premiers pas sur internet/);

  const [sitting] = made.json().sittings;
  await post(`/sittings/${sitting}/cancellation`, { note: 'Travaux.' }, { 'if-match': '"1"' });
  t.same(await found(), [], 'cancelled, it is gone at once');

  await post(`/resources/${resource}/sittings`, tuesday({ venue: 'moulins', date: '2026-06-09' }));
  t.same(await found(), [], 'next week is not this week');
  const nextWeek = new Date(NOW.getTime() + 7 * 86_400_000);
  await doChores(db, testConfig, nextWeek);
  t.same(await found(), ['moulins'], 'a week begins by itself');
  await db.query("update venue set telephone = '+33320112233' where id = 'moulins'");
  t.same(await found(), ['moulins'], 'a change of the venue keeps it');
  await post(`/resources/${resource}/moves`, { act: 'close', from: 'published' });
});
