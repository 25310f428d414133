import t from 'tap';
import type { Uptake } from '../../../api/resources/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('what the two sides write is read by them; moderators see the states and the moves', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const post = async (url: string, payload: object, headers = giver) =>
    (await app.inject({ method: 'POST', url: `/api${url}`, headers, payload })).json();
  const { resource } = await post('/resources', { owner: { organisation }, resource: daysOffered() });
  await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const asked = { venue: 'moulins', quantity: 2, message: 'Appelez le 06 00 00 00 01.' };
  const { uptake } = await post(`/resources/${resource}/uptakes`, asked, venue);
  const url = `/uptakes/${uptake}`;
  await post(`${url}/moves`, { act: 'accept', from: 'asked', said: { terms: 'Jeanne vient le mardi.' } });
  await post(`${url}/messages`, { text: 'Mon numéro : 06 00 00 00 02.' }, venue);
  const read = async (headers: { cookie: string }) =>
    (await app.inject({ url: `/api${url}`, headers })).json<Uptake>();
  const page = (headers: { cookie: string }, more = '') =>
    app.inject({ url: `/ressources/suivi/${uptake}${more}`, headers });
  const SECRETS = /06.00.00.00.0|Jeanne/;

  const seen = await read(moderator);
  t.match(seen, { state: 'accepted', quantity: 2, moves: [{ act: 'ask' }, { act: 'accept' }] });
  t.notMatch(JSON.stringify(seen), SECRETS);
  t.match(seen.acts, ['cancel']);
  const shown = await page(moderator);
  t.match([shown.statusCode, shown.body], [200, /Vous modérez l’annuaire/]);
  t.notMatch(shown.body, SECRETS);
  t.equal((await page(moderator, '/convention')).statusCode, 403);
  for (const side of [giver, venue]) {
    t.match(await read(side), {
      message: /06 00/,
      details: { terms: /Jeanne/ },
      messages: [{ text: /numéro/ }],
    });
    t.match((await page(side)).body, /ne sont lus que par les deux côtés/);
    t.equal((await page(side, '/convention')).statusCode, 200);
  }
  await give(db, 'moderation@exemple.fr', 'steward', 'moulins');
  t.match((await read(moderator)).messages, [{ text: /numéro/ }], 'unless they are on one of them');
});
