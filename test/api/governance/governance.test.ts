import { parseAtomFeed } from 'feedsmith';
import t from 'tap';
import type { Governance, Waiting } from '../../../api/governance/schema.ts';
import { signInSeat } from '../../everyone.ts';
import { build, NOW } from '../../helper.ts';
import { give, giveParty, signIn } from '../../people.ts';

const { app, db } = await build(t);

const get = async (url: string) => {
  const answer = await app.inject({ url });
  t.equal(answer.statusCode, 200, url);
  return answer;
};

t.test('the convention of 2015 is the first agreement; what is not signed is not told', async (t) => {
  await db.query(
    `select set_config('app.actor', 'exploitation', true);
     insert into agreement (slug, kind, title, object) values ('projet', 'partenariat', 'Projet', 'Un projet dont on parle encore.')`,
  );
  const { agreements } = (await get('/api/governance')).json() as Governance;
  t.match(agreements, [
    {
      slug: 'convention-2015',
      signed_on: '2015-05-27',
      parties: [{ name: 'État' }, { name: 'Syntec Numérique' }],
      calendar: { state: 'renewed' },
    },
  ]);
  t.equal(agreements.length, 1);
});

t.test('news are an Atom feed, the latest first', async (t) => {
  const { news } = (await get('/api/governance')).json() as Governance;
  const feed = parseAtomFeed((await get('/api/governance.atom')).body);
  t.match(feed, { id: /governance\.atom$/, title: { value: 'Gouvernance · Nouvelle Proximité' } });
  t.same(
    (feed.entries ?? []).map(({ title }) => title?.value),
    news.map(({ title }) => title),
  );
  t.same(
    news.map(({ at }) => at),
    news.map(({ at }) => at).sort((one, other) => other.localeCompare(one)),
  );
});

t.test('the page says who it is between, whole without a script', async (t) => {
  const { body } = await get('/gouvernance');
  t.match(body, /Parties.: État et Syntec Numérique. Signé le 27.mai.2015/);
  t.match(body, /En vigueur, renouvelé tacitement le 27.mai.2026.*Engagements.: .*en cours/s);
  t.match(body, /réunions? tenues?.; aucune n’est prévue/);
  for (const room of ['accords', 'comites', 'criteres', 'indicateurs', 'bilans', 'etudes', 'communication'])
    t.match(body, `href="/gouvernance/${room}"`);
});

t.test('what awaits a party, and whoever runs the directory, is told to them alone', async (t) => {
  const [operator, state, syntec] = [
    await signIn(app, db, 'exploitante@lille.test'),
    await signIn(app, db, 'etat@lille.test'),
    await signIn(app, db, 'syntec@lille.test'),
  ];
  await give(db, 'exploitante@lille.test', 'operator');
  await giveParty(db, 'etat@lille.test', 'État');
  await giveParty(db, 'syntec@lille.test', 'Syntec Numérique');
  const [party] = await db.query<{ party: number }>(
    "select agreement_party::int as party from agreement_party where name = 'État'",
  );
  const soon = new Date(NOW.getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
  const added = await app.inject({
    method: 'POST',
    url: '/api/agreements/convention-2015/commitments',
    headers: operator,
    payload: {
      article: 15,
      party: party?.party,
      what: 'Montrer son partenaire.',
      due_on: soon,
      reason: 'Oublié en recopiant.',
    },
  });
  t.equal(added.statusCode, 201);
  const waiting = async (headers: { cookie: string }) =>
    (await app.inject({ url: '/api/people/me/governance', headers })).json<Waiting>();
  t.match(await waiting(state), [{ kind: 'commitment', party: 'État', due_on: soon }, { kind: 'signature' }]);
  t.match(await waiting(syntec), [{ kind: 'signature', party: 'Syntec Numérique' }]);
  t.equal((await waiting(syntec)).length, 1);
  t.match(
    (await waiting(operator)).map(({ kind, party }) => [kind, party]),
    [
      ['commitment', ''],
      ['meeting', ''],
      ['meeting', ''],
    ],
  );
  const read = async (who: { cookie: string }) =>
    (await app.inject({ url: '/mon-espace/gouvernance', headers: { ...who, accept: 'text/html' } })).body;
  const body = await read(state);
  t.match(body, /Dire où en est un engagement.: «.Montrer son partenaire\..».*au nom de.: État, pour le/s);
  const stranger = await read(await signIn(app, db, 'passante@exemple.fr'));
  t.match(stranger, /Vous ne parlez pour aucune partie/);
  t.notMatch(stranger, /Ce que vous pouvez faire/, 'no way that leads nowhere');

  const cards = async (who: { cookie: string }) => {
    const [, work = '', only = ''] = (await read(who)).split(/id="(?:ou|lire)"/);
    const hrefs = (part: string) =>
      [...part.matchAll(/href="([^"]*gouvernance\/[^"]+)"/g)].map(([, href]) => href);
    return { work, hrefs: hrefs(work), only: hrefs(only) };
  };
  const mine = '/mon-espace/gouvernance';
  const runs = await cards(operator);
  t.match(runs.work, /Définir un indicateur.*Le tirer des données/s);
  t.notMatch(runs.work, /dénonciation|Ouvrir un différend|votre partie/);
  t.same(runs.only, []);
  const speaks = await cards(state);
  t.match(speaks.work, /lettre de dénonciation.*la voix de votre partie.*Ouvrir un différend/s);
  t.notMatch(speaks.work, /Définir un indicateur|Le tirer des données|Préparer un accord/);
  t.same(speaks.only, ['/gouvernance/indicateurs']);
  const sits = await cards(await signInSeat(app, db, operator));
  t.same(sits.hrefs.slice(0, 2), [`${mine}/comites`, `${mine}/criteres`]);
  t.match(sits.work, /dire la voix de votre siège.*Lire la version qui s’écrit/s);
  t.notMatch(sits.work, /votre partie|convoquer/i);
  t.same(
    sits.only,
    ['accords', 'indicateurs', 'bilans', 'etudes', 'communication'].map((room) => `/gouvernance/${room}`),
    'what is closed to a seat is read in public; of disputes, nothing is',
  );
});

t.test('the reviews of other agreements are offered, not the one that is read', async (t) => {
  await db.query(
    `select set_config('app.actor', 'exploitation', true);
     with one as (insert into agreement (slug, kind, title, object, signed_on)
     values ('autre', 'partenariat', 'Un autre accord', 'Prêter des machines aux lieux.', '2026-01-15') returning agreement)
     insert into agreement_party (agreement, place, name, party)
     select agreement, place, name, name from one cross join (values (1, 'État'), (2, 'AMF')) as party (place, name)`,
  );
  const cookie = await signIn(app, db, 'exploitante@lille.test');
  const { body } = await app.inject({
    url: '/mon-espace/gouvernance/bilans/2026?accord=autre',
    headers: { ...cookie, accept: 'text/html' },
  });
  const [, others = ''] = body.split('Les bilans d’un autre accord</p>');
  t.match(others, 'accord=convention-2015');
  t.notMatch(others.split('</nav>')[0], 'accord=autre');
});

t.end();
