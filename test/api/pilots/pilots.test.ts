import t from 'tap';
import { parties } from '../../../api/standard/parties.ts';
import type { Queryable } from '../../../db/database.ts';
import { asking } from '../../asking.ts';
import { build, NOW } from '../../helper.ts';
import { overtaken } from '../../overtaken.ts';
import { signIn } from '../../people.ts';
import { lastToken } from './marked.ts';
import { addSchools, addSubmitted, giveCommune, openCampaign, signInParties } from './people.ts';

const ROUBAIX = '59512';
const LILLE = '59350';
const body = (uai: string, more: object = {}) => ({
  rooms: 'La salle informatique de l’école, 14 postes.',
  machines: 14,
  animators: 2,
  volunteers: 1,
  wishes: null,
  schools: [{ uai, classes: [{ levels: ['CM1'], pupils: 24, weekday: 2, starts: '15:30', ends: '16:30' }] }],
  ...more,
});

t.test('a commune applies, its school agrees, the parties judge, and a place is given once', async (t) => {
  let now = NOW;
  const later = () => {
    now = new Date(+now + 60_000);
  };
  const { app, db } = await build(t, {}, () => now);
  const ask = asking(app);
  const members = await signInParties(app, db);
  const education = members.get('Éducation nationale') ?? { cookie: '' };
  const [own = '', other = ''] = await addSchools(db, [ROUBAIX, LILLE]);
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 1 });
  const mayor = await signIn(app, db, 'ecoles.nommee@ville-roubaix.fr');
  const stranger = await signIn(app, db, 'passant.nomme@exemple.fr');

  const begin = (who = mayor, code_insee = ROUBAIX) =>
    ask('POST', `/campaigns/${campaign}/pilots`, who, { code_insee });
  t.equal((await begin()).status, 403, 'nobody speaks for a commune by saying so');
  await giveCommune(db, 'ecoles.nommee@ville-roubaix.fr', ROUBAIX);
  const { status, body: made } = await begin();
  t.equal(status, 201, JSON.stringify(made));
  const { pilot } = made;
  t.equal((await begin()).status, 409, 'one a campaign');
  const read = async (who = mayor) => (await ask('GET', `/pilots/${pilot}`, who)).body;
  for (const who of [stranger, education])
    t.equal((await ask('GET', `/pilots/${pilot}`, who)).status, 404, 'a draft is the commune’s own');

  const { version, missing } = await read();
  t.same(missing, ['schools', 'rooms', 'machines']);
  const write = (payload: object, at: number, who = mayor) =>
    ask('PUT', `/pilots/${pilot}`, { ...who, 'if-match': `"${at}"` }, payload);
  t.match((await write(body(other), version)).body.errors, [{ name: 'schools', message: /commune/ }]);
  const short = [{ levels: [], pupils: 60, weekday: 2, starts: '16:30', ends: '16:00' }];
  const refused = (await write(body(own, { schools: [{ uai: own, classes: short }] }), version)).body.errors;
  t.same(refused.map(({ name }: { name: string }) => name).sort(), ['ends-1-1', 'levels-1-1', 'pupils-1-1']);
  t.equal((await read()).version, version, 'nothing is half-written');
  const written = await write(body(own), version);
  t.equal(written.status, 200, JSON.stringify(written.body));
  t.equal((await write(body(own), version)).status, 409, 'someone wrote since');

  const move = (act: string, from: string, who = mayor) =>
    ask('POST', `/pilots/${pilot}/moves`, who, { act, from });
  t.match((await move('submit', 'draft')).body.detail, /accord de la direction/);
  const asks = (mail: string) => ask('POST', `/pilots/${pilot}/schools/${own}/asking`, mayor, { mail });
  t.same((await asks('directrice@exemple.fr')).body, { sent: false }, 'an address that proves nothing');
  const vouching = `/pilots/${pilot}/schools/${own}/vouching/decision`;
  t.equal((await ask('POST', vouching, mayor, { outcome: 'vouched' })).status, 403);
  t.same((await asks('ce.0590001a@ac-lille.fr')).body, { sent: true });
  const token = await lastToken(db, 'ce.0590001a@ac-lille.fr');
  t.match((await ask('POST', '/pilots/agreements/links', { cookie: '' }, { token })).body, {
    commune: 'Roubaix',
    agrees: null,
    open: true,
    classes: [{ levels: ['CM1'], starts: '15:30' }],
  });
  t.equal((await ask('POST', '/pilots/agreements/links', { cookie: '' }, { token: 'faux' })).status, 400);
  t.equal(
    (await ask('POST', '/pilots/agreements', { cookie: '' }, { token, agrees: true, word: 'Avec joie.' }))
      .status,
    204,
  );
  t.match((await read()).schools, [{ agreement: 'yes', word: 'Avec joie.', mail: null }]);

  const [{ classes: [one] = [] } = {}] = body(own).schools;
  const twice = { schools: [{ uai: own, classes: [one, one] }] };
  t.equal((await write(body(own, twice), (await read()).version)).status, 200);
  t.same(
    await db.query('select class_name(school_class) as name from school_class order by school_class'),
    [{ name: 'CM1, classe 1' }, { name: 'CM1, classe 2' }],
    'two alike are told apart',
  );
  const moved = { ...body(own).schools[0], classes: [{ ...body(own).schools[0]?.classes[0], weekday: 4 }] };
  await write(body(own, { schools: [moved] }), (await read()).version);
  t.equal((await read()).schools[0].agreement, 'none', 'of another hour, the head is asked again');
  await asks('ce.0590001a@ac-lille.fr');
  const again = await lastToken(db, 'ce.0590001a@ac-lille.fr');
  await ask('POST', '/pilots/agreements', { cookie: '' }, { token: again, agrees: true });
  later();
  t.same((await move('submit', 'draft')).body, { state: 'submitted' });
  t.equal(
    (await write(body(own, { rooms: 'Autre' }), (await read()).version)).status,
    409,
    'what is submitted stands',
  );
  const told = await db.query("select from mail where subject like 'Roubaix dépose%'");
  t.equal(told.length, 4, 'each party is told');

  const say = (side: string, answer: string | undefined, who = members.get(side) ?? mayor) =>
    ask('POST', `/pilots/${pilot}/words`, who, { side, ...(answer && { answer }), text: 'Bien pensé.' });
  t.equal((await say('AMF', 'yes', education)).status, 403, 'each party for itself');
  t.equal((await say('commune', 'yes')).status, 400);
  const waits = async (cookie: { readonly cookie: string }) =>
    (await ask('GET', '/people/me/pilots', cookie)).body;
  t.match((await waits(education)).awaiting, [{ pilot, commune: 'Roubaix', waits_for: 'opinion' }]);
  t.match((await waits(education)).campaigns, [{ campaign, submitted: 1 }]);
  t.same((await waits(mayor)).campaigns, []);
  for (const party of parties.slice(0, 3)) t.same((await say(party, 'yes')).body, { state: 'submitted' });
  t.same((await say('Éducation nationale', 'question')).body, { state: 'submitted' });
  t.match((await waits(mayor)).communes, [{ pilots: [{ question: true }] }]);
  t.match((await waits(education)).awaiting, [{ waits_for: 'reply' }], 'whoever asks waits for the commune');
  later();
  t.equal((await say('commune', undefined)).status, 200);
  t.match((await waits(education)).awaiting, [{ waits_for: 'answered' }], 'then has the word again');
  t.match((await waits(mayor)).communes, [{ pilots: [{ question: false }] }]);
  t.same((await say('Éducation nationale', 'no')).body, { state: 'refused' });
  t.same((await say('Éducation nationale', 'yes')).body, { state: 'approved' }, 'a party may think again');

  const [second = 0] = await addSubmitted(db, campaign, [{ uai: other, code_insee: LILLE }]);
  for (const party of parties)
    await ask('POST', `/pilots/${second}/words`, members.get(party) ?? mayor, {
      side: party,
      answer: 'yes',
      text: 'Oui.',
    });
  const listed = async () => (await ask('GET', `/pilots?campaign=${campaign}`, { cookie: '' })).body;
  t.match(await listed(), {
    campaigns: [{ taken: 1, waiting: 1 }],
    pilots: [{ nom: 'Roubaix', classes: 1, pupils: 24 }],
  });
  t.match((await ask('GET', `/campaigns/${campaign}/choice`, education)).body.candidates, [
    { nom: 'Lille', state: 'waiting', town: true, overseas: false, venue: null },
    { nom: 'Roubaix', opinions: { AMF: 'yes', 'Éducation nationale': 'yes' } },
  ]);
  t.equal((await ask('GET', `/campaigns/${campaign}/choice`, mayor)).status, 403);

  later();
  t.same((await move('withdraw', 'approved')).body, { state: 'withdrawn' });
  t.match(await listed(), {
    campaigns: [{ taken: 1, waiting: 0 }],
    pilots: [{ nom: 'Lille', state: 'approved' }],
  });
  const act = (name: string, from: string) =>
    ask('POST', `/resources/${campaign}/moves`, education, { act: name, from });
  await act('choose', 'published');
  t.same((await act('start', 'choosing')).body.state, 'running');
  t.match((await listed()).pilots, [{ nom: 'Lille', state: 'running' }]);
  await act('review', 'running');
  t.match((await listed()).pilots, [{ nom: 'Lille', state: 'done' }]);
  await t.rejects(db.query("update pilot_word set text = 'Autre chose'"), /reste dit/);
});

t.test('of two that are approved at once for the twentieth place, one waits', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  const members = await signInParties(app, db);
  const state = members.get('État') ?? { cookie: '' };
  const education = members.get('Éducation nationale') ?? state;
  const communes = await db.query<{ code_insee: string }>(
    "select code_insee from commune where departement = '59' and nature = 'commune' order by population desc limit 23",
  );
  const codes = communes.map(({ code_insee }) => code_insee);
  const schools = await addSchools(db, codes);
  const campaign = await openCampaign(app, education, { places_least: 10, places_most: 20 });
  const pilots = await addSubmitted(
    db,
    campaign,
    codes.map((code_insee, index) => ({ code_insee, uai: schools[index] ?? '' })),
  );
  const say = (pilot: number, side: string) =>
    ask('POST', `/pilots/${pilot}/words`, members.get(side) ?? state, { side, answer: 'yes', text: 'Oui.' });
  for (const [index, pilot] of pilots.entries())
    for (const party of index < 19 ? parties : parties.slice(1)) await say(pilot, party);
  const counted = async () =>
    (await ask('GET', `/pilots?campaign=${campaign}`, { cookie: '' })).body.campaigns[0];
  // The second reads while the first has not said yet that it took the last place.
  const approve = (pilot: number | undefined) => (client: Queryable) =>
    client.query("insert into pilot_word (pilot, side, answer, text) values ($1, 'État', 'yes', 'Oui.')", [
      pilot,
    ]);
  t.equal(await overtaken(db, approve(pilots[19]), approve(pilots[20])), undefined);
  t.match(await counted(), { taken: 20, waiting: 1 });
  const last = await Promise.all(pilots.slice(21).map((pilot) => say(pilot, 'État')));
  t.same(
    last.map(({ body: { state: now } }) => now),
    ['waiting', 'waiting'],
  );
  t.match(await counted(), { taken: 20, waiting: 3 });
  await t.rejects(
    db.transaction(async (client) => {
      await client.query("select set_config('app.act', 'promote', true)");
      await client.query("update pilot set state = 'approved' where state = 'waiting'");
    }),
    /toutes les places/,
    'the database holds it, whoever writes',
  );
});
