import t from 'tap';
import { kinds } from '../../../api/resources/kinds/kinds.ts';
import type { Brought, ResourceList, Taker } from '../../../api/resources/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, ROUBAIX, SAINT_DENIS_REUNION } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const ids = ['lille', 'roubaix', 'reunion'] as const;

/** Three venues kept by one person, and a delegate who offers. */
async function setUp(t: Parameters<typeof build>[0]) {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'roubaix', at: ROUBAIX, code_insee: '59512', commune: 'Roubaix', code_postal: '59100' },
    {
      id: 'reunion',
      at: SAINT_DENIS_REUNION,
      code_insee: '97411',
      commune: 'Saint-Denis',
      code_postal: '97400',
    },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const taker = await signIn(app, db, 'lieux@exemple.fr');
  for (const id of ids) await give(db, 'lieux@exemple.fr', 'steward', id);
  const post = (url: string, payload: object, headers = giver) =>
    app.inject({ method: 'POST', url: `/api${url}`, headers, payload });
  const publish = async (owner: object, resource: object, headers = giver): Promise<number> => {
    const made = (await post('/resources', { owner, resource }, headers)).json();
    await post(`/resources/${made.resource}/moves`, { act: 'publish', from: 'draft' }, headers);
    return made.resource;
  };
  const offer = (more: object) => publish({ organisation }, daysOffered(more));
  return { app, db, organisation, giver, taker, post, publish, offer };
}

const reaches = [
  [{}, ['lille', 'roubaix', 'reunion']],
  [{ reach: 'circle', centre: LILLE, radius: 5000 }, ['lille']],
  [{ reach: 'departements', departements: ['59', '62'] }, ['lille', 'roubaix']],
  [{ reach: 'venues', venues: ['roubaix'] }, ['roubaix']],
] as const;

t.test('what is offered to some venues is asked for by those alone', async (t) => {
  const { app, db, taker, post, offer } = await setUp(t);
  for (const [more, within] of reaches) {
    const resource = await offer(more);
    const name = JSON.stringify(more);
    const takers = (await app.inject({ url: `/api/resources/${resource}/takers`, headers: taker })).json<
      Taker[]
    >();
    const listed = await Promise.all(
      ids.map(async (venue) => {
        const { resources } = (await app.inject(`/api/resources?venue=${venue}`)).json<ResourceList>();
        return resources.some((one) => one.resource === resource) ? [venue] : [];
      }),
    );
    t.same(listed.flat(), within, `${name}: the list`);
    t.same(takers.flatMap(({ id, why }) => (why ? [] : [id])).sort(), [...within].sort(), `${name}: takers`);
    for (const venue of ids) {
      const answer = await post(`/resources/${resource}/uptakes`, { venue, quantity: 1 }, taker);
      t.equal(
        answer.statusCode === 201,
        within.some((id) => id === venue),
        `${name}: ${venue}`,
      );
      if (answer.statusCode !== 201)
        t.match(answer.json().errors, [
          { name: 'venue', message: /^Cette offre est pour les lieux .+ ; le vôtre/ },
        ]);
    }
    const page = (await app.inject({ url: `/ressources/${resource}`, headers: taker })).body;
    const choices = [...page.matchAll(/<option[^>]* value="(\w+)"/g)].map(([, id]) => id);
    t.same(choices.sort(), [...within].sort(), `${name}: the select`);
    for (const venue of ids.filter((id) => !within.some((one) => one === id)))
      await t.rejects(
        db.query(
          `insert into uptake (resource, kind, venue, quantity, state)
           select $1, 'skills', number, 1, 'asked' from venue where id = $2`,
          [resource, venue],
        ),
        /pas de ceux pour qui/,
        'the database holds it',
      );
  }
});

t.test('a refusal says whom it is for, and how far one is', async (t) => {
  const { app, giver, taker, post, offer, publish } = await setUp(t);
  const ask = async (resource: number, venue: string, payload: object = { quantity: 1 }) =>
    (await post(`/resources/${resource}/uptakes`, { venue, ...payload }, taker)).json().detail;
  const circle = await offer({ reach: 'circle', centre: LILLE, radius: 5000 });
  t.equal(
    await ask(circle, 'roubaix'),
    'Cette offre est pour les lieux à moins de 5 km de Lille ; le vôtre en est à 10 km.',
  );
  const north = await offer({ reach: 'departements', departements: ['59'] });
  t.equal(
    await ask(north, 'reunion'),
    'Cette offre est pour les lieux du département 59 ; le vôtre est du 974.',
  );
  const profile = resourceOf('volunteer', { reach: 'circle', centre: LILLE, radius: 5000 });
  const person = await publish({ person: true }, profile, giver);
  t.match(await ask(person, 'roubaix', {}), /^Cette personne vient dans les lieux à moins de 5 km de Lille/);
  const hidden = resourceOf('volunteer', {
    reach: 'circle',
    centre: LILLE,
    radius: 5000,
    details: { trades: ['Données'], availability: 'Le mardi', seen_by: ['Les communes'] },
  });
  const unseen = await publish({ person: true }, hidden, giver);
  t.match(await ask(unseen, 'roubaix', {}), /Aucune ressource/, 'who may not see them learns nothing');
  const url = `/api/resources/${unseen}/takers`;
  t.same((await app.inject({ url, headers: taker })).json(), []);
});

t.test('nobody asks for what is invented', async (t) => {
  const { app, db, organisation, giver, taker, post, publish, offer } = await setUp(t);
  const offered = await offer({});
  const need = await publish({ venue: 'lille' }, resourceOf('need'), taker);
  await db.query('update resource set demonstration = true');
  const answers = [
    await post(`/resources/${offered}/uptakes`, { venue: 'lille', quantity: 1 }, taker),
    await post(`/resources/${need}/uptakes`, { organisation }, giver),
  ];
  for (const answer of answers) {
    t.equal(answer.statusCode, 409);
    t.match(answer.json().detail, /pour la démonstration : personne/);
  }
  for (const [number, headers] of [
    [offered, taker],
    [need, giver],
  ] as const) {
    const page = (await app.inject({ url: `/ressources/${number}`, headers })).body;
    t.match(page, /personne ne vous répondrait/);
    t.notMatch(page, /value="demander"/);
  }
  await t.rejects(
    db.query(
      `insert into uptake (resource, kind, venue, quantity, state)
       select $1, 'skills', number, 1, 'asked' from venue where id = 'lille'`,
      [offered],
    ),
    /nobody stands behind/,
  );
});

t.test('a kind says whether its resources reach and have days of their own', async (t) => {
  const { app, db, taker, giver, organisation, post, publish, offer } = await setUp(t);
  await offer({});
  await offer({ reach: 'circle', centre: LILLE, radius: 5000 });
  await publish({ venue: 'reunion' }, resourceOf('need'), taker);
  await publish({ venue: 'lille' }, resourceOf('need', { title: 'Un besoin à Lille' }), taker);
  await publish({ venue: 'lille' }, resourceOf('event'), taker);
  for (const venue of ids) {
    const { total, resources } = (await app.inject(`/api/resources?venue=${venue}`)).json<ResourceList>();
    const { offered } = (await app.inject(`/api/venues/${venue}/resources`)).json<Brought>();
    t.equal(total, venue === 'lille' ? 2 : 1);
    t.equal(offered, total, `${venue}: as many as the list has`);
    t.ok(resources.every(({ kind }) => kind === 'skills'));
  }
  const near = async ([lon, lat]: readonly [number, number]) =>
    (await app.inject(`/api/resources?kind=need&near=${lon},${lat}`)).json<ResourceList>().resources;
  t.match(await near(ROUBAIX), [{ title: 'Un besoin à Lille', reach: null }]);
  const all = (await app.inject('/api/resources?kind=need')).json<ResourceList>();
  t.equal(all.total, 2);
  const owners = {
    organisation: { organisation },
    venue: { venue: 'lille' },
    person: { person: true },
    party: { party: 'État' },
  };
  await giveParty(db, 'deleguee@lumiere.fr', 'État');
  for (const { kind, owners: allowed, reaches = false, dated = false } of kinds) {
    const owner = owners[allowed[0] ?? 'person'];
    const headers = allowed[0] === 'venue' ? taker : giver;
    const names = async (more: object): Promise<string[]> =>
      (
        (await post('/resources', { owner, resource: resourceOf(kind, more) }, headers)).json().errors ?? []
      ).map(({ name }: { name: string }) => name);
    t.same(await names({ reach: 'everywhere' }), reaches ? [] : ['reach'], `${kind}: reach`);
    t.same(await names({ ends_on: '2026-07-01' }), dated ? [] : ['ends_on'], `${kind}: days`);
    const key = {
      organisation: `organisation:${organisation}`,
      venue: 'venue:lille',
      person: 'person:moi',
      party: 'party:État',
    };
    const query = new URLSearchParams({ genre: kind, pour: key[allowed[0] ?? 'person'] });
    const form = (await app.inject({ url: `/ressources/nouvelle?${query}`, headers })).body;
    t.equal(/name="reach"/.test(form), reaches, `${kind}: the form`);
    t.equal(/name="ends_on"/.test(form), dated, `${kind}: the form`);
  }
});
