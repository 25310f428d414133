import { createHash } from 'node:crypto';
import t from 'tap';
import { asActor } from '../../../api/core/actor.ts';
import { studyNews } from '../../../api/studies/doors.ts';
import type { OwnStudies, Study } from '../../../api/studies/schema.ts';
import { peopleOfAgreements } from '../../agreements.ts';
import { asking } from '../../asking.ts';
import { govern } from '../../committees.ts';
import { eachTries } from '../../everyone.ts';
import { build } from '../../helper.ts';
import { give, giveParty, signIn } from '../../people.ts';

const { app, db } = await build(t);
const operator = await signIn(app, db, 'exploitante@etudes.test');
await give(db, 'exploitante@etudes.test', 'operator');
const party = await signIn(app, db, 'plume@syntec.test');
await giveParty(db, 'plume@syntec.test', 'Syntec Numérique');

const outsider = await signIn(app, db, 'siege@etudes.test');
const governed = await govern(asking(app), operator, 'siege@etudes.test', '2026-02-03T10:00');
const drafts = async () => (await app.inject({ url: '/api/studies/all', headers: party })).json<OwnStudies>();

interface Asked {
  readonly as?: { readonly cookie?: string };
  readonly match?: number;
  readonly payload?: object | Buffer;
}
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, asked: Asked = {}) =>
  app.inject({
    method,
    url,
    headers: {
      ...(asked.as ?? operator),
      ...(asked.match !== undefined && { 'if-match': `"${asked.match}"` }),
      ...(Buffer.isBuffer(asked.payload) && { 'content-type': 'application/octet-stream' }),
    },
    ...(asked.payload && { payload: asked.payload }),
  });
const shown = async () => (await app.inject('/api/studies')).json<Study[]>();

const study = {
  title: 'Ce qui fait revenir',
  object: 'Deux cents entretiens dans douze lieux.',
  ordered_by: 'Comité de gouvernance',
  ordered_on: '2026-02-03',
  cost_euros: 18_500,
};
const report = Buffer.from('%PDF-1.4\n%%EOF\n');

t.test('a study is prepared, announced, published with its report, and stays', async (t) => {
  t.equal((await ask('POST', '/api/studies', { as: outsider, payload: study })).statusCode, 403);
  t.equal((await ask('GET', '/api/studies/all', { as: outsider })).statusCode, 403);
  const { study: number } = (await ask('POST', '/api/studies', { payload: study })).json();
  const own = `/api/studies/${number}`;
  t.same(await shown(), [], 'what is being prepared is not shown');
  const put = (match: number, more: object) => ask('PUT', own, { match, payload: { ...study, ...more } });
  t.equal((await put(40, { state: 'ordered' })).statusCode, 409);
  t.match((await put(1, { state: 'ordered' })).json(), { version: 2 });
  t.match(await shown(), [{ state: 'ordered', cost_euros: 18_500, file: null, published_on: null }]);
  t.equal((await put(2, { state: 'draft' })).statusCode, 409, 'an order that was announced is not hidden');
  t.equal((await ask('DELETE', own, { match: 2 })).statusCode, 409);
  t.match((await put(2, { state: 'published' })).json(), { status: 400, errors: [{ name: 'result' }] });
  const file = `${own}/file?name=rapport.pdf`;
  t.match((await ask('PUT', file, { match: 2, payload: Buffer.from('<html>') })).json(), {
    errors: [{ name: 'file', message: /PDF/ }],
  });
  t.equal((await ask('PUT', file, { match: 2, payload: report })).statusCode, 200);
  t.equal((await app.inject(`${own}/file`)).statusCode, 404, 'not before it is published');
  const result = 'Être reconnu et attendu compte plus que le matériel.';
  t.equal((await put(3, { state: 'published', result })).statusCode, 200);
  const sha256 = createHash('sha256').update(report).digest('hex');
  t.match(await shown(), [
    { state: 'published', published_on: '2026-06-01', file: { sha256, size: report.length } },
  ]);
  t.ok((await app.inject(`${own}/file`)).rawPayload.equals(report), 'the same bytes');
  t.equal((await put(4, { state: 'published', result: `${result} Et plus.` })).statusCode, 409);
  t.equal((await ask('PUT', file, { match: 4, payload: report })).statusCode, 409);
  t.match(await studyNews(db), [
    { at: '2026-06-01', title: study.title, href: `/gouvernance/etudes#etude-${number}` },
  ]);
});

t.test('a party notes a study that a committee has decided, and nobody else does', async (t) => {
  const { ordered_by: _, ...decided } = {
    ...study,
    title: 'Ce que coûte une heure',
    decision: governed.adopted,
  };
  const add = (as: { cookie: string }, more: object = {}) =>
    ask('POST', '/api/studies', { as, payload: { ...decided, ...more } });
  t.match((await drafts()).decisions, [{ decision: governed.adopted, decided_on: '2026-02-03' }]);
  t.match((await add(party, { decision: null })).json(), { errors: [{ name: 'ordered_by' }] });
  t.match((await add(party, { decision: governed.rejected })).json(), { errors: [{ name: 'decision' }] });
  t.match((await add(party, { ordered_on: '2026-02-02' })).json(), {
    status: 400,
    errors: [
      { name: 'ordered_on', message: /le jour de la décision, le 3 février 2026, ou un jour qui le suit/ },
    ],
  });
  t.equal((await add(outsider)).statusCode, 403);
  const { study: number } = (await add(party)).json();
  const own = `/api/studies/${number}`;
  const change = (as: { cookie: string }, match: number) =>
    ask('PUT', own, { as, match, payload: { ...decided, state: 'ordered' } });
  t.equal((await change(outsider, 1)).statusCode, 403);
  t.equal((await ask('DELETE', own, { as: outsider, match: 1 })).statusCode, 403);
  const file = await ask('PUT', `${own}/file?name=r.pdf`, { as: outsider, match: 1, payload: report });
  t.equal(file.statusCode, 403);
  await t.rejects(db.query(`update study set title = 'Autre' where study = ${number}`), /notes it/);
  t.equal((await change(party, 1)).statusCode, 200);
  const [found] = (await shown()).filter(({ title }) => title === decided.title);
  t.match(found, {
    ordered_by: 'Comité de gouvernance de la convention de 2015',
    decision: { decision: governed.adopted, number: 1, meeting: governed.meeting, holds: true },
  });
  const earlier = asActor(db, { role: 'exploitation', person: '' }, async (client) => {
    await client.query(
      "select set_config('app.person', id, true) from person where email = 'plume@syntec.test'",
    );
    await client.query(`update study set ordered_on = '2026-02-02' where study = ${number}`);
  });
  await t.rejects(earlier, /2026-02-03/);
  t.notMatch(
    (await app.inject('/gouvernance/etudes')).body,
    /équipes.*Ce qui fait revenir/s,
    'nobody does it yet',
  );
  t.match(
    (await app.inject('/gouvernance/etudes')).body,
    new RegExp(
      `comité de gouvernance le 3 février 2026, <a href="/gouvernance/reunions/${governed.meeting}#decision-1`,
    ),
  );
  const url = `/mon-espace/gouvernance/etudes?decision=${governed.adopted}`;
  t.match(
    (await app.inject({ url, headers: party })).body,
    /name="ordered_by"[^>]*value="Comité de gouvernance de la convention de 2015"/,
    'what is known of the decision is filled in',
  );
});

t.test('its pages say what is public, without a script, and its form says what is expected', async (t) => {
  const page = await app.inject('/gouvernance/etudes');
  t.match(page.body, /Ce qui fait revenir/);
  t.match(page.body, /18.500.€/);
  const form = (payload: string, headers = operator) =>
    app.inject({
      method: 'POST',
      url: '/mon-espace/gouvernance/etudes',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });
  t.match(await form('geste=annoncer&title=ab'), { statusCode: 400, body: /un nombre entier d’euros/ });
  t.match((await form('geste=annoncer', outsider)).body, /notées par les parties/);
  const filled = new URLSearchParams({ ...study, cost_euros: '0', title: 'Une autre étude' });
  t.equal((await form(`${filled}&geste=enregistrer`)).statusCode, 303);
  t.match(
    (await app.inject({ url: '/mon-espace/gouvernance/etudes', headers: operator })).body,
    /Une autre étude/,
  );
  t.notMatch((await app.inject('/gouvernance/etudes')).body, /Une autre étude/);
});

t.test('its report comes with a form, without a script', async (t) => {
  const other = (await drafts()).studies.find(({ state }) => state === 'draft');
  const url = `/mon-espace/gouvernance/etudes?etude=${other?.study}`;
  const join = async (bytes: Buffer | undefined, version: number) => {
    const fields = new FormData();
    fields.set('version', String(version));
    fields.set('geste', 'joindre');
    fields.set('file', new Blob(bytes ? [new Uint8Array(bytes)] : []), bytes ? 'Rapport final.pdf' : '');
    const sent = new Response(fields);
    const headers = { ...operator, 'content-type': sent.headers.get('content-type') ?? '' };
    return app.inject({ method: 'POST', url, headers, payload: Buffer.from(await sent.arrayBuffer()) });
  };
  t.match(await join(undefined, 1), { statusCode: 400, body: /choisissez d’abord un fichier/ });
  t.match(await join(Buffer.from('<html>'), 1), { statusCode: 400, body: /id="file-error"[^<]*PDF/ });
  t.match(await join(Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-1.4'), 1), { statusCode: 413 });
  t.equal((await join(report, 7)).statusCode, 409, 'written by someone else meanwhile');
  t.equal((await join(report, 1)).statusCode, 303);
  t.match((await app.inject({ url, headers: operator })).body, /Rapport final\.pdf/);
});

t.test('each act by each', async (t) => {
  const { as } = await peopleOfAgreements(app, db);
  type Who = keyof typeof as;
  const tries = eachTries(t, Object.keys(as) as Who[]);
  const entitled = (told: number) => ({ operator: told, state: told, syntec: told });
  const made = async () =>
    (await ask('POST', '/api/studies', { payload: study })).json<{ study: number }>().study;
  await tries('note', (who) => ask('POST', '/api/studies', { as: as[who], payload: study }), entitled(201));
  const number = await made();
  /** Of the version of now: who may write changes it for who comes next. */
  const by =
    (
      method: 'PUT' | 'DELETE',
      url: (of: number) => string,
      payload?: object | Buffer,
      of = async () => number,
    ) =>
    async (who: Who) => {
      const one = await of();
      const [read] = await db.query<{ version: number }>('select version from study where study = $1', [one]);
      return ask(method, url(one), {
        ...{ as: as[who], match: read?.version ?? 0 },
        ...(payload && { payload }),
      });
    };
  const own = (of: number) => `/api/studies/${of}`;
  await tries('change', by('PUT', own, study), entitled(200));
  await tries(
    'join its report',
    by('PUT', (of) => `${own(of)}/file?name=a.pdf`, report),
    entitled(200),
  );
  await tries('discard', by('DELETE', own, undefined, made), entitled(204));
});

t.end();
