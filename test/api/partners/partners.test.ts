import t from 'tap';
import { asActor } from '../../../api/core/actor.ts';
import type { Organisation, OwnOrganisation, Partners } from '../../../api/partners/schema.ts';
import { build, NOW } from '../../helper.ts';
import { give, giveDelegate, giveParty, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';

const body = {
  nom: 'Lumière & Fils',
  kind: 'entreprise',
  siret: '732 829 320 00074',
  presentation: 'Services numériques à Lille depuis 1998.',
  site_web: 'https://lumiere.example',
  trades: ['Cybersécurité'],
  offers: ['skills'],
  departements: ['59'],
  establishments: [
    {
      nom: 'Siège',
      adresse: '3 rue Mermoz',
      code_postal: '59000',
      commune: 'Lille',
      longitude: 3.06,
      latitude: 50.63,
    },
    { nom: 'Agence', adresse: '1 Grand’Place', code_postal: '59100', commune: 'Roubaix' },
  ],
  networks: [{ network: 'Syntec Numérique', branch: 'ESN et conseil' }],
};

t.test('an organisation joins, is published, and keeps its page', async (t) => {
  let now = NOW;
  const { app, db } = await build(t, {}, () => now);
  const person = await signIn(app, db, 'deleguee@lumiere.fr');
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const ask = (
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload: object | undefined,
    headers: Record<string, string> = person,
  ) => app.inject({ method, url: `/api/partners${url}`, headers, ...(payload && { payload }) });

  const wrong = await ask('POST', '', {
    ...body,
    nom: ' ',
    siret: '12',
    networks: [{ network: 'Autre', branch: 'web' }],
  });
  t.same(
    wrong
      .json()
      .errors.map(({ name }: { name: string }) => name)
      .sort(),
    ['branch-1', 'nom', 'siret'],
  );
  const [siege, agence] = body.establishments;
  const several = await ask('POST', '', {
    ...body,
    nom: ' ',
    siret: '73282932000075',
    establishments: [siege, { ...agence, commune: 'Marseille', siret: '12' }, { ...agence, nom: '' }],
  });
  t.match(
    several.json().errors.sort((a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)),
    [
      { name: 'commune-2', message: /59100/ },
      { name: 'nom' },
      { name: 'nom-3' },
      { name: 'siret', message: /clé/ },
      { name: 'siret-2' },
    ],
    'all at once, each of its establishment',
  );
  const key = await ask('POST', '', { ...body, siret: '73282932000075' });
  t.match(key.json().errors, [{ name: 'siret', message: /clé/ }]);
  const nowhere = { ...body.establishments[0], commune: 'Marseille' };
  t.match((await ask('POST', '', { ...body, establishments: [nowhere] })).json().errors, [
    { name: 'commune-1' },
  ]);

  const made = await ask('POST', '', body);
  t.equal(made.statusCode, 201, made.body);
  const { organisation } = made.json();
  t.match((await ask('POST', '', body)).json().errors, [{ name: 'siret', message: /déjà inscrite/ }]);
  const at = `/${organisation}`;
  const list = async (query = '') => (await app.inject(`/api/partners?${query}`)).json<Partners>();
  t.equal((await list()).total, 0, 'nobody sees it before it is published');
  t.equal((await app.inject(`/api/partners${at}`)).statusCode, 404);
  t.equal((await ask('PUT', at, body)).statusCode, 403, 'nor is it anyone’s');

  t.match((await app.inject({ url: '/api/people/me/partners', headers: person })).json(), {
    organisations: [{ organisation, state: 'proposed', speaks: false, logo: 'none' }],
    logos: [],
  });
  const twin = await ask('POST', '', { ...body, nom: 'Lumière et fils', siret: '732 829 320 00082' });
  t.equal(twin.statusCode, 201, twin.body);
  t.match((await app.inject({ url: `/api/partners${at}/twins`, headers: moderator })).json(), [
    { nom: 'Lumière et fils', state: 'proposed', commune: 'Lille' },
  ]);
  const queue = async () => (await app.inject({ url: '/api/queue', headers: moderator })).json();
  t.match(await queue(), [
    { kind: 'organisation', key: String(organisation), nom: body.nom, commune: 'Lille', venue: null },
    { kind: 'organisation', nom: 'Lumière et fils', about: { mail: 'deleguee@lumiere.fr' } },
  ]);
  const item = await app.inject({
    url: `/a-traiter?element=organisation-${organisation}`,
    headers: moderator,
  });
  t.match(item.body, /Inscrite par deleguee@lumiere\.fr[\s\S]*établissement/, 'who asks, and where it is');
  await ask(
    'POST',
    `/${twin.json().organisation}/decision`,
    { outcome: 'refused', answer: 'En double.' },
    moderator,
  );

  t.match((await app.inject({ url: '/api/partners/waiting', headers: moderator })).json(), [
    { organisation, nom: body.nom },
  ]);
  now = new Date(+NOW + 60_000);
  t.equal((await ask('POST', `${at}/decision`, { outcome: 'published' }, moderator)).statusCode, 200);
  t.equal((await ask('POST', `${at}/decision`, { outcome: 'refused' }, moderator)).statusCode, 404, 'once');
  t.same(await queue(), []);
  t.match((await app.inject({ url: '/api/decisions', headers: moderator })).json().slice(0, 2), [
    { kind: 'organisation', outcome: 'published', by: 'm…@exemple.fr' },
    { kind: 'organisation', outcome: 'refused', nom: 'Lumière et fils' },
  ]);
  const shown = (await app.inject(`/api/partners${at}`)).json<Organisation>();
  t.match(shown, {
    nom: body.nom,
    siret: '73282932000074',
    logo: null,
    networks: body.networks,
    establishments: [
      { nom: 'Siège', location_approximate: false },
      { nom: 'Agence', code_insee: '59512', location_approximate: true },
    ],
  });
  t.notMatch(JSON.stringify(shown), /@/);

  t.match((await list(`near=${LILLE.join(',')}&trade=Cybersécurité`)).organisations, [
    { organisation, commune: 'Lille', resources: 0 },
  ]);
  t.equal((await list('q=lumi')).total, 1);
  t.equal((await list('q=obscur')).total, 0);
  t.equal((await list('offer=goods')).total, 0);

  const changed = { ...body, presentation: 'Nouvelle présentation.', networks: [] };
  const put = (version: number, payload: object, headers: Record<string, string> = person) =>
    ask('PUT', at, payload, { ...headers, 'if-match': `"${version}"` });
  t.equal((await put(shown.version, changed, stranger)).statusCode, 403);
  t.equal((await put(shown.version, changed)).statusCode, 200);
  t.equal((await put(shown.version, body)).statusCode, 409, 'someone wrote meanwhile');
  const history = await db.query<{ record: { networks?: object } }>(
    'select record from organisation_history where organisation = $1 order by version',
    [organisation],
  );
  t.equal(history.length, 3, 'proposed, published, changed');
  t.match(history[1]?.record.networks, body.networks, 'each with all its parts');

  t.equal((await ask('POST', `${at}/delegates`, { mail: 'collegue@lumiere.fr' })).statusCode, 201);
  const own = (await app.inject({ url: `/api/partners${at}/own`, headers: person })).json<OwnOrganisation>();
  t.match(own.delegates, [
    { mail: 'd…@lumiere.fr', me: true },
    { mail: 'c…@lumiere.fr', me: false },
  ]);
  t.equal((await ask('DELETE', `${at}/delegates/${own.delegates[1]?.mandate}`, undefined)).statusCode, 204);
});

t.test('a mark is shown once both parties agree', async (t) => {
  const { app, db } = await build(t);
  const person = await signIn(app, db, 'deleguee@lumiere.fr');
  const made = await app.inject({ method: 'POST', url: '/api/partners', headers: person, payload: body });
  const { organisation } = made.json();
  await asActor(db, { role: 'modération', person: '' }, async (client) => {
    await client.query(
      "update organisation set state = 'published', decided_at = now() where organisation = $1",
      [organisation],
    );
  });
  await giveDelegate(db, 'deleguee@lumiere.fr', organisation);
  const state = await signIn(app, db, 'etat@exemple.fr');
  const syntec = await signIn(app, db, 'syntec@exemple.fr');
  await giveParty(db, 'etat@exemple.fr', 'État');
  await giveParty(db, 'syntec@exemple.fr', 'Syntec Numérique');
  const url = `/api/partners/${organisation}/logo`;
  const put = (path: string, payload: object, headers: Record<string, string>) =>
    app.inject({ method: 'PUT', url: url + path, headers, payload });
  const version = async () =>
    (await app.inject(`/api/partners/${organisation}`)).json<Organisation>().version;
  const logo = async (data: string) =>
    put('', { type: 'image/png', data }, { ...person, 'if-match': `"${await version()}"` });

  const png = (text: string) =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(text)]).toString('base64');
  t.match((await logo('aW1hZ2U=')).json().errors, [{ name: 'data', message: /PNG, JPEG ou WebP/ }]);
  t.match((await logo(png('x'.repeat(200_001)))).json().errors, [{ name: 'data', message: /200.Ko/ }]);
  t.equal((await logo(png('x'.repeat(199_992)))).statusCode, 200, 'as heavy as may be');
  t.equal((await logo(png('image'))).statusCode, 200);
  t.match((await app.inject({ url: '/api/people/me/partners', headers: state })).json().logos, [
    { organisation, party: 'État', approved: false },
  ]);
  t.equal((await app.inject(url)).statusCode, 404, 'not approved yet');
  t.equal((await put('/approvals', { party: 'État', approved: true }, person)).statusCode, 403);
  t.equal((await put('/approvals', { party: 'Syntec Numérique', approved: true }, state)).statusCode, 403);
  t.equal((await put('/approvals', { party: 'État', approved: true }, state)).statusCode, 204);
  t.equal((await app.inject(url)).statusCode, 404, 'one of two');
  t.equal((await put('/approvals', { party: 'Syntec Numérique', approved: true }, syntec)).statusCode, 204);
  const shown = await app.inject(url);
  t.match(shown.body, /image$/);
  t.equal(shown.headers['content-type'], 'image/png');
  t.equal((await logo(png('autre'))).statusCode, 200);
  t.equal((await app.inject(url)).statusCode, 404, 'another one is to be approved anew');
});
