import t, { type Test } from 'tap';
import type { BulkAnswer } from '../../../api/stewardship/bulk/schema.ts';
import type { Version } from '../../../api/stewardship/schema.ts';
import type { Venue, VenueList } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { give, keyFor, replaceOperators, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const lille = { adresse: '1 place Augustin Laurent', code_postal: '59000', commune: 'Lille' };
const roubaix = { adresse: '17 Grand’Place', code_postal: '59100', commune: 'Roubaix' };

/** A network's software, with two venues of the network and one of another. */
async function open(t: Test, wish: object = { rights: ['edit', 'create'], source: 'Réseau Nord' }) {
  const { app, db } = await build(t);
  const source = 'Réseau Nord';
  await addVenues(db, [
    { id: 'un', nom: 'Un', source, at: LILLE, telephone: '+33320495000', services: [] },
    { id: 'deux', nom: 'Deux', source, ...roubaix, code_insee: '59512', at: ROUBAIX },
    { id: 'autre', nom: 'Autre', at: LILLE },
  ]);
  const operator = await signIn(app, db, 'reseau@exemple.fr');
  await give(db, 'reseau@exemple.fr', 'operator');
  const key = await keyFor(app, operator, wish);
  const send = async (venues: object[], query = '') => {
    const answer = await app.inject({
      method: 'POST',
      url: `/api/venues/bulk${query}`,
      headers: key,
      payload: { venues },
    });
    return answer.json<BulkAnswer>();
  };
  const venue = async (id: string) => (await app.inject(`/api/venues/${id}`)).json<Venue>();
  return { app, db, operator, key, send, venue };
}

t.test('each line ends by itself: created, changed, unchanged, in conflict, refused', async (t) => {
  const { app, db, send, venue } = await open(t);
  const created = { source_id: 'epn-3', nom: 'Trois', ...roubaix, telephone: '03 20 49 50 01' };
  const lines = [
    { ...created, horaires: 'Mo 09:00-12:00; PH off', frais_a_charge: ['Gratuit'] },
    { source_id: 'un', version: 1, nom: 'Un, rue Neuve', telephone: '03 20 49 50 00' },
    { id: 'deux', nom: 'Deux', code_postal: '59100', commune: 'Roubaix' },
    { id: 'deux', version: 7, nom: 'Deux bis' },
    { source_id: 'epn-5', nom: 'Cinq', ...lille, commune: 'Lyon' },
    { source_id: 'epn-6', nom: 'Six', ...lille, services: ['Jonglerie'], date_maj: '2026-01-01' },
    { source_id: 'epn-7', nom: 'Sept', commune: 'Lille' },
    { id: 'autre', version: 1, nom: 'Pris' },
    { id: 'nulle part', nom: 'x' },
    { nom: 'personne' },
    { source_id: 'epn-3', nom: 'encore' },
    { source_id: 'un', nom: 'u\u0000n', version: 1 },
  ];
  const trial = await send(lines, '?dry_run=true');
  t.same(trial.counts, { created: 1, changed: 1, unchanged: 1, conflict: 0, refused: 9 });
  t.equal((await app.inject('/api/venues/epn-3')).statusCode, 404, 'a trial writes nothing');
  t.equal((await venue('un')).version, 1);

  const { lines: endings, dry_run, counts } = await send(lines);
  t.same([dry_run, counts], [false, trial.counts]);
  t.match(endings, [
    { line: 1, outcome: 'created', id: 'epn-3', source_id: 'epn-3', version: 1 },
    { line: 2, outcome: 'changed', id: 'un', version: 2 },
    { line: 3, outcome: 'unchanged', id: 'deux', version: 1 },
    { outcome: 'refused', errors: [{ name: 'id', message: /ligne 3/ }] },
    { outcome: 'refused', errors: [{ name: 'commune', message: /59000/ }] },
    { outcome: 'refused', errors: [{ name: 'services' }, { name: 'date_maj' }] },
    { outcome: 'refused', errors: [{ name: 'adresse' }, { name: 'code_postal' }] },
    { outcome: 'refused', errors: [{ name: 'id', message: /ne permet pas/ }] },
    { outcome: 'refused', errors: [{ name: 'id', message: /aucun lieu/ }] },
    { outcome: 'refused', errors: [{ name: 'id', message: /attendu/ }] },
    { outcome: 'refused', errors: [{ name: 'id', message: /ligne 1/ }] },
    { outcome: 'refused', errors: [{ name: 'nom', message: /caractère nul/ }] },
  ]);
  t.match(await venue('epn-3'), {
    source: 'Réseau Nord',
    code_insee: '59512',
    telephone: '+33320495001',
    date_maj: '2026-06-01',
    location_approximate: true,
    latitude: null,
    opening: { state: 'open' },
  });
  const listed = (await app.inject('/api/venues?open=now&frais_a_charge=Gratuit')).json<VenueList>();
  t.match(listed.venues, [{ id: 'epn-3' }], 'searched at once');
  const [first] = (await app.inject('/api/venues/epn-3/history')).json<Version[]>();
  t.match(first, { version: 1, actor: 'programme d’un réseau' });

  const again = await send(lines);
  t.match(again.counts, { created: 0, changed: 0, unchanged: 3 }, 'sent again, nothing more happens');
  const [row] = await db.query('select count(*)::int as venues from venue');
  t.same(row, { venues: 4 });
});

t.test('all that is wrong of a line is said at once, and what is doubtful is said and kept', async (t) => {
  const { send } = await open(t);
  const doubtful = { source_id: 'un', version: 1, horaires: 'Mo-Zz 9' };
  const expected = [{ name: 'horaires', message: /ne peuvent pas être lus/ }];
  const created = { source_id: 'neuf', nom: 'Neuf', ...lille, horaires: 'le lundi peut-être' };
  const lines = [
    doubtful,
    { source_id: 'deux', version: 1, courriels: ['x'], commune: 'Lyon', telephone: '12' },
    { id: 'autre', courriels: ['x'], latitude: 12, longitude: 3 },
    created,
  ];
  for (const query of ['?dry_run=true', '']) {
    const { lines: endings } = await send(lines, query);
    t.match(endings, [
      { outcome: 'changed', warnings: expected },
      { outcome: 'refused', errors: [{ name: 'courriels' }, { name: 'commune' }, { name: 'telephone' }] },
      { outcome: 'refused', errors: [{ name: 'courriels' }, { name: 'latitude', message: /de Lille/ }] },
      { outcome: 'created', warnings: [...expected, { name: 'latitude' }] },
    ]);
  }
  const sure = { source_id: 'un', version: 2, horaires: 'Mo 09:00-12:00' };
  t.equal((await send([sure])).lines[0]?.warnings, undefined);
});

t.test('nobody’s work is lost: what differs waits for the version that was read', async (t) => {
  const { db, send, venue } = await open(t);
  await db.query("update venue set horaires = 'Mo-Fr 10:00-18:00' where id = 'un'");
  const theirs = { source_id: 'un', nom: 'Un', horaires: 'Mo-Fr 09:00-12:00' };
  const expected = { outcome: 'conflict', version: 2, current: { horaires: 'Mo-Fr 10:00-18:00' } };
  t.match((await send([{ ...theirs, version: 1 }])).lines, [expected]);
  t.match((await send([theirs])).lines, [expected], 'without a version, too');
  t.equal((await venue('un')).horaires, 'Mo-Fr 10:00-18:00');
  t.match((await send([{ ...theirs, version: 2 }])).lines, [{ outcome: 'changed', version: 3 }]);
});

t.test('an id is permanent and free, as an import gives it', async (t) => {
  const { send } = await open(t);
  const { lines } = await send([
    { source_id: 'autre', nom: 'Le nôtre', ...lille, latitude: LILLE[1], longitude: LILLE[0] },
    { source_id: 'neuf', nom: 'Neuf', ...lille },
  ]);
  t.match(lines, [
    { outcome: 'created', id: 'reseau-nord-autre' },
    { outcome: 'created', id: 'neuf' },
  ]);
});

t.test('a key does what it was given, and its maker still may', async (t) => {
  const news = { source_id: 'neuf', nom: 'Neuf', ...lille };
  // One after the other: each has a database.
  await t.test('to edit', async (t) => {
    const { db, send } = await open(t, { rights: ['edit'], source: 'Réseau Nord' });
    t.match((await send([news])).lines, [{ outcome: 'refused', errors: [{ name: 'source_id' }] }]);
    const [change] = (await send([{ id: 'un', version: 1, nom: 'Une' }])).lines;
    t.match(change, { outcome: 'changed' });
    await replaceOperators(db);
    t.match((await send([{ id: 'un', version: 2, nom: 'Uni' }])).lines, [{ outcome: 'refused' }]);
  });
  await t.test('to create', async (t) => {
    const { db, send } = await open(t, { rights: ['create'], source: 'Réseau Nord' });
    t.match((await send([{ id: 'un', version: 1, nom: 'Une' }, news])).lines, [
      { outcome: 'refused', errors: [{ message: /ne permet pas de modifier/ }] },
      { outcome: 'created' },
    ]);
    await replaceOperators(db);
    t.match((await send([{ ...news, source_id: 'dix' }])).lines, [{ outcome: 'refused' }]);
  });
  await t.test('some venues', async (t) => {
    const { send } = await open(t, { venues: ['un'] });
    const lines = [
      { source_id: 'un', nom: 'x' },
      { id: 'un', version: 1, nom: 'Une' },
    ];
    t.match((await send(lines)).lines, [
      { outcome: 'refused', errors: [{ name: 'source_id' }] },
      { outcome: 'changed' },
    ]);
  });
});

t.test('a thousand at once, and not one more', async (t) => {
  const { app, db, key, send } = await open(t);
  // The embedded database writes thirty venues a second: there, a hundred stand for the thousand.
  const most = db.kind === 'embedded' ? 100 : 1_000;
  const lines = Array.from({ length: 1_001 }, (_, rank) => ({
    source_id: `epn-${rank}`,
    nom: `Lieu ${rank}`,
    ...(rank % 2 ? lille : roubaix),
    presentation_detail: 'Un lieu où l’on est aidé. '.repeat(40),
  }));
  const many = lines.slice(0, most);
  t.match((await send(many)).counts, { created: most, refused: 0 });
  t.match((await send(many)).counts, { unchanged: most });
  const [row] = await db.query('select count(*)::int as venues from venue');
  t.same(row, { venues: most + 3 });
  const post = (payload: object) =>
    app.inject({ method: 'POST', url: '/api/venues/bulk', headers: key, payload });
  const tooMany = await post({ venues: lines });
  t.equal(tooMany.statusCode, 400);
  t.match(tooMany.headers, { 'x-ratelimit-limit': '20', 'x-ratelimit-remaining': '17' });
  t.match(tooMany.json().errors, [{ name: 'venues', message: /1000 lieux/ }]);
  t.equal((await post({})).statusCode, 400);
});
