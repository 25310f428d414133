import t from 'tap';
import { practice } from '../../../api/resources/kinds/practice.ts';
import { subjectServices } from '../../../api/standard/subjects.ts';
import { vocabularies } from '../../../api/standard/vocabularies.ts';
import type { OwnPart, Practice, Toolbox, VenuePractices } from '../../../api/toolbox/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addCorpus } from '../../toolbox.ts';
import { addVenues } from '../../venues.ts';

const guide = (more: object = {}, details: object = {}) =>
  resourceOf('practice', {
    title: 'Reconnaître les arnaques',
    description: 'Des exemples <b>vrais</b> de canulars par SMS, à trier ensemble.',
    details: {
      form: 'Guide',
      subjects: ['Sécurité et arnaques'],
      level: 'Débutant',
      licence: 'Licence Ouverte 2.0',
      edition: '1re édition',
      link: 'https://exemple.fr/guide',
      ...details,
    },
    ...more,
  });

/** The application with two venues, a partner and its delegate, and how to ask it. */
async function open(t: Parameters<typeof build>[0]) {
  const { app, db } = await build(t);
  await addVenues(db, [
    {
      id: 'moulins',
      nom: 'Médiathèque de Moulins',
      at: LILLE,
      services: ['Utilisation sécurisée du numérique'],
    },
    { id: 'roubaix', nom: 'Fablab de Roubaix', at: ROUBAIX, services: ['Loisirs et créations numériques'] },
  ]);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const owner = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, headers: object, payload?: object | Buffer) =>
    app.inject({ method, url: `/api${url}`, headers: { ...headers }, ...(payload && { payload }) });
  const read = async (resource: number) => (await app.inject(`/api/toolbox/${resource}`)).json<Practice>();
  const search = async (query: Record<string, string>) =>
    (await app.inject(`/api/toolbox?${new URLSearchParams(query)}`)).json<Toolbox>();
  const publish = async (body: object, as = owner, whose: object = { organisation }) => {
    const made = await send('POST', '/resources', as, { owner: whose, resource: body });
    const { resource } = made.json();
    const moved = await send('POST', `/resources/${resource}/moves`, as, { act: 'publish', from: 'draft' });
    t.equal(moved.statusCode, 200, moved.body);
    return resource as number;
  };
  return { app, db, organisation, owner, send, read, search, publish };
}

t.test('subjects are of use for services of the standard', async (t) => {
  t.same(
    practice.details.find(({ name }) => name === 'subjects')?.values,
    Object.keys(subjectServices),
    'those that the kind declares',
  );
  for (const service of Object.values(subjectServices).flat())
    t.ok((vocabularies.services as readonly string[]).includes(service), service);
});

t.test('searching: filters, their counts, excerpts, what else to ask', async (t) => {
  const { app, db, organisation, search, publish } = await open(t);
  await addCorpus(db, organisation);
  const all = await search({});
  t.equal(all.total, 66);
  t.equal(all.practices.length, 20);
  t.equal((await search({ page: '4' })).practices.length, 6);

  const filtered = await search({ subject: 'Parentalité numérique', form: 'Guide' });
  t.equal(filtered.total, 3);
  const counts = (facet: string, from: Toolbox) =>
    Object.fromEntries(
      from.facets.filter((one) => one.facet === facet).map(({ value, count }) => [value, count]),
    );
  t.same(
    counts('form', filtered),
    { Guide: 3, 'Séance clé en main': 2, 'Retour d’expérience': 1 },
    'of the subject',
  );
  t.equal(counts('subject', filtered)['Sécurité et arnaques'], 5, 'guides of another subject');
  t.equal((await search({ audience: 'Familles', duration: 'Plus de 2 heures' })).total, 1);
  t.equal((await app.inject('/api/toolbox?level=Expert')).statusCode, 400);

  const hidden = await search({ q: 'imprimer', subject: 'Code et robotique' });
  t.equal(hidden.total, 0);
  t.match(hidden.suggestions, [{ kind: 'unfiltered', said: 'subject' }]);
  const misspelt = await search({ q: 'imprimmer' });
  t.match(misspelt.suggestions[0], {
    kind: 'instead',
    said: 'imprimmer',
    instead: 'imprimer',
    q: 'imprimer',
  });
  t.same((await search({ q: 'zzzqqq' })).suggestions, []);
  t.match(
    (await search({ q: 'tabeltte' })).suggestions,
    [{ instead: 'tablette' }],
    'two letters changed places',
  );
  for (const q of ['mial', 'imprimatur'])
    t.same((await search({ q })).suggestions, [], `nothing is near ${q}`);
  const half = await search({ q: 'scratch zzzqqq', form: 'Guide' });
  t.match(half.suggestions, [{ kind: 'without', said: 'zzzqqq', q: 'scratch' }]);
  t.equal((await search({ q: "' | & ! <-> :* \\" })).total, 66, 'signs are nothing to look for');

  await publish(guide({ title: 'Piège' }));
  const [found] = (await search({ q: 'canular trier' })).practices;
  t.match(found, {
    title: 'Piège',
    owner: 'Lumière & Fils',
    school_missing: null,
    rating: { average: null, count: 0 },
  });
  t.same(
    found?.excerpt.map(({ text, found: is }) => (is ? `[${text}]` : text)).join(''),
    'Des exemples <b>vrais</b> de [canulars] par SMS, à [trier] ensemble.',
    'in pieces, as it was written',
  );

  const fresh = await app.inject('/api/toolbox');
  const again = { headers: { 'if-none-match': String(fresh.headers.etag) } };
  t.equal((await app.inject({ url: '/api/toolbox', ...again })).statusCode, 304);
  await publish(guide());
  t.equal((await app.inject({ url: '/api/toolbox', ...again })).statusCode, 200);
});

t.test('files: what they are is read in them', async (t) => {
  const { app, db, owner, send, read, organisation } = await open(t);
  const stranger = await signIn(app, db, 'passant@exemple.fr');
  const draft = guide({}, { link: undefined });
  const made = await send('POST', '/resources', owner, { owner: { organisation }, resource: draft });
  const { resource } = made.json();
  const move = () => send('POST', `/resources/${resource}/moves`, owner, { act: 'publish', from: 'draft' });
  const nowhere = await move();
  t.equal(nowhere.statusCode, 400);
  t.match(nowhere.json().detail, 'un fichier joint');

  const url = `/toolbox/${resource}/file?name=${encodeURIComponent('../Le guide « été ».pdf')}`;
  const as = (version: number, headers: object = owner) => ({
    ...headers,
    'if-match': `"${version}"`,
    'content-type': 'application/pdf',
  });
  const pdf = Buffer.from('%PDF-1.7\n…');
  t.equal((await send('PUT', url, as(1, stranger), pdf)).statusCode, 403);
  t.match((await send('PUT', url, as(1), Buffer.from('<script>'))).json().errors, [{ name: 'file' }]);
  const macros = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('word/vbaProject.bin')]);
  t.equal((await send('PUT', url, as(1), macros)).statusCode, 400, 'macros');
  t.equal((await send('PUT', url, as(1), Buffer.alloc(5 * 1024 * 1024 + 1, '%PDF-'))).statusCode, 413);
  t.equal((await send('PUT', url, as(7), pdf)).statusCode, 409);
  t.same((await send('PUT', url, as(1), pdf)).json(), { version: 2 });
  t.equal((await app.inject(`/api/toolbox/${resource}/file`)).statusCode, 404, 'a draft’s is nobody’s');
  t.equal((await move()).statusCode, 200);

  const file = await app.inject(`/api/toolbox/${resource}/file`);
  t.same(file.rawPayload, pdf);
  t.match(file.headers, {
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': "attachment; filename*=UTF-8''Le%20guide%20%C2%AB%20%C3%A9t%C3%A9%20%C2%BB.pdf",
  });
  t.equal((await send('DELETE', `/toolbox/${resource}/file`, as(3))).statusCode, 409, 'nothing else is left');

  const second = Buffer.from('%PDF-1.7 deuxième');
  const { digest } = (await read(resource)).file ?? {};
  t.equal((await send('PUT', url, as(3), second)).statusCode, 200);
  const { editions } = await read(resource);
  t.equal(editions.length, 2, 'another file is another edition');
  t.same((await app.inject(`/api/toolbox/${resource}/file?digest=${digest}`)).rawPayload, pdf);
  t.same((await app.inject(`/api/toolbox/${resource}/file`)).rawPayload, second);

  const { 'content-type': _, ...headers } = as(4);
  t.equal((await send('PUT', `/resources/${resource}`, headers, draft)).statusCode, 200);
  t.match((await read(resource)).file, { type: 'application/pdf' }, 'stays when the words change');

  const named = guide({}, { link: undefined, edition: '2e édition' });
  const { 'content-type': __, ...fifth } = as((await read(resource)).version);
  const alone = await send('PUT', `/resources/${resource}`, fifth, named);
  t.equal(alone.statusCode, 400, 'no other edition’s name on this file');
  t.match(alone.json().errors, [{ name: 'details.edition', message: /joignez le nouveau/ }]);
  const third = Buffer.from('%PDF-1.7 troisième');
  const { version } = await read(resource);
  t.equal((await send('PUT', `${url}&edition=2e%20%C3%A9dition`, as(version), third)).statusCode, 200);
  const said = (await read(resource)).editions.map(({ edition, file: one }) => [edition, one?.size]);
  t.same(said[0], ['2e édition', third.length], 'the name and the file at once');
  t.same(
    said.slice(1).filter(([edition]) => edition === '2e édition'),
    [],
    'once in the history',
  );
  t.equal(
    (await send('PUT', `${url}&edition=3e`, as(version + 1), third)).statusCode,
    200,
    'a slip is mended',
  );
});

t.test('a validation is of a version, and school content waits for all', async (t) => {
  const { app, db, send, read, publish, owner, organisation } = await open(t);
  const resource = await publish(guide({}, { school: ['Collège'] }));
  const inria = await addOrganisation(db, 'INRIA', { kind: 'opérateur' });
  const researcher = await signInDelegate(app, db, 'chercheuse@inria.fr', inria);
  const party = async (name: string, mail: string) => {
    const cookie = await signIn(app, db, mail);
    await giveParty(db, mail, name);
    return cookie;
  };
  const school = await party('Éducation nationale', 'dne@education.fr');
  const syntec = await party('Syntec Numérique', 'syntec@exemple.fr');
  const url = `/toolbox/${resource}/validations`;
  const validate = (as: object, by: object, version: number, purpose = 'contenu scolaire') =>
    send('POST', url, { ...as, 'if-match': `"${version}"` }, { ...by, purpose });
  const missing = async () => (await read(resource)).school_missing;
  t.same(await missing(), ['un organisme habilité', 'l’État ou l’Éducation nationale', 'Syntec Numérique']);

  t.equal((await validate(researcher, { organisation: inria }, 2)).statusCode, 403, 'not let yet');
  const operator = await signIn(app, db, 'exploitation@exemple.fr');
  await give(db, 'exploitation@exemple.fr', 'operator');
  t.equal((await send('PUT', `/partners/${inria}/validator`, operator, { validates: true })).statusCode, 200);
  t.match((await app.inject('/api/toolbox/validators')).json(), [{ nom: 'INRIA' }]);
  t.equal((await validate(owner, { organisation }, 2)).statusCode, 403, 'one’s own');
  t.equal((await validate(school, { party: 'État' }, 2)).statusCode, 403, 'another’s name');
  t.equal((await validate(school, { party: 'Éducation nationale' }, 1)).statusCode, 409, 'another version');
  for (const [as, by] of [
    [researcher, { organisation: inria }],
    [school, { party: 'Éducation nationale' }],
  ] as const) {
    const answer = await validate(as, by, 2);
    t.equal(answer.statusCode, 201, answer.body);
  }
  t.equal((await validate(school, { party: 'Éducation nationale' }, 2)).statusCode, 409, 'twice');
  t.same(await missing(), ['Syntec Numérique']);
  await validate(syntec, { party: 'Syntec Numérique' }, 2);
  t.match(await read(resource), {
    school_missing: [],
    formerly_validated: false,
    validations: [
      { by: 'INRIA' },
      { by: 'Éducation nationale', purpose: 'contenu scolaire' },
      { by: 'Syntec Numérique' },
    ],
  });

  const close = (act: string, from: string) =>
    send('POST', `/resources/${resource}/moves`, owner, { act, from });
  await close('close', 'published');
  await close('reopen', 'closed');
  t.same(await missing(), [], 'closing and opening change nothing of what was read');
  t.equal((await read(resource)).editions.length, 1);

  const { version } = await read(resource);
  const body = guide(
    { title: 'Reconnaître les arnaques, tome 2' },
    { school: ['Collège'], edition: '2e édition' },
  );
  t.equal(
    (await send('PUT', `/resources/${resource}`, { ...owner, 'if-match': `"${version}"` }, body)).statusCode,
    200,
  );
  const changed = await read(resource);
  t.match(changed, { validations: [], formerly_validated: true });
  t.equal(changed.school_missing?.length, 3);
  t.match(changed.editions, [
    { edition: '2e édition', validations: [] },
    { edition: '1re édition', title: 'Reconnaître les arnaques', validations: [{ by: 'INRIA' }, {}, {}] },
  ]);

  await validate(school, { party: 'Éducation nationale' }, changed.version, 'pédagogie');
  const mine = async () =>
    (await app.inject({ url: `/api/toolbox/${resource}/mine`, headers: school })).json<OwnPart>();
  const held = (await mine()).validations.find(({ holds }) => holds)?.validation;
  t.equal((await send('DELETE', `${url}/${held}`, researcher)).statusCode, 404, 'another’s');
  t.equal((await send('DELETE', `${url}/${held}`, school)).statusCode, 204);
  t.same((await read(resource)).validations, []);
  await t.rejects(
    db.query(
      'insert into validation (resource, version, party, purpose, validated_at) values ($1, 1, $2, $3, now())',
      [resource, 'État', 'pédagogie'],
    ),
    { code: '23514' },
    'a draft is not validated, whoever writes',
  );
});

t.test('venues rate what they have used, once, and never their own', async (t) => {
  const { app, db, send, read, publish, owner } = await open(t);
  const resource = await publish(guide());
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const url = (venue: string, of = resource) => `/venues/${venue}/practices/${of}/rating`;
  const rate = (as: object, revision: number, payload: object, venue = 'moulins') =>
    send('PUT', url(venue), { ...as, 'if-match': `"${revision}"` }, payload);
  t.equal((await rate(steward, 0, { stars: 4 }, 'roubaix')).statusCode, 403, 'another’s venue');
  t.match((await rate(steward, 0, { stars: 6 })).json().errors, [{ name: 'stars' }]);
  t.equal((await rate(steward, 1, { stars: 4 })).statusCode, 409, 'there is none yet');
  t.same((await rate(steward, 0, { stars: 4, text: 'Bien pour un premier atelier.' })).json(), {
    version: 1,
  });
  t.equal((await rate(steward, 0, { stars: 1 })).statusCode, 409, 'there is one');
  t.same((await rate(steward, 1, { stars: 5, text: 'Très bien.' })).json(), { version: 2 });
  const shown = await app.inject(`/api/toolbox/${resource}`);
  t.match(shown.json(), {
    rating: { average: 5, count: 1 },
    ratings: [{ venue: 'moulins', nom: 'Médiathèque de Moulins', stars: 5, text: 'Très bien.' }],
  });
  t.notMatch(shown.body, /lille\.fr/);
  t.equal((await db.query('select from rating_history')).length, 2);

  await give(db, 'deleguee@lumiere.fr', 'steward', 'roubaix');
  t.equal((await rate(owner, 0, { stars: 5 }, 'roubaix')).statusCode, 403, 'one’s own organisation’s');
  await t.rejects(
    db.query(
      `insert into rating (resource, venue, stars, rated_at)
       select $1, number, 3, now() from venue where id = 'moulins' on conflict (resource, venue) do update set stars = 9`,
      [resource],
    ),
  );
  const exported = await app.inject({ url: '/api/people/me/export', headers: steward });
  t.match(exported.json(), { avis: [{ note: 4 }, { note: 5, texte: 'Très bien.' }] });
  await send('DELETE', '/people/me', steward);
  t.equal((await read(resource)).rating.count, 1, 'what the venue said stays');
  t.same(await db.query('select from rating where person is not null'), []);
});

t.test('a venue’s practices, by what it does', async (t) => {
  const { app, db, organisation } = await open(t);
  const numbers = await addCorpus(db, organisation);
  const best = numbers.get('hameconnage');
  await db.query(
    "insert into rating (resource, venue, stars, rated_at) select $1, number, 5, now() from venue where id = 'moulins'",
    [best],
  );
  const of = async (id: string) =>
    (await app.inject(`/api/venues/${id}/practices`)).json<VenuePractices>().practices;
  const safe = await of('moulins');
  t.equal(safe.length, 3);
  t.equal(safe[0]?.resource, best, 'the best first');
  for (const { subjects } of safe) t.same(subjects, ['Sécurité et arnaques']);
  for (const { subjects } of await of('roubaix'))
    t.ok(['Code et robotique', 'Image, son et fabrication'].includes(subjects[0] ?? ''));
  t.equal((await app.inject('/api/venues/nulle-part/practices')).statusCode, 404);
});
