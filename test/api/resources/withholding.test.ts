import t from 'tap';
import type { OwnResource, ResourceList } from '../../../api/resources/schema.ts';
import { tuesday } from '../../events.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('what a moderator takes away, its owner reads why and cannot show again', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const owner = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const post = (url: string, payload: object, headers = owner) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const publish = async (kind: string, more: object = {}) => {
    const body = { owner: { organisation }, resource: resourceOf(kind, more) };
    const { resource } = (await post('/resources', body)).json();
    await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
    return resource as number;
  };
  const move = (resource: number, act: string, from: string, headers = owner, said = {}) =>
    post(`/resources/${resource}/moves`, { act, from, said }, headers);
  const mailed = async (to: string) =>
    (await db.query<{ text: string }>('select text from mail where recipient = $1 order by mail', [to])).map(
      ({ text }) => text,
    );
  const note = 'On y demande 50 euros par séance.';

  t.test('a reason is asked, mailed, and kept by the database', async (t) => {
    const resource = await publish('skills', { title: 'Des formateurs' });
    const own = async () =>
      (await app.inject({ url: `/api/resources/${resource}/own`, headers: owner })).json<OwnResource>();
    t.match((await move(resource, 'withhold', 'published', moderator)).json().errors, [{ name: 'note' }]);
    t.equal(
      (await move(resource, 'close', 'published', moderator)).statusCode,
      403,
      'only its owner ends it',
    );
    t.equal((await move(resource, 'withhold', 'published', moderator, { note })).statusCode, 200);
    t.match((await mailed('offre@exemple.fr')).at(-1), /Des formateurs[\s\S]*50 euros/);
    const page = await app.inject(`/api/resources/${resource}`);
    t.match([page.statusCode, page.json().detail], [410, /modération/]);
    const shown = await app.inject({
      url: `/ressources/${resource}/des-formateurs`,
      headers: { accept: 'text/html' },
    });
    t.match([shown.statusCode, shown.body], [410, /modération de l’annuaire a retiré/]);
    t.notMatch(shown.body, /Des formateurs/);
    t.equal((await app.inject('/api/resources')).json<ResourceList>().total, 0);
    t.notMatch((await app.inject('/api/resources.csv')).body, /Des formateurs/);
    t.match(await own(), { acts: [], moves: [{}, {}, { act: 'withhold', actor: 'modération', note }] });
    const space = await app.inject({ url: `/ressources/${resource}`, headers: owner });
    t.match(space.body, /elle seule peut lever ce retrait[\s\S]*50 euros/);
    t.equal((await move(resource, 'reopen', 'withheld')).statusCode, 400);
    t.equal((await move(resource, 'release', 'withheld')).statusCode, 403);
    const reopened = db.transaction(async (client) => {
      await client.query("select set_config('app.act', 'reopen', true)");
      await client.query("update resource set state = 'published' where resource = $1", [resource]);
    });
    await t.rejects(reopened, { code: '23514' }, 'whoever writes');
    t.equal((await move(resource, 'release', 'withheld', moderator)).statusCode, 200);
    t.match((await mailed('offre@exemple.fr')).at(-1), /levé le retrait/);
    t.equal((await move(resource, 'reopen', 'closed')).statusCode, 200);
    t.equal((await app.inject(`/api/resources/${resource}`)).statusCode, 200);
    const silent = db.transaction(async (client) => {
      await client.query("select set_config('app.act', 'withhold', true)");
      await client.query("update resource set state = 'withheld' where resource = $1", [resource]);
    });
    await t.rejects(silent, { code: '23514' }, 'nor without a reason');
  });

  t.test('those who come to an event are told, its page is gone, a practice and its file too', async (t) => {
    const event = await publish('event');
    const dates = await post(`/resources/${event}/sittings`, tuesday({ venue: 'moulins' }));
    const [sitting] = dates.json().sittings;
    const who = { name: 'Jeanne', mail: 'jeanne@exemple.fr', consent: true };
    t.equal((await post(`/events/${sitting}/registrations`, who)).statusCode, 202);
    t.equal((await move(event, 'withhold', 'published', moderator, { note })).statusCode, 200);
    t.match((await mailed('jeanne@exemple.fr')).at(-1), /annulé[\s\S]*50 euros/);
    t.same(await db.query('select * from registration'), []);
    t.equal((await app.inject(`/api/events/${sitting}`)).statusCode, 404);
    const more = await post(`/resources/${event}/sittings`, tuesday({ venue: 'moulins' }));
    t.equal(more.statusCode, 409, 'no new date of it');

    const practice = await publish('practice');
    t.equal((await app.inject(`/api/toolbox/${practice}`)).statusCode, 200);
    await move(practice, 'withhold', 'published', moderator, { note });
    t.equal((await app.inject(`/api/toolbox/${practice}`)).statusCode, 410);
  });
});
