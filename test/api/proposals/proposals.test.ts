import t from 'tap';
import type { Lookalike } from '../../../api/proposals/schema.ts';
import type { Venue, VenueList } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const fields = {
  nom: 'Atelier numérique des Bois-Blancs',
  adresse: '3 rue Mermoz',
  code_postal: '59000',
  commune: 'Lille',
  telephone: '03 20 11 22 33',
  horaires: 'Mo 09:00-12:00; PH off',
  services: ['Aide aux démarches administratives'],
};

t.test('a venue that is missing', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'pareil', nom: 'Atelier numérique Bois Blancs', at: LILLE, adresse: '5 rue ailleurs' },
    { id: 'meme-adresse', nom: 'Médiathèque', at: LILLE, adresse: '3, RUE MERMOZ' },
    { id: 'autre-ville', nom: 'Atelier numérique des Bois-Blancs', at: ROUBAIX, code_insee: '59512' },
    { id: 'loin', nom: 'Fablab', at: LILLE },
  ]);
  const person = await signIn(app, db, 'jeanne@exemple.fr');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const post = (path: string, payload: object, headers = person) =>
    app.inject({ method: 'POST', url: `/api/proposals${path}`, headers, payload });

  const alike = (await post('/lookalikes', { fields })).json<{ id: string }[]>();
  t.same(alike.map(({ id }) => id).sort(), ['meme-adresse', 'pareil']);

  const [longitude, latitude] = [LILLE[0] + 0.01, LILLE[1]];
  const measured = (await post('/lookalikes', { fields: { ...fields, longitude, latitude } })).json<
    Lookalike[]
  >();
  t.match(measured[0], { position: [...LILLE], location_approximate: false });
  t.ok(
    Math.abs((measured[0]?.distance ?? 0) - 709) < 5,
    'a hundredth of a degree to the east, at 50.6° north',
  );
  const fromMiddle = (await post('/lookalikes', { fields })).json<Lookalike[]>();
  t.ok((fromMiddle[0]?.distance ?? 0) > 0, 'without a position, from the middle of Lille');

  const refused = await post('', { fields: { ...fields, nom: ' ', code_postal: '5900' } });
  t.match(refused.json().errors, [{ name: 'nom' }, { name: 'code_postal' }]);
  t.match((await post('', { fields: { ...fields, commune: 'Roubaix' } })).json().errors, [
    { name: 'commune' },
  ]);

  const sent = await post('', { fields, keeps: true, message: 'J’y anime les ateliers.' });
  const { proposal } = sent.json();
  t.equal(sent.statusCode, 201);
  t.equal((await app.inject({ url: '/api/venues?q=mermoz' })).json<VenueList>().venues.length, 0);
  const [waiting] = (await app.inject({ url: '/api/queue', headers: moderator })).json();
  t.match(waiting, {
    kind: 'proposal',
    venue: null,
    nom: fields.nom,
    about: { keeps: true, message: /ateliers/ },
  });

  t.equal((await post(`/${proposal}/decision`, { outcome: 'known' }, moderator)).statusCode, 400);
  t.equal(
    (await post(`/${proposal}/decision`, { outcome: 'known', venue: 'nulle' }, moderator)).statusCode,
    400,
  );
  const decided = await post(
    `/${proposal}/decision`,
    { outcome: 'published', answer: 'Bienvenue !' },
    moderator,
  );
  const { venue: id } = decided.json();
  t.equal(decided.statusCode, 200, decided.body);
  const venue = (await app.inject({ url: `/api/venues/${id}` })).json<Venue>();
  t.match(venue, {
    nom: fields.nom,
    telephone: '+33320112233',
    source: 'Nouvelle Proximité',
    location_approximate: true,
    opening: { state: 'open' },
  });
  t.equal((await post(`/${proposal}/decision`, { outcome: 'refused' }, moderator)).statusCode, 404);
  const me = (await app.inject({ url: '/api/people/me', headers: person })).json();
  t.match(me.mandates, [{ role: 'steward', venue: id }]);
  t.match((await app.inject({ url: '/api/proposals', headers: person })).json(), [
    { state: 'published', venue: id, nom: fields.nom },
  ]);
  const [mail] = await db.query("select recipient, text from mail where purpose = 'answer'");
  t.match(mail, { recipient: 'jeanne@exemple.fr', text: /dans l’annuaire[\s\S]*Bienvenue/ });

  const again = (await post('', { fields: { ...fields, nom: 'Atelier Bois-Blancs' } })).json();
  const known = await post(`/${again.proposal}/decision`, { outcome: 'known', venue: id }, moderator);
  t.match(known.json(), { venue: id });
});
