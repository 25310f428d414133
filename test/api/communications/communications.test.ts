import t from 'tap';
import { communicationNews } from '../../../api/communications/doors.ts';
import { PIXEL, peopleOfAgreements } from '../../agreements.ts';
import { eachTries } from '../../everyone.ts';
import { build } from '../../helper.ts';

let now = new Date('2026-06-01T09:00:00Z');
const { app, db } = await build(t, {}, () => now);
const { as, parties, organisation } = await peopleOfAgreements(app, db);
type Who = keyof typeof as;

const send = (who: Who, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, version?: number) =>
  app.inject({
    method,
    url,
    headers: { ...as[who], ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(payload && { payload }),
  });

const body = {
  kind: 'visuel',
  title: 'Affiche de la semaine du numérique',
  text: 'Une affiche pour les lieux, avec le nom et la marque du partenaire.',
  planned_on: '2026-06-30',
  shown_at: 'Affiches dans 500 lieux',
  partners: ['orange solidaire'],
  marks: [{ whose: 'Syntec Numérique', width: 30, unit: 'mm', set_at: 'en bas à gauche' }],
  file: { name: 'affiche.png', data: PIXEL },
};
const propose = async (who: Who, party: number, more: object = {}): Promise<number> => {
  const answer = await send(who, 'POST', '/api/communications', { party, ...body, ...more });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().communication;
};
const word = (who: Who, one: number, version: number, said: object) =>
  send(who, 'PUT', `/api/communications/${one}/word`, said, version);
const yes = (party: number, aspect: string) => ({ party, aspect, approves: true });
const published = async () => (await send('nobody', 'GET', '/api/communications')).json();

t.test('who may propose, read, approve, publish and withdraw: each act by each', async (t) => {
  const { État: state, 'Syntec Numérique': syntec } = parties;
  const everyone = Object.keys(as) as Who[];
  const tries = eachTries(t, everyone);
  // To who may read it, it is not for them; to anyone else there is none.
  const read = { state: 200, syntec: 200, operator: 200 };
  const reading = { state: 403, syntec: 403, operator: 403 };
  const proposing = (who: Who) => send(who, 'POST', '/api/communications', { party: syntec, ...body });
  await tries('propose', proposing, { syntec: 201 });
  const one = await propose('syntec', syntec);
  const of = `/api/communications/${one}`;
  await tries('read', (who) => send(who, 'GET', of), read, 404);
  await tries('read the file', (who) => send(who, 'GET', `${of}/file/proposed`), read, 404);
  for (const who of everyone)
    t.equal((await send(who, 'GET', `${of}/file`)).statusCode, 404, `public file by ${who}`);
  for (const aspect of ['contenu', 'forme'])
    await tries(
      `approve ${aspect}`,
      (who) => word(who, one, 1, yes(state, aspect)),
      { ...reading, state: 200 },
      404,
    );
  t.equal((await word('syntec', one, 1, yes(syntec, 'forme'))).statusCode, 403, 'nobody approves their own');
  t.equal((await word('delegate', one, 1, yes(parties.partenaire, 'forme'))).statusCode, 404);
  const publication = (who: Who) => send(who, 'POST', `${of}/publication`, undefined, 1);
  await tries('publish', publication, { ...reading, syntec: 200 }, 404);
  t.equal((await send('nobody', 'GET', `${of}/file`)).headers['content-type'], 'image/png');

  const taken = `/api/communications/${await propose('syntec', syntec)}`;
  await tries('take up', (who) => send(who, 'PUT', taken, body, 1), { ...reading, syntec: 200 }, 404);
  const withdrawal = { party: syntec, reason: 'Une erreur.' };
  const withdrawing = (who: Who) => send(who, 'POST', `${taken}/withdrawal`, withdrawal);
  await tries('withdraw', withdrawing, { ...reading, syntec: 200 }, 404);
  const ours = `/api/communications/${await propose('state', state)}`;
  const tick = { code: 'nomme', holds: true, evidence: 'Page 2' };
  const ticking = (who: Who) => send(who, 'PUT', `${ours}/checklist`, tick, 1);
  await tries('tick', ticking, { ...reading, state: 200 }, 404);
  const items = [{ code: 'nomme', text: 'Le partenaire est nommé.' }];
  const listing = (who: Who) => send(who, 'PUT', '/api/communications/checklists', { items }, 1);
  await tries('checklist', listing, { operator: 200 });

  const seen = {
    party: state,
    seen_by: syntec,
    seen_on: '2026-05-20',
    seen_at: 'Un journal',
    text: 'Une annonce qui parle du partenariat.',
    link: 'https://exemple.fr/a',
  };
  const signal = (who: Who, more: object = {}) =>
    send(who, 'POST', '/api/communications/sightings', { ...seen, ...more });
  await tries('signal for a party', signal, { syntec: 201 });
  await tries('signal for the directory', (who) => signal(who, { seen_by: null }), { operator: 201 });
  const { sighting } = (await signal('operator', { seen_by: null })).json();
  const say = (said: object) => (who: Who) =>
    send(who, 'PUT', `/api/communications/sightings/${sighting}/word`, said);
  await tries('say that it was seen', say({ party: syntec }), { ...reading, syntec: 200 }, 404);
  const answer = { party: state, answer: 'Un oubli de notre part.' };
  await tries('answer', say(answer), { ...reading, state: 200 }, 404);
});

t.test('content and form are approved apart, of a version, by each other party', async (t) => {
  const { État: state, 'Syntec Numérique': syntec } = parties;
  const one = await propose('syntec', syntec, { title: 'Un message' });
  const stateOf = async () => (await send('syntec', 'GET', `/api/communications/${one}`)).json();
  const publish = (version: number) =>
    send('syntec', 'POST', `/api/communications/${one}/publication`, undefined, version);
  await word('state', one, 1, yes(state, 'contenu'));
  const refusal = await word('state', one, 1, { party: state, aspect: 'forme', approves: false });
  t.match(refusal.json().errors, [{ name: 'reason' }], 'a no has its reason');
  await word('state', one, 1, {
    party: state,
    aspect: 'forme',
    approves: false,
    reason: 'Notre marque est trop petite.',
  });
  t.match(await stateOf(), { state: 'refusée', missing: ['État n’a pas approuvé la forme'] });
  const early = await publish(1);
  t.equal(early.statusCode, 409);
  t.match(early.json().detail, /n’a pas approuvé la forme/);
  const written = await send('syntec', 'PUT', `/api/communications/${one}`, { ...body, file: undefined }, 1);
  t.match(written.json(), { version: 2 });
  const anew = await stateOf();
  t.match(
    anew,
    { state: 'proposée', file_name: 'affiche.png', version: 2 },
    'the file stays where there is no other',
  );
  t.equal(anew.missing.length, 2, 'both are asked anew');
  t.equal((await word('state', one, 1, yes(state, 'forme'))).statusCode, 409, 'what was read is no more');
  t.equal((await send('syntec', 'PUT', `/api/communications/${one}`, body, 1)).statusCode, 409);
  await word('state', one, 2, yes(state, 'contenu'));
  await word('state', one, 2, yes(state, 'forme'));
  t.match(await stateOf(), { state: 'approuvée', missing: [] });
  t.equal((await publish(2)).statusCode, 200);
  t.equal((await word('state', one, 2, yes(state, 'forme'))).statusCode, 409, 'what is published stays');
  const shown = (await published()).communications.find(
    (each: { communication: number }) => each.communication === one,
  );
  t.match(shown, {
    marks: [{ whose: 'Syntec Numérique', width: 30, unit: 'mm' }],
    partners: [{ nom: 'Orange Solidaire' }],
  });
  t.same(
    shown.opinions.map(({ on }: { on: string }) => on),
    ['2026-06-01', '2026-06-01'],
  );
  t.same((await stateOf()).acts.map(({ act }: { act: string }) => act).sort(), [
    'approve',
    'approve',
    'approve',
    'propose',
    'propose',
    'publish',
    'refuse',
  ]);
  t.match((await communicationNews(db, 1))[0], { href: `/gouvernance/communication#communication-${one}` });
  t.equal(
    (
      await send('stranger', 'POST', `/api/communications/${one}/withdrawal`, {
        party: state,
        reason: 'Une erreur.',
      })
    ).statusCode,
    404,
  );
  t.equal(
    (
      await send('state', 'POST', `/api/communications/${one}/withdrawal`, {
        party: state,
        reason: 'Une erreur.',
      })
    ).statusCode,
    200,
  );
  t.equal((await send('nobody', 'GET', `/api/communications/${one}/file`)).statusCode, 404, 'taken back');
});

t.test('the State publishes with its checklist ticked, and the marks it shows approved', async (t) => {
  const { État: state, 'Syntec Numérique': syntec } = parties;
  const { checklist } = await published();
  const one = await propose('state', state, {
    marks: [{ whose: 'Orange Solidaire', width: 12.5, unit: '%', set_at: 'à côté de celle de l’État' }],
  });
  for (const aspect of ['contenu', 'forme']) await word('syntec', one, 1, yes(syntec, aspect));
  const missing = async () => (await send('state', 'GET', `/api/communications/${one}`)).json().missing;
  t.match((await missing()).join(), /marque de « Orange Solidaire » n’est pas approuvée.*à cocher/);
  const tick = (who: Who, said: object) => send(who, 'PUT', `/api/communications/${one}/checklist`, said, 1);
  const [{ code }] = checklist.items;
  t.equal((await tick('syntec', { code, holds: true, evidence: 'Page 2' })).statusCode, 403);
  t.equal((await tick('state', { code, holds: true })).statusCode, 400, 'with what shows it');
  t.equal((await tick('state', { code: 'autre', holds: true, evidence: 'Page 2' })).statusCode, 409);
  await tick('state', { code, holds: true, evidence: 'Page 2 de l’affiche' });
  t.equal((await missing()).length, 1, 'the mark alone');
  await db.query(
    "update organisation set logo = decode($2, 'base64'), logo_type = 'image/png' where organisation = $1",
    [organisation, PIXEL],
  );
  await db.query(
    "insert into logo_approval (organisation, party) values ($1, 'État'), ($1, 'Syntec Numérique')",
    [organisation],
  );
  t.same(await missing(), []);
  t.equal(
    (await send('state', 'POST', `/api/communications/${one}/publication`, undefined, 1)).statusCode,
    200,
  );
  await db.query('delete from logo_approval where organisation = $1', [organisation]);
});

t.test('names that mean nobody, and files that are no image, are refused by their fields', async (t) => {
  const party = parties['Syntec Numérique'];
  const ask = async (more: object) =>
    (await send('syntec', 'POST', '/api/communications', { party, ...body, ...more })).json().errors;
  t.match(await ask({ partners: ['Personne'] }), [{ name: 'partners', message: /Personne/ }]);
  t.match(await ask({ marks: [{ ...body.marks[0], whose: 'Personne' }] }), [{ name: 'whose-1' }]);
  t.match(
    await ask({ file: { name: 'a.svg', data: Buffer.from('<svg onload="alert(1)"/>').toString('base64') } }),
    [{ name: 'data' }],
  );
});

t.test('what was never proposed is flagged, answered, and public once every party has seen it', async (t) => {
  const { 'État du partenariat': state, partenaire } = parties;
  const seen = {
    party: partenaire,
    seen_by: state,
    seen_on: '2026-05-20',
    seen_at: 'Salon des maires',
    text: 'Un stand portait la marque de l’État.',
    file: body.file,
  };
  t.match(
    (await send('state', 'POST', '/api/communications/sightings', { ...seen, file: undefined })).json()
      .errors,
    [{ name: 'link' }],
    'with a proof',
  );
  const { sighting } = (await send('state', 'POST', '/api/communications/sightings', seen)).json();
  const isPublic = async () =>
    (await published()).sightings.some((one: { sighting: number }) => one.sighting === sighting);
  const say = (who: Who, said: object) =>
    send(who, 'PUT', `/api/communications/sightings/${sighting}/word`, said);
  t.notOk(await isPublic());
  t.equal((await send('nobody', 'GET', `/api/communications/sightings/${sighting}/file`)).statusCode, 404);
  t.equal(
    (await say('syntec', { party: parties['Syntec Numérique'] })).statusCode,
    404,
    'of another agreement',
  );
  t.equal((await say('state', { party: state, answer: 'Non.' })).statusCode, 403, 'whose it is answers');
  t.equal(
    (await say('delegate', { party: partenaire, answer: 'Le visuel avait été oublié.' })).statusCode,
    200,
  );
  t.ok(await isPublic());
  t.equal((await send('nobody', 'GET', `/api/communications/sightings/${sighting}/file`)).statusCode, 200);
});

t.test('who is concerned is told; silence does not hide what was never proposed', async (t) => {
  const { État: state, 'Syntec Numérique': syntec } = parties;
  const told = async (about: string) =>
    (
      await db.query<{ recipient: string }>('select recipient from mail where key like $1 order by mail', [
        `${about}%`,
      ])
    ).map(({ recipient }) => recipient.split('@')[0]);
  const past = await send('syntec', 'POST', '/api/communications', {
    ...{ party: syntec, ...body },
    planned_on: '2026-05-31',
  });
  t.match(past.json().errors, [{ name: 'planned_on', message: /se signale/ }]);
  const one = await propose('syntec', syntec, { title: 'Un texte à reprendre' });
  const no = { party: state, aspect: 'forme', approves: false, reason: 'La marque est trop petite.' };
  await word('state', one, 1, no);
  t.same(await told(`communication ${one} 1 refused`), ['syntec'], 'who proposes reads why');
  const waits = async () =>
    (await send('syntec', 'GET', '/api/people/me/governance')).json<{ kind: string; title: string }[]>();
  const isThere = async (kind: string) =>
    (await waits()).some((each) => each.kind === kind && each.title === 'Un texte à reprendre');
  t.ok(await isThere('refusal'));
  for (const aspect of ['contenu', 'forme']) await word('state', one, 1, yes(state, aspect));
  t.same(await told(`communication ${one} 1 approved`), ['syntec'], 'once all of it is approved');
  t.ok(await isThere('publication'));
  await send('syntec', 'POST', `/api/communications/${one}/publication`, undefined, 1);
  const reason = 'Le partenariat a changé de nom.';
  await send('state', 'POST', `/api/communications/${one}/withdrawal`, { party: state, reason });
  t.same(await told(`communication ${one} withdrawn`), ['syntec']);
  t.match((await send('nobody', 'GET', '/gouvernance/communication')).body, /Retirée par État, le/);
  const dropped = await propose('state', state, { title: 'Une idée abandonnée' });
  await send('state', 'POST', `/api/communications/${dropped}/withdrawal`, { party: state, reason });
  t.match(
    (await send('syntec', 'GET', `/api/communications/${dropped}`)).json(),
    { state: 'retirée', opinions: { length: 0 }, missing: { length: 0 }, checklist: null },
    'nothing is awaited on what is taken back',
  );

  const seen = {
    ...{ party: state, seen_by: syntec, seen_on: '2026-05-20', seen_at: 'Un journal' },
    ...{ text: 'Une annonce jamais proposée.', link: 'https://exemple.fr/b' },
  };
  const { sighting } = (await send('syntec', 'POST', '/api/communications/sightings', seen)).json();
  t.same(await told(`sighting ${sighting}`), ['etat']);
  const isPublic = async () =>
    (await published()).sightings.some((shown: { sighting: number }) => shown.sighting === sighting);
  now = new Date('2026-06-15T21:00:00Z');
  t.notOk(await isPublic(), 'fourteen days');
  now = new Date('2026-06-15T22:00:00Z');
  t.ok(await isPublic(), 'fifteen days, in Paris');
});

t.test('a party that comes in afterwards is not awaited on what is published', async (t) => {
  const { 'État du partenariat': state, partenaire } = parties;
  const publish = (one: number) =>
    send('delegate', 'POST', `/api/communications/${one}/publication`, undefined, 1);
  const [shown = 0, waiting = 0] = [
    await propose('delegate', partenaire, { marks: [], partners: [] }),
    await propose('delegate', partenaire, { marks: [], partners: [] }),
  ];
  for (const one of [shown, waiting])
    for (const aspect of ['contenu', 'forme']) await word('state', one, 1, yes(state, aspect));
  t.equal((await publish(shown)).statusCode, 200);
  const orange = '/api/agreements/orange';
  const amendment = { title: 'Une partie de plus', text: 'Une ville entre.', signed_on: '2026-01-20' };
  t.equal((await send('operator', 'POST', `${orange}/amendments`, amendment)).statusCode, 201);
  const entering = { name: 'Ville de Roubaix', stands_for: 'AMF', amendment: 1 };
  t.equal((await send('operator', 'POST', `${orange}/parties`, entering)).statusCode, 201);
  const { opinions } = (await published()).communications.find(
    (one: { communication: number }) => one.communication === shown,
  );
  t.match(opinions, [{ name: 'État' }, { name: 'État' }]);
  t.equal(opinions.length, 2, 'what all had approved awaits nobody');
  const answer = await publish(waiting);
  t.equal(answer.statusCode, 409, 'what waits is put to the parties of now');
  t.match(answer.json().detail, /Ville de Roubaix n’a pas approuvé la forme/);
});

t.test('the database keeps what was said', async (t) => {
  const refuses = (statement: string) => t.rejects(db.query(statement), { code: '23514' }, statement);
  await refuses("update communication_word set approves = true, reason = 'autre'");
  await refuses('delete from communication_version');
  await refuses('delete from communication');
  await refuses("update promotion_checklist set items = '[]'");
  await refuses('update communication set published_at = now() where published_at is null');
  await refuses('delete from sighting_word');
  // Who wrote is erased; what they wrote stays.
  await db.query("delete from person where email = 'orange@exemple.fr'");
  t.equal((await db.query('select from sighting_word where person is null')).length > 0, true);
});

t.test('a mark that the parties have not approved is served nowhere', async (t) => {
  const bytes = Buffer.from(PIXEL, 'base64');
  const addresses = [
    `/api/partners/${organisation}/logo`,
    `/api/partners/${organisation}/logo/proposed`,
    `/api/partners/${organisation}`,
    '/api/partners',
    '/api/partners.geojson',
    '/api/partners.csv',
    `/partenaires/${organisation}`,
    '/partenaires',
    '/gouvernance/communication',
    '/embarque',
  ];
  for (const approved of ['none', 'one'])
    for (const url of addresses) {
      if (approved === 'one')
        await db.query(
          "insert into logo_approval (organisation, party) values ($1, 'État') on conflict do nothing",
          [organisation],
        );
      const { rawPayload, body: text } = await app.inject({ url });
      t.notOk(
        rawPayload.includes(bytes.subarray(-40)) || text.includes(PIXEL.slice(20, 60)),
        `${url}, ${approved}`,
      );
      t.notOk(text.includes(`/partners/${organisation}/logo`), `${url} points at no mark`);
    }
});
t.end();
