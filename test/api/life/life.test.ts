import { parse } from 'csv-parse/sync';
import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import { withoutNotice } from '../../../api/core/notice-text.ts';
import type { Hours } from '../../../api/hours/schema.ts';
import type { Merged } from '../../../api/life/schema.ts';
import type { Decision } from '../../../api/moderation/schema.ts';
import type { Venue, VenueList } from '../../../api/venues/schema.ts';
import { build, testConfig } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const MONDAY = { horaires: 'Mo-Fr 09:00-12:00; PH off' };

t.test('a venue’s life', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'epn', nom: 'EPN', at: LILLE, ...MONDAY },
    { id: 'copie', nom: 'EPN de Lille', at: LILLE, ...MONDAY },
    { id: 'sans-heures', nom: 'Fablab', at: LILLE },
  ]);
  const steward = await signIn(app, db, 'tenu@exemple.fr');
  for (const id of ['epn', 'copie', 'sans-heures']) await give(db, 'tenu@exemple.fr', 'steward', id);
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const venue = async (id: string) => (await app.inject({ url: `/api/venues/${id}` })).json<Venue>();
  const names = async (query = '') =>
    (await app.inject({ url: `/api/venues?limit=100&${query}` }))
      .json<VenueList>()
      .venues.map(({ id }) => id);
  const write = async (
    method: 'PUT' | 'DELETE' | 'POST',
    path: string,
    payload?: object,
    headers = steward,
  ) => {
    const id = path.split('/')[0] ?? '';
    const { version } = (await app.inject({ url: `/api/venues/${id}` })).json<Venue>();
    return app.inject({
      method,
      url: `/api/venues/${path}`,
      headers: { ...headers, 'if-match': `"${version}"` },
      ...(payload && { payload }),
    });
  };

  t.test('closed for a while: not open then, said everywhere, gone the day after', async (t) => {
    t.same(await names('open=now'), ['epn', 'copie']);
    const notice = { kind: 'closed', text: 'Travaux ; « fuite"', from: '2026-06-01', until: '2026-06-03' };
    t.equal((await write('PUT', 'epn/notice', notice)).statusCode, 200);
    t.same(await names('open=now'), ['copie']);
    t.match(await venue('epn'), {
      horaires: MONDAY.horaires,
      notice: {
        ...notice,
        horaires: 'Mo-Fr 09:00-12:00; PH off; 2026 Jun 01-2026 Jun 03 off "Travaux , « fuite”"',
      },
      opening: { state: 'closed', next: '2026-06-04T09:00' },
    });
    const hours = (await app.inject({ url: '/api/venues/epn/hours' })).json<Hours>();
    t.match(hours.days.slice(0, 4), [
      { periods: [], comment: /Travaux/, exceptional: true },
      { periods: [] },
      { periods: [] },
      { periods: [{ from: '09:00' }], exceptional: false },
    ]);
    t.same(
      hours.usual[0]?.map(({ from }) => from),
      ['09:00'],
      'the ordinary week stays what it is',
    );
    const csv = parse((await app.inject({ url: '/api/venues.csv' })).body.slice(1), { columns: true });
    t.match(csv[0], { id: 'epn', horaires: /2026 Jun 01-2026 Jun 03 off/ });
    const geojson = (await app.inject({ url: '/api/venues.geojson' })).json();
    t.match(geojson.features[0].properties, { horaires: MONDAY.horaires, notice: { until: '2026-06-03' } });
    t.match((await app.inject({ url: '/lieux/epn/epn' })).body, /Fermé du 1.{1,8}juin 2026 au 3 juin 2026/);

    await doChores(db, testConfig, new Date('2026-06-03T21:00:00Z'));
    t.ok((await venue('epn')).notice, 'its last day is not over in Lille');
    const before = await db.query('select version from directory');
    await doChores(db, testConfig, new Date('2026-06-03T22:30:00Z'));
    t.equal((await venue('epn')).notice, null);
    const after = await db.query('select version from directory');
    t.notSame(before, after);
    await doChores(db, testConfig, new Date('2026-06-03T22:40:00Z'));
    t.same(await db.query('select version from directory'), after, 'with nothing over, nothing changes');
    const history = (await app.inject({ url: '/api/venues/epn/history' })).json();
    t.match(history, [{ actor: 'système' }, { actor: 'lieu' }]);
  });

  t.test('without hours, a closure does not make the other days closed', async (t) => {
    const notice = { kind: 'closed', text: 'Congés', from: '2026-06-02', until: '2026-06-03' };
    await write('PUT', 'sans-heures/notice', notice);
    t.match(await venue('sans-heures'), { opening: { state: 'unsure' } });
    t.match((await app.inject({ url: '/api/venues/sans-heures/hours' })).json(), { state: 'unknown' });
    t.ok((await names('open=now&unsure=true')).includes('sans-heures'));
    t.equal((await write('DELETE', 'sans-heures/notice')).statusCode, 200);
    t.match(await venue('sans-heures'), { notice: null, opening: { state: 'unknown' } });
  });

  t.test(
    'what the standard has no column for is said before the presentation, and comes back out of it',
    async (t) => {
      await write('PUT', 'sans-heures/notice', {
        kind: 'moving',
        text: 'Au 12 rue Neuve dès lundi',
        from: '2026-06-01',
        until: '2026-06-10',
      });
      const file = (await app.inject({ url: '/api/venues.csv' })).body.slice(1);
      const rows: Record<string, string>[] = parse(file, { columns: true });
      const said = rows.find(({ id }) => id === 'sans-heures')?.presentation_detail;
      t.equal(said, '[Jusqu’au 2026-06-10 : Au 12 rue Neuve dès lundi]');
      t.equal(withoutNotice(`${said}\nUn fablab.`), 'Un fablab.');
      await write('DELETE', 'sans-heures/notice');
    },
  );

  t.test('what is refused says why, and changes nothing', async (t) => {
    const notice = { kind: 'moving', text: 'Nous déménageons', from: '2026-06-02', until: '2026-06-01' };
    const refused = await write('PUT', 'epn/notice', notice);
    t.match([refused.statusCode, refused.json().detail], [400, /until.*ne vient pas avant/]);
    t.match((await write('PUT', 'epn/notice', { ...notice, until: '2028-01-01' })).json().detail, /un an/);
    const stale = await app.inject({
      method: 'PUT',
      url: '/api/venues/epn/closing',
      headers: { ...steward, 'if-match': '"1"' },
      payload: { closed_on: '2026-05-31' },
    });
    const { version } = (await app.inject('/api/venues/epn')).json();
    t.match([stale.statusCode, stale.json()], [409, { version, current: { closed_on: null } }]);
    await t.rejects(db.query("update venue set notice_kind = 'closed' where id = 'epn'"), /notice_is_whole/);
    t.equal((await write('POST', 'epn/merge', { into: 'epn' }, moderator)).statusCode, 400);
    t.equal(
      (await write('POST', 'epn/merge', { into: 'copie' })).statusCode,
      403,
      'a steward merges nothing',
    );
  });

  t.test('closed for good: found nowhere, its page stays, and it can open again', async (t) => {
    t.equal((await write('PUT', 'epn/closing', { closed_on: '2026-05-31' })).statusCode, 200);
    t.same(await names(), ['copie', 'sans-heures']);
    t.notMatch((await app.inject({ url: '/api/venues.csv' })).body, /\nepn,/);
    t.notMatch((await app.inject({ url: '/api/points' })).body, /"epn"/);
    t.match(await venue('epn'), { closed_on: '2026-05-31', opening: null, position: [3.0635, 50.6372] });
    t.match((await app.inject({ url: '/lieux/epn/epn' })).body, /fermé pour de bon le 31.{1,8}mai/);
    t.equal((await write('DELETE', 'epn/closing')).statusCode, 200);
    t.same(await names(), ['epn', 'copie', 'sans-heures']);
  });

  t.test('merged: the id leads on, stewards and reports follow', async (t) => {
    const subject = { subject: 'other', message: 'Deux fiches pour le même lieu.' };
    await app.inject({ method: 'POST', url: '/api/venues/copie/reports', payload: subject });
    t.equal((await write('POST', 'copie/merge', { into: 'epn' }, moderator)).statusCode, 200);
    const answer = await app.inject({ url: '/api/venues/copie?near=3.06,50.63' });
    t.match(answer, { statusCode: 301, headers: { location: '/api/venues/epn?near=3.06,50.63' } });
    const page = await app.inject({ url: '/lieux/copie/epn-de-lille' });
    t.match(page, { statusCode: 301, headers: { location: '/lieux/epn/epn' } });
    const [row] = await db.query('select id from report join venue using (number)');
    t.match(row, { id: 'epn' });
    const history = (await app.inject({ url: '/api/venues/epn/history' })).json();
    t.match(
      history[0],
      { actor: 'modération', changes: [{ field: 'merged', from: null, to: ['EPN de Lille (copie)'] }] },
      'who keeps the one that stays sees it',
    );
    await write('POST', 'epn/merge', { into: 'sans-heures' }, moderator);
    t.match(await app.inject({ url: '/api/venues/copie' }), {
      headers: { location: '/api/venues/sans-heures' },
    });
  });

  t.test('separated: as it was before, its stewards and reports with it', async (t) => {
    const theirs = await signIn(app, db, 'autre@exemple.fr');
    await give(db, 'autre@exemple.fr', 'steward', 'copie');
    const merged = async () => (await app.inject({ url: '/api/venues/sans-heures/merged' })).json<Merged[]>();
    const versionOf = async (id: string) => (await merged()).find((one) => one.id === id)?.version;
    const separate = async (id: string, headers = moderator) =>
      app.inject({
        method: 'DELETE',
        url: `/api/venues/${id}/merge`,
        headers: { ...headers, 'if-match': `"${await versionOf(id)}"` },
      });
    const keepers = () =>
      db.query<{ email: string }>(
        `select email from mandate join person on person.id = person join venue on number = venue
         where venue.id = 'sans-heures' order by email`,
      );
    t.match(await merged(), [{ id: 'epn' }, { id: 'copie', nom: 'EPN de Lille', commune: 'Lille' }]);
    t.equal((await separate('copie', steward)).statusCode, 403);
    const reopened = await app.inject({
      method: 'DELETE',
      url: '/api/venues/copie/closing',
      headers: { ...theirs, 'if-match': `"${await versionOf('copie')}"` },
    });
    t.match([reopened.statusCode, reopened.json().detail], [409, /défaire la réunion/]);

    t.equal((await separate('copie')).statusCode, 200);
    t.match(await venue('copie'), { id: 'copie', closed_on: null });
    t.match(await db.query('select id from report join venue using (number)'), [{ id: 'copie' }]);
    t.same(await merged().then((all) => all.map(({ id }) => id)), ['epn']);
    const [latest] = (await app.inject({ url: '/api/venues/sans-heures/history' })).json();
    t.match(latest.changes, [
      { field: 'merged', from: ['EPN (epn)', 'EPN de Lille (copie)'], to: ['EPN (epn)'] },
    ]);

    const write = async (into: string) =>
      app.inject({
        method: 'POST',
        url: '/api/venues/copie/merge',
        headers: { ...moderator, 'if-match': `"${(await venue('copie')).version}"` },
        payload: { into },
      });
    const ahead = await app.inject({ url: '/api/venues/copie/merge?into=sans-heures', headers: moderator });
    t.match(ahead.json(), {
      stewards: 2,
      in_both: 1,
      reports: 1,
      stops: 0,
      followers: 0,
      approximate: false,
    });
    await write('sans-heures');
    t.same(
      (await keepers()).map(({ email }) => email),
      ['autre@exemple.fr', 'tenu@exemple.fr'],
    );
    await separate('copie');
    t.same(
      (await keepers()).map(({ email }) => email),
      ['tenu@exemple.fr'],
      'who kept it before stays',
    );
    const decisions = (await app.inject({ url: '/api/decisions', headers: moderator })).json<Decision[]>();
    t.match(decisions[0], {
      kind: 'life',
      venue: 'copie',
      outcome: 'separated',
      other: { id: 'sans-heures', nom: 'Fablab' },
      role: 'modération',
      by: 'm…@exemple.fr',
    });
    t.match(decisions[1], { kind: 'life', venue: 'copie', outcome: 'merged' });
    t.equal((await separate('copie')).statusCode, 428, 'it is merged no longer');
  });

  t.test('what moderators close and open is a decision; what stewards do is their own', async (t) => {
    await write('PUT', 'copie/closing', { closed_on: '2026-05-30' }, moderator);
    await write('DELETE', 'copie/closing', undefined, moderator);
    await write('PUT', 'copie/closing', { closed_on: '2026-05-30' }, steward);
    const decisions = (await app.inject({ url: '/api/decisions', headers: moderator })).json<Decision[]>();
    t.match(decisions.slice(0, 2), [{ outcome: 'reopened' }, { outcome: 'closed', other: null }]);
    t.equal(decisions.filter(({ outcome }) => outcome === 'closed').length, 1);
  });
});

t.test('merging by page: both are seen first, what it brings is said, and a page undoes it', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', nom: 'EPN de Lille', at: LILLE, telephone: '+33320495000' },
    { id: 'roubaix', nom: 'EPN de Roubaix', at: ROUBAIX, adresse: '2 rue Neuve', commune: 'Roubaix' },
  ]);
  const headers = {
    ...(await signIn(app, db, 'moderation@exemple.fr')),
    'content-type': 'application/x-www-form-urlencoded',
  };
  await give(db, 'moderation@exemple.fr', 'moderator');
  await signIn(app, db, 'tenu@exemple.fr');
  await give(db, 'tenu@exemple.fr', 'steward', 'lille');
  const get = async (url: string) =>
    (await app.inject({ url, headers })).body.replaceAll(/[\u00a0\u202f]/g, ' ');
  const post = (url: string, payload: string) => app.inject({ method: 'POST', url, headers, payload });
  const life = '/lieux/lille/epn-de-lille/vie';

  t.match(await get(`${life}?reunir=nulle`), /href="#into"/, 'no such venue');
  t.match(await get(`${life}?reunir=lille`), /href="#into"/, 'itself');
  const before = await get(`${life}?reunir=https%3A%2F%2Fproximite.test%2Flieux%2Froubaix%2Fepn%3Ffrom%3D1`);
  for (const said of [
    /Réunir « EPN de Lille » à « EPN de Roubaix » \?/,
    /2 rue Neuve/,
    /À [\d,]+ km l’un de l’autre/,
    /pas le même nom.*C’est loin/,
    /data-head="S’en va"[\s\S]*03 20 49 50 00/,
    /1 personne de plus tiendra/,
    /Aucun signalement/,
  ])
    t.match(before, said);
  const fields = `geste=reunir&into=roubaix&version=1`;
  for (const boxes of ['', '&sur=1', '&malgre=1']) {
    const refused = await post(life, fields + boxes);
    t.match([refused.statusCode, refused.body], [400, /Cochez la case pour réunir vraiment/]);
  }
  t.equal((await app.inject({ url: '/api/venues/lille' })).statusCode, 200, 'nothing is merged yet');
  t.equal((await post(life, `${fields}&sur=1&malgre=1`)).headers.location, '/lieux/lille/epn-de-lille');
  t.equal((await app.inject({ url: '/api/venues/lille' })).statusCode, 301);

  const staying = '/lieux/roubaix/epn-de-roubaix';
  const merged = `${staying}/reunis/lille`;
  t.match(await get(`${staying}/vie`), new RegExp(`Réuni ici[\\s\\S]*href="${merged}"`));
  t.match(await get(`${staying}/historique`), /Réunis ici[\s\S]*EPN de Lille \(lille\)/);
  t.match(await get('/a-traiter/decisions'), /EPN de Lille<\/a>[\s\S]*réuni à[\s\S]*EPN de Roubaix/);
  const page = await get(merged);
  t.match(page, /Histoire de « EPN de Lille »[\s\S]*Défaire la réunion[\s\S]*Version 2[\s\S]*Réuni à/);
  const undone = await post(merged, `version=${/name="version" value="(\d+)"/.exec(page)?.[1]}`);
  t.equal(undone.headers.location, '/lieux/lille/epn-de-lille/historique');
  t.match((await app.inject({ url: '/api/venues/lille' })).json(), { closed_on: null });
  t.equal((await app.inject({ url: merged, headers })).statusCode, 404);
});
