import t from 'tap';
import type { Decision, Waiting } from '../../../api/moderation/schema.ts';
import type { Venue } from '../../../api/venues/schema.ts';
import { build, NOW } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const DAY = 86_400_000;

t.test('what waits for those who keep venues', async (t) => {
  let now = NOW;
  const { app, db } = await build(t, {}, () => now);
  await addVenues(db, [
    { id: 'tenu', nom: 'EPN', at: LILLE, telephone: '+33320000000' },
    {
      id: 'sans-personne',
      nom: 'Fablab',
      at: ROUBAIX,
      commune: 'Roubaix',
      code_postal: '59100',
      code_insee: '59512',
    },
  ]);
  const steward = await signIn(app, db, 'tenu@exemple.fr');
  await give(db, 'tenu@exemple.fr', 'steward', 'tenu');
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const queue = async (headers: object) =>
    (await app.inject({ url: '/api/queue', headers: { ...headers } })).json<Waiting[]>();
  const report = (id: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/venues/${id}/reports`, payload });
  const decide = (path: string, payload: object, headers = steward) =>
    app.inject({ method: 'POST', url: `/api/venues/${path}/decision`, headers, payload });
  const venue = async (id: string) => (await app.inject({ url: `/api/venues/${id}` })).json<Venue>();

  t.test('a report says what would be right, checked as any change is', async (t) => {
    const refused = await report('tenu', { subject: 'contact', suggested: { telephone: 'douze' } });
    t.match([refused.statusCode, refused.json().errors], [400, [{ name: 'telephone' }]]);
    const elsewhere = await report('tenu', { subject: 'moved', suggested: { commune: 'Roubaix' } });
    t.match(elsewhere.json().detail, /commune du code postal 59000/);
    t.equal((await report('tenu', { subject: 'other', suggested: { pivot: '1' } })).statusCode, 400);
    const suggested = { telephone: '03 20 49 50 00', nom: 'EPN du centre' };
    const sent = await report('tenu', {
      subject: 'contact',
      suggested,
      mail: 'passant@exemple.fr',
      consent: true,
    });
    t.equal(sent.statusCode, 201);
    await report('tenu', { subject: 'hours', message: 'Fermé le lundi.' });
    const told = await db.query("select recipient, text from mail where purpose = 'report'");
    t.match(told, [{ recipient: 'tenu@exemple.fr', text: /téléphone[\s\S]*\/a-traiter/ }], 'once a day');
    t.notMatch(told, [{ text: /passant/ }]);
    await db.query("delete from report where subject = 'hours'");
    await report('sans-personne', { subject: 'closed', message: 'Rideau baissé depuis mars.' });
  });

  t.test('to the stewards first, to moderators where there are none, or after ten days', async (t) => {
    t.match(await queue(steward), [
      {
        kind: 'report',
        venue: 'tenu',
        about: { suggested: { telephone: '+33320495000' }, answerable: true },
      },
    ]);
    t.same(
      (await queue(moderator)).map((one) => one.venue),
      ['sans-personne'],
    );
    t.same(await queue(stranger), []);
    now = new Date(NOW.getTime() + 11 * DAY);
    const later = await queue(moderator);
    t.same(
      later.map((one) => [one.venue, one.late]),
      [
        ['sans-personne', true],
        ['tenu', true],
      ],
    );
    now = NOW;
  });

  t.test(
    'accepted in part: what is taken over is written, what is not is not, an answer leaves',
    async (t) => {
      const [waiting] = await queue(steward);
      const path = `tenu/reports/${waiting?.key}`;
      t.equal((await decide(path, { outcome: 'handled' }, stranger)).statusCode, 403);
      t.equal(
        (await decide(`sans-personne/reports/${waiting?.key}`, { outcome: 'handled' }, moderator)).statusCode,
        404,
      );
      t.equal((await decide(path, { outcome: 'handled', fields: ['pivot'] })).statusCode, 400);
      const answer = 'Merci, le numéro avait changé.';
      t.equal((await decide(path, { outcome: 'handled', fields: ['telephone'], answer })).statusCode, 204);
      t.match(await venue('tenu'), { telephone: '+33320495000', nom: 'EPN', version: 2 });
      const [mail] = await db.query("select recipient, text from mail where purpose = 'answer'");
      t.match(mail, { recipient: 'passant@exemple.fr', text: /EPN[\s\S]*le numéro avait changé/ });
      t.same(
        await db.query("select state, accepted, mail from report where subject = 'contact'"),
        [{ state: 'handled', accepted: ['telephone'], mail: null }],
        'the address has done its work',
      );
      t.equal((await decide(path, { outcome: 'rejected' })).statusCode, 404, 'decided once');
      const history = (await app.inject({ url: '/api/venues/tenu/history' })).json();
      t.match(history[0], { actor: 'lieu, d’après un signalement' });
    },
  );

  t.test('a report of a closure closes the venue, if that is what was decided', async (t) => {
    const [waiting] = (await queue(moderator)).filter((one) => one.venue === 'sans-personne');
    const path = `sans-personne/reports/${waiting?.key}`;
    const decision = { outcome: 'handled', closed_on: '2026-03-31' };
    t.equal((await decide(path, decision, moderator)).statusCode, 204);
    t.match(await venue('sans-personne'), { closed_on: '2026-03-31' });
    const history = (await app.inject({ url: '/api/venues/sans-personne/history' })).json();
    t.match(history[0], { actor: 'modération, d’après un signalement' });
    t.same(
      (await queue(moderator)).filter(({ kind, venue: id }) => kind === 'review' && id === 'sans-personne'),
      [],
      'what moderators take over needs no second look',
    );
  });

  t.test('sensitive changes are public at once, and looked at afterwards', async (t) => {
    const change = async (payload: object, headers = steward) => {
      const { version } = await venue('tenu');
      const own = { ...headers, 'if-match': `"${version}"` };
      return app.inject({ method: 'PATCH', url: '/api/venues/tenu', headers: own, payload });
    };
    // The telephone that its steward took over from a report.
    const [taken] = (await queue(moderator)).filter(({ kind }) => kind === 'review');
    t.match(taken, { about: { fields: ['telephone'] } });
    await decide(`tenu/reviews/${taken?.key}`, { outcome: 'kept' }, moderator);
    await change({ presentation_resume: 'Ouvert à tous.' });
    await change({ nom: 'Tout autre chose', presentation_resume: 'Encore.' });
    await change({ nom: 'EPN de Lille' }, moderator);
    const waiting = (await queue(moderator)).filter(({ kind }) => kind === 'review');
    t.match(waiting, [{ venue: 'tenu', about: { fields: ['nom'], version: 4 } }]);
    t.equal(waiting.length, 1, 'what moderators change needs no second look');
    const undone = await decide(`tenu/reviews/${waiting[0]?.key}`, { outcome: 'undone' }, moderator);
    t.equal(undone.statusCode, 204);
    t.match(await venue('tenu'), { nom: 'EPN', presentation_resume: 'Encore.' });
    t.same(
      (await queue(moderator)).filter(({ kind }) => kind === 'review'),
      [],
    );
  });

  t.test('where it is and how to reach it are looked at, and all of it comes back', async (t) => {
    const before = await venue('tenu');
    const change = async (payload: object) => {
      const { version } = await venue('tenu');
      const headers = { ...steward, 'if-match': `"${version}"` };
      return app.inject({ method: 'PATCH', url: '/api/venues/tenu', headers, payload });
    };
    const reviews = async () => (await queue(moderator)).filter(({ kind }) => kind === 'review');
    await change({ latitude: LILLE[1] + 0.001, longitude: LILLE[0] });
    t.same(await reviews(), [], 'the same door, 110 m away');
    await change({ latitude: LILLE[1], longitude: LILLE[0] });
    const roubaix = { commune: 'Roubaix', code_postal: '59100', adresse: '17 Grand’Place' };
    await change({ ...roubaix, latitude: ROUBAIX[1], longitude: ROUBAIX[0], telephone: '03 20 00 00 99' });
    const [review] = await reviews();
    t.match(review, {
      about: { fields: ['adresse', 'commune', 'code_postal', 'location', 'telephone'] },
    });
    await decide(`tenu/reviews/${review?.key}`, { outcome: 'undone' }, moderator);
    const { version: _, opening: __, ...now } = await venue('tenu');
    const { version: ___, opening: ____, ...then } = before;
    t.same(now, then);
  });

  t.test('closing is looked at too, and undone as a whole', async (t) => {
    const { version } = await venue('tenu');
    await app.inject({
      method: 'PUT',
      url: '/api/venues/tenu/closing',
      headers: { ...steward, 'if-match': `"${version}"` },
      payload: { closed_on: '2026-05-31' },
    });
    const [review] = (await queue(moderator)).filter(({ kind }) => kind === 'review');
    t.match(review, { about: { fields: ['closed_on'] } });
    await decide(`tenu/reviews/${review?.key}`, { outcome: 'undone' }, moderator);
    t.match(await venue('tenu'), { closed_on: null });
    const decisions = await app.inject({ url: '/api/decisions', headers: moderator });
    const told = decisions
      .json<Decision[]>()
      .map(({ kind, outcome, fields, by }) => [kind, outcome, fields[0], by]);
    t.same(told.sort(), [
      ['life', 'closed', undefined, 'm…@exemple.fr'],
      ['life', 'reopened', undefined, 'm…@exemple.fr'],
      ['report', 'handled', undefined, 'm…@exemple.fr'],
      ['report', 'handled', 'telephone', 't…@exemple.fr'],
      ['review', 'kept', 'telephone', 'm…@exemple.fr'],
      ['review', 'undone', 'adresse', 'm…@exemple.fr'],
      ['review', 'undone', 'closed_on', 'm…@exemple.fr'],
      ['review', 'undone', 'nom', 'm…@exemple.fr'],
    ]);
  });
});

t.test('what presses comes first, a line a venue, and the same is decided at once', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', nom: 'EPN', at: LILLE },
    { id: 'reunion', nom: 'Cyber-base', commune: 'Saint-Denis', code_postal: '97400', code_insee: '97411' },
  ]);
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const report = (id: string, payload: object) =>
    app.inject({ method: 'POST', url: `/api/venues/${id}/reports`, payload });
  const hours = { subject: 'hours', suggested: { horaires: 'Mo-Fr 09:00-12:00' } };
  for (const mail of ['un@exemple.fr', 'deux@exemple.fr', undefined])
    await report('lille', { ...hours, ...(mail && { mail, consent: true }) });
  await report('lille', { subject: 'hours', suggested: { horaires: 'Sa 09:00-12:00' } });
  await report('reunion', { subject: 'closed', message: 'Rideau baissé.' });
  const queue = async (query = '') =>
    (await app.inject({ url: `/api/queue${query}`, headers: moderator })).json<Waiting[]>();
  const page = async (query = '') =>
    (await app.inject({ url: `/a-traiter${query}`, headers: moderator })).body.replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );

  const all = await queue();
  t.same(
    all.map(({ venue, urgent }) => [venue, urgent]),
    [['reunion', true], ...Array.from({ length: 4 }, () => ['lille', false])],
  );
  t.same((await queue('?departement=974')).length, 1);
  t.same((await queue('?kind=claim')).length, 0);
  t.same((await app.inject({ url: '/api/queue?departement=Nord', headers: moderator })).statusCode, 400);
  const list = await page();
  t.match(list, /D’abord ce qui presse/);
  t.equal(list.match(/<li><a id="report-/g)?.length, 2);
  t.match(list, /4 signalements : EPN/);
  t.match(await page('?departement=974&nature=report'), /element=report-\d+%40reunion/);
  t.notMatch(await page('?departement=974'), /EPN/);

  const [first, second, third, other] = all.slice(1).map(({ key }) => key);
  const item = await page(`?nature=report&departement=59&element=report-${first}%40lille`);
  t.match(item, /1 sur 4, de ce lieu : 1 sur 4/);
  t.match(item, /2 autres signalements disent la même chose/);
  t.match(item, /rel="next"[^>]*href="\/a-traiter\?nature=report&amp;departement=59&amp;element=/);
  const refused = await app.inject({
    method: 'POST',
    url: `/api/venues/lille/reports/${first}/decision`,
    headers: moderator,
    payload: { outcome: 'handled', fields: ['horaires'], also: [Number(other)] },
  });
  t.match([refused.statusCode, (await queue()).length], [400, 5], 'what says something else is not decided');
  const decided = await app.inject({
    method: 'POST',
    url: '/a-traiter?nature=report&departement=59',
    headers: { ...moderator, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      element: `report-${first}@lille`,
      decision: 'handled',
      champ: 'horaires',
      aussi: [second, third].join(','),
    }).toString(),
  });
  t.equal(
    decided.headers.location,
    `/a-traiter?nature=report&departement=59&element=report-${other}%40lille&fait=1`,
  );
  t.match((await app.inject({ url: '/api/venues/lille' })).json(), {
    horaires: 'Mo-Fr 09:00-12:00',
    version: 2,
  });
  t.same(
    (await queue()).map(({ key }) => key),
    [all[0]?.key, other],
  );
  t.equal(
    (await db.query("select from mail where purpose = 'answer'")).length,
    2,
    'each who asked is answered',
  );
});
