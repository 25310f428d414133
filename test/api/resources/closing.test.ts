import t from 'tap';
import type { Mine, OwnResource, Uptake } from '../../../api/resources/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

/** An offer of ten days, with who offers and who asks. */
async function setUp(t: Parameters<typeof build>[0]) {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const taker = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const post = (url: string, payload: object, headers = giver) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const move = (url: string, act: string, from: string, headers = giver, said: object = {}) =>
    post(`${url}/moves`, { act, from, said }, headers);
  const publish = async (owner: object, resource: object, headers = giver): Promise<number> => {
    const made = (await post('/resources', { owner, resource }, headers)).json();
    await move(`/resources/${made.resource}`, 'publish', 'draft', headers);
    return made.resource;
  };
  const ask = async (resource: number, body: object, headers = taker): Promise<number> =>
    (await post(`/resources/${resource}/uptakes`, body, headers)).json().uptake;
  const stateOf = async (uptake: number, headers = taker) =>
    (await app.inject({ url: `/api/uptakes/${uptake}`, headers })).json<Uptake>();
  return { app, db, organisation, giver, taker, post, move, publish, ask, stateOf };
}

t.test('what nobody answered ends with what it was asked of, and what is promised is kept', async (t) => {
  const { app, db, organisation, giver, taker, move, publish, ask, stateOf } = await setUp(t);
  const resource = await publish({ organisation }, daysOffered());
  const venue = 'moulins';
  const agreed = await ask(resource, { venue, quantity: 5 });
  const proposed = await ask(resource, { venue, quantity: 4 });
  const asked = await ask(resource, { venue, quantity: 1 });
  for (const uptake of [agreed, proposed])
    await move(`/uptakes/${uptake}`, 'accept', 'asked', giver, { terms: 'Des mardis.' });
  await move(`/uptakes/${agreed}`, 'agree', 'accepted', taker);
  const page = async () => (await app.inject(`/ressources/${resource}`)).body;
  t.match(await page(), /1\s+journée encore libre sur 10/);
  await db.query('delete from mail');
  t.equal((await move(`/resources/${resource}`, 'close', 'published')).statusCode, 200);
  t.match(await stateOf(asked), { state: 'lapsed', acts: [], moves: [{}, { act: 'lapse', actor: 'offre' }] });
  t.match(await stateOf(proposed), { state: 'accepted', acts: ['agree', 'withdraw', 'cancel'] });
  t.match(await stateOf(agreed), { state: 'agreed', acts: ['cancel'] });
  t.match(await db.query('select recipient, subject, text from mail'), [
    { recipient: 'moulins@lille.fr', subject: /sans suite/, text: new RegExp(`close.*suivi/${asked}`, 's') },
  ]);
  t.notMatch(await page(), /encore libre/, 'a closed page announces nothing');
  const own = (
    await app.inject({ url: `/api/resources/${resource}/own`, headers: giver })
  ).json<OwnResource>();
  t.match(
    own.uptakes.find(({ uptake }) => uptake === asked),
    { state: 'lapsed' },
  );
  const mine = (await app.inject({ url: '/api/people/me/resources', headers: giver })).json<Mine>();
  t.match(mine.resources, [{ resource, waiting: 0 }]);
  t.equal((await move(`/uptakes/${proposed}`, 'agree', 'accepted', taker)).statusCode, 200);
  await t.rejects(
    db.query(
      `insert into uptake (resource, kind, venue, quantity, state)
       select $1, 'skills', number, 1, 'asked' from venue`,
      [resource],
    ),
    /pas, ou plus, offert/,
    'the database lets nothing in behind it',
  );
});

t.test('a need that is settled, and someone who is not free any more, tell those who wait', async (t) => {
  const { db, organisation, giver, taker, move, publish, ask, stateOf } = await setUp(t);
  const need = await publish({ venue: 'moulins' }, resourceOf('need'), taker);
  const answer = await ask(need, { organisation }, giver);
  const person = await publish({ person: true }, resourceOf('volunteer'));
  const wanted = await ask(person, { venue: 'moulins' });
  await db.query('delete from mail');
  await move(`/resources/${need}`, 'settle', 'published', taker, { outcome: 'Nous avons trouvé.' });
  await move(`/resources/${person}`, 'close', 'published');
  t.match(await stateOf(answer, giver), { state: 'lapsed' });
  t.match(await stateOf(wanted), { state: 'lapsed' });
  const mails = await db.query('select recipient, text from mail order by mail');
  t.match(mails, [
    { recipient: 'deleguee@lumiere.fr', text: /« pourvu »/ },
    { recipient: 'moulins@lille.fr', text: /« plus disponible »/ },
  ]);
});
