import t from 'tap';
import type { Waiting } from '../../../api/moderation/schema.ts';
import { proofOf } from '../../../api/stewardship/proof.ts';
import type { Team } from '../../../api/stewardship/schema.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('an address proves what the venue publishes, and no more', async (t) => {
  const venue = {
    courriels: ['Accueil@mediatheque-lille.fr', 'epn@gmail.com'],
    site_web: ['https://www.ville-lille.fr/epn'],
  };
  const proofs = {
    'accueil@mediatheque-lille.fr': 'mail',
    'epn@gmail.com': 'mail',
    'jeanne@mediatheque-lille.fr': 'domain',
    'jeanne@ville-lille.fr': 'domain',
    'autre@gmail.com': undefined,
    'jeanne@faux-ville-lille.fr': undefined,
    'jeanne@lille.fr': undefined,
  };
  for (const [mail, proof] of Object.entries(proofs)) t.equal(proofOf(mail, venue), proof, mail);
});

t.test('a refusal says how to ask again, and whom to write to', async (t) => {
  const refused = async (config: object) => {
    const { app, db } = await build(t, config);
    await addVenues(db, [{ id: 'epn', nom: 'EPN de Lille', at: LILLE }]);
    const headers = await signIn(app, db, 'jeanne@exemple.fr');
    await app.inject({ method: 'POST', url: '/api/venues/epn/claims', headers, payload: {} });
    const moderator = await signIn(app, db, 'moderation@exemple.fr');
    await give(db, 'moderation@exemple.fr', 'moderator');
    const [waiting] = (await app.inject({ url: '/api/queue', headers: moderator })).json<Waiting[]>();
    const url = `/api/claims/${waiting?.key}/decision`;
    await app.inject({ method: 'POST', url, headers: moderator, payload: { granted: false } });
    const [mail] = await db.query<{ text: string }>("select text from mail where purpose = 'claim'");
    return mail?.text;
  };
  const said = await refused({ PUBLISHER_CONTACT: 'mailto:contact@exemple.fr' });
  t.match(said, /https:\/\/proximite\.test\/lieux\/epn\/lieu\/revendiquer\n[\s\S]*\ncontact@exemple\.fr/);
  t.match(await refused({}), /\nhttps:\/\/proximite\.test\/mentions$/);
});

t.test('a venue is claimed: at once by its own address, else by a decision that a mail tells', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'epn', nom: 'EPN de Lille', at: LILLE, courriels: ['accueil@epn-lille.fr'] }]);
  const claim = async (mail: string, payload: object = {}) => {
    const headers = await signIn(app, db, mail);
    const answer = await app.inject({ method: 'POST', url: '/api/venues/epn/claims', headers, payload });
    const me = (await app.inject({ url: '/api/people/me', headers })).json();
    return { answer, headers, venues: me.mandates.map(({ venue }: { venue: string }) => venue) };
  };
  const own = await claim('accueil@epn-lille.fr');
  t.same([own.answer.statusCode, own.answer.json().state, own.venues], [201, 'granted', ['epn']]);
  const again = await claim('accueil@epn-lille.fr');
  t.same(again.venues, ['epn'], 'twice is once');

  const stranger = await claim('jeanne@exemple.fr', { message: 'J’y anime les ateliers du mardi.' });
  t.same([stranger.answer.json().state, stranger.venues], ['pending', []]);
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const queue = (await app.inject({ url: '/api/queue', headers: moderator })).json<Waiting[]>();
  t.match(queue, [{ kind: 'claim', venue: 'epn', about: { mail: 'jeanne@exemple.fr', message: /mardi/ } }]);
  const decide = (payload: object) =>
    app.inject({
      method: 'POST',
      url: `/api/claims/${queue[0]?.key}/decision`,
      headers: moderator,
      payload,
    });
  t.equal((await decide({ granted: true, answer: 'Bienvenue !' })).statusCode, 204);
  t.equal((await decide({ granted: false })).statusCode, 404, 'decided once');
  const [mail] = await db.query<{ recipient: string; text: string }>(
    "select recipient, text from mail where purpose = 'claim'",
  );
  t.match(mail, { recipient: 'jeanne@exemple.fr', text: /EPN de Lille[\s\S]*Bienvenue/ });
  const later = (await app.inject({ url: '/api/people/me', headers: stranger.headers })).json();
  t.match(later.mandates, [{ role: 'steward', venue: 'epn' }]);

  const leave = () =>
    app.inject({ method: 'DELETE', url: '/api/venues/epn/mandate', headers: stranger.headers });
  t.same([(await leave()).statusCode, (await leave()).statusCode], [204, 404]);
  t.equal(
    (await app.inject({ method: 'POST', url: '/api/venues/nulle/claims', headers: moderator, payload: {} }))
      .statusCode,
    404,
  );
});

t.test(
  'a domain that several communes publish is a network’s, and proves nothing; the others are told',
  async (t) => {
    const { app, db } = await build(t);
    const network = { courriels: ['lille@reseau-national.fr'] };
    await addVenues(db, [
      { id: 'lille', nom: 'Maison de Lille', at: LILLE, ...network },
      {
        id: 'roubaix',
        commune: 'Roubaix',
        code_insee: '59512',
        code_postal: '59100',
        at: ROUBAIX,
        ...network,
      },
      {
        id: 'paris-1',
        commune: 'Paris',
        code_insee: '75101',
        code_postal: '75001',
        site_web: ['https://www.paris-biblis.fr/1'],
      },
      {
        id: 'paris-2',
        commune: 'Paris',
        code_insee: '75102',
        code_postal: '75002',
        site_web: ['paris-biblis.fr/2'],
      },
    ]);
    const claim = async (mail: string, venue: string) => {
      const headers = await signIn(app, db, mail);
      const answer = await app.inject({
        method: 'POST',
        url: `/api/venues/${venue}/claims`,
        headers,
        payload: {},
      });
      return answer.json().state;
    };
    t.equal(await claim('inconnu@reseau-national.fr', 'lille'), 'pending');
    t.equal(await claim('lille@reseau-national.fr', 'lille'), 'granted', 'the published address itself does');
    t.equal(
      await claim('jeanne@paris-biblis.fr', 'paris-2'),
      'granted',
      'the districts of Paris are one commune',
    );
    t.equal(await claim('louise@paris-biblis.fr', 'paris-2'), 'granted');
    const told = await db.query("select recipient, text from mail where purpose = 'claim'");
    t.match(told, [
      { recipient: 'jeanne@paris-biblis.fr', text: /l…@paris-biblis.fr, tient maintenant avec vous/ },
    ]);
    t.notMatch(told, [{ text: /louise@/ }], 'as the page shows it');

    const moderator = await signIn(app, db, 'moderation@exemple.fr');
    await give(db, 'moderation@exemple.fr', 'moderator');
    const team = async () =>
      (await app.inject({ url: '/api/venues/paris-2/team', headers: moderator })).json<Team>().stewards;
    const [jeanne, louise] = await team();
    const remove = () =>
      app.inject({
        method: 'DELETE',
        url: `/api/venues/paris-2/stewards/${louise?.mandate}`,
        headers: moderator,
      });
    t.same([(await remove()).statusCode, (await remove()).statusCode], [204, 404]);
    t.same(
      (await team()).map(({ mandate }) => mandate),
      [jeanne?.mandate],
    );
  },
);
