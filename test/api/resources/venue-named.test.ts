import t from 'tap';
import { publishEvent } from '../../events.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('a venue is said by its name; of several of that name, one is chosen in a second step', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'ccas-1', nom: 'CCAS', at: LILLE },
    { id: 'ccas-2', nom: 'CCAS', at: ROUBAIX, code_insee: '59512', commune: 'Roubaix', code_postal: '59100' },
  ]);
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const resource = await publishEvent(app, steward, { venue: 'moulins' });
  const url = `/ressources/${resource}/dates`;
  const send = (venue: string, more: Readonly<Record<string, string>> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: {
        ...steward,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://proximite.test',
      },
      payload: String(
        new URLSearchParams({ date: '2026-06-09', from: '14:00', to: '16:00', ou: 'lieu', venue, ...more }),
      ),
    });
  const placesOf = async () =>
    (await app.inject({ url: `/api/resources/${resource}/sittings`, headers: steward }))
      .json()
      .sittings.map(({ place }: { place: { venue: string } }) => place.venue);

  t.match((await send('mediatheque de moulins')).headers.location, /ajoutees=1/);
  const unclear = await send('CCAS');
  t.equal(unclear.statusCode, 400);
  t.match(unclear.body, /plusieurs lieux répondent à «\s*CCAS/u);
  t.match(unclear.body, /value="CCAS"/, 'what was typed is there');
  t.match(unclear.body, /value="ccas-2"[^>]*>\s*CCAS, Roubaix/);
  t.match((await send('CCAS', { 'venue-choisi': 'ccas-2' })).headers.location, /ajoutees=1/);
  t.equal((await send('CCAS', { 'venue-choisi': 'moulins' })).statusCode, 400, 'not one of those');
  t.match((await send('CCAS, /lieux/ccas-1')).headers.location, /ajoutees=1/, 'as it is proposed');
  t.match((await send('Zzz inconnu')).body, /aucun lieu de l’annuaire ne s’appelle/);
  t.same((await placesOf()).toSorted(), ['ccas-1', 'ccas-2', 'moulins']);
});
