import t from 'tap';
import { build, openDatabase } from '../../helper.ts';
import { contentsOf, csvOf, importRows, importText, plain, saidOf, versionOf } from './files.ts';

const dirty = {
  ...plain,
  id: 'b2',
  nom: 'Centre &amp; Social\u00a0',
  commune: 'MARSEILLE 11',
  code_postal: '13011',
  code_insee: '',
  latitude: '',
  longitude: '',
  telephone: '04 91 00 00 00',
  horaires: 'Lundi\r\nMardi ; "sur rendez-vous"',
  typologie: 'MUNI;RFS',
};

t.test('a semicolon file with a byte order mark and CRLF goes in, mended and told', async (t) => {
  const { app, db } = await build(t);
  const text = csvOf([dirty, plain], { delimiter: ';', record_delimiter: 'windows', bom: true });
  const report = await importText(db, text);
  t.same(report.counts, { added: 2, changed: 0, unchanged: 0, kept: 0, refused: 0 });
  t.same(saidOf(report, 'code_insee'), [{ kind: 'code_insee', before: '', after: '13211' }]);
  t.equal(report.repairs.find(({ field }) => field === 'telephone')?.line, 2);
  t.same(
    report.rows.map(({ line }) => line),
    [2, 4],
    'a cell of two lines moves the next row down',
  );
  const venue = (await app.inject('/api/venues/b2')).json();
  t.match(venue, {
    nom: 'Centre & Social',
    commune: 'Marseille 11e Arrondissement',
    code_insee: '13211',
    telephone: '+33491000000',
    horaires: 'Lundi\nMardi ; "sur rendez-vous"',
    typologie: ['MUNI', 'RFS'],
    location_approximate: true,
  });
});

t.test('CSV, JSON and GeoJSON of the same venues leave the same directory', async (t) => {
  const { latitude, longitude, ...cells } = plain;
  const properties = { ...cells, services: plain.services?.split('|') };
  const coordinates = [Number(longitude), Number(latitude)];
  const feature = { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
  const texts = {
    csv: csvOf([plain, dirty]),
    json: JSON.stringify([
      { ...properties, latitude, longitude },
      { ...dirty, latitude: null, longitude: null },
    ]),
    geojson: JSON.stringify({
      type: 'FeatureCollection',
      name: 'essai',
      features: [feature, { type: 'Feature', geometry: null, properties: dirty }],
    }),
  };
  const db = await openDatabase(t);
  await importText(db, texts.csv);
  for (const text of [texts.json, texts.geojson]) {
    const report = await importText(db, text);
    t.equal(report.counts.unchanged, 2);
    t.same(
      report.rows.map(({ line }) => line),
      [1, 2],
      'the rank of the record stands for its line',
    );
  }
});

t.test('importing the same file again changes nothing, not even the version', async (t) => {
  const db = await openDatabase(t);
  await importRows(db, [plain, dirty]);
  const version = await versionOf(db);
  const again = await importRows(db, [plain, dirty]);
  t.same(again.counts, { added: 0, changed: 0, unchanged: 2, kept: 0, refused: 0 });
  t.equal(await versionOf(db), version);
});

t.test('our own export comes back as it left', async (t) => {
  const { app, db } = await build(t);
  await importRows(db, [plain, dirty, { ...plain, source: 'autre' }]);
  const version = await versionOf(db);
  for (const address of ['/api/venues.csv', '/api/venues.geojson']) {
    const { body } = await app.inject(address);
    const report = await importText(db, body);
    t.equal(report.counts.unchanged, 3, address);
    t.same(
      report.repairs.filter(({ kind }) => kind !== 'coordinates_missing'),
      [],
      'nothing is left to mend',
    );
    t.notOk(
      report.warnings.some(({ kind }) => kind === 'column_unknown'),
      'its columns are ours',
    );
  }
  t.equal(await versionOf(db), version);
});

t.test('an older vintage never overwrites newer rows; a newer one does', async (t) => {
  const db = await openDatabase(t);
  const vintage = (date_maj: string, nom: string) => ({ ...plain, date_maj, nom });
  const ending = async (date_maj: string, nom: string) =>
    (await importRows(db, [vintage(date_maj, nom)])).rows.map(({ ending }) => ending);
  const name = async () => (await db.query<{ nom: string }>('select nom from venue'))[0]?.nom;
  t.same(await ending('2022-12-01', 'Ancien'), ['added']);
  t.same(await ending('2024-08-01', 'Nouveau'), ['changed']);
  t.same(await ending('2022-12-01', 'Ancien'), ['kept']);
  t.same(await ending('', 'Sans date'), ['kept'], 'an unknown date is the oldest');
  t.equal(await name(), 'Nouveau');
  t.same(await ending('2024-08-01', 'Corrigé'), ['changed'], 'of the same day, the file wins');
  t.equal(await name(), 'Corrigé');
});

t.test('one venue twice in a file: the newest stays, the other says whose double it is', async (t) => {
  const db = await openDatabase(t);
  const older = { ...plain, nom: 'Ancien', date_maj: '2023-01-01' };
  const { rows, counts } = await importRows(db, [older, plain]);
  t.match(rows, [{ line: 2, ending: 'refused', reason: 'doublon de la ligne 3' }, { ending: 'added' }]);
  t.equal(counts.added + counts.refused, 2);
});

t.test('an id that two sources share belongs to the first; the second is found again', async (t) => {
  const db = await openDatabase(t);
  const rows = [plain, { ...plain, source: 'Hub d’ici' }, { ...plain, source: 'hub d ici' }];
  const ids = (await importRows(db, rows)).rows.map(({ venue }) => venue);
  t.same(ids.slice(0, 2), ['a1', 'hub-d-ici-a1']);
  t.match(ids[2], /^hub-d-ici-a1-[0-9a-f]{8}$/, 'two names that fold alike are still two sources');
  t.equal((await importRows(db, rows)).counts.unchanged, 3);
});

t.test('a row without a source takes the name of the file', async (t) => {
  const db = await openDatabase(t);
  await importRows(db, [{ ...plain, source: '' }]);
  t.same(await db.query('select source from venue'), [{ source: 'essai' }]);
});

t.test('what cannot be a venue is refused, field and expectation named', async (t) => {
  const db = await openDatabase(t);
  const without = ['id', 'nom', 'commune', 'adresse', 'code_postal'].map((field) => ({
    ...plain,
    [field]: ' ',
  }));
  const { rows } = await importRows(db, [...without, { ...plain, code_postal: '59 O00' }]);
  t.same(new Set(rows.map(({ ending }) => ending)), new Set(['refused']));
  for (const [index, field] of ['id', 'nom', 'commune', 'adresse', 'code_postal'].entries())
    t.match(rows[index]?.reason, new RegExp(`^« ${field} » est vide`));
  t.match(rows[5]?.reason, '« 59 O00 » : cinq chiffres sont attendus');
});

t.test('services, date and SIRET may be missing: the venue is kept', async (t) => {
  const db = await openDatabase(t);
  const report = await importRows(db, [{ ...plain, services: '', date_maj: '', pivot: '00000000000000' }]);
  t.equal(report.counts.added, 1);
  t.same(
    saidOf(report, 'date_maj').map(({ kind }) => kind),
    ['date_missing'],
  );
  t.same(await db.query('select pivot, date_maj, services from venue'), [
    { pivot: null, date_maj: null, services: [] },
  ]);
});

t.test('positions are never 0,0: the middle of the commune, said to be approximate', async (t) => {
  const db = await openDatabase(t);
  const at = (id: string, latitude: string, longitude: string) => ({ ...plain, id, latitude, longitude });
  const report = await importRows(db, [
    at('zero', '0', '0'),
    at('half', '50.63', ''),
    at('swapped', '3.0669', '50.6329'),
    at('far', '43.29', '5.38'),
    { ...at('nowhere', '', ''), commune: 'Trifouillis', code_insee: '' },
  ]);
  const places = await db.query<{ id: string; lat: number | null; location_approximate: boolean }>(
    `select id, round(st_y(location::geometry)::numeric, 1)::float8 as lat, location_approximate
     from venue order by number`,
  );
  t.same(places, [
    { id: 'zero', lat: 50.6, location_approximate: true },
    { id: 'half', lat: 50.6, location_approximate: true },
    { id: 'swapped', lat: 50.6, location_approximate: false },
    { id: 'far', lat: 50.6, location_approximate: true },
    { id: 'nowhere', lat: null, location_approximate: false },
  ]);
  const kinds = saidOf(report, 'latitude').map(({ kind }) => kind);
  for (const kind of ['coordinates_invalid', 'coordinates_swapped', 'coordinates_far', 'position_unknown'])
    t.ok(kinds.includes(kind as never), kind);
});

t.test('a commune that two places share is kept as written, its code not guessed', async (t) => {
  const db = await openDatabase(t);
  const row = { ...plain, commune: '62300', code_postal: '62300', code_insee: '' };
  const report = await importRows(db, [row]);
  t.ok(report.warnings.some(({ kind }) => kind === 'commune_ambiguous'));
  t.same(await db.query('select commune, code_insee, departement from venue'), [
    { commune: '62300', code_insee: null, departement: '62' },
  ]);
});

t.test('a dry run says everything and writes nothing', async (t) => {
  const db = await openDatabase(t);
  await importRows(db, [plain]);
  const before = [await contentsOf(db), await versionOf(db)];
  const report = await importRows(db, [{ ...plain, nom: 'Autre' }, dirty], true);
  t.match(report, { dry_run: true, counts: { added: 1, changed: 1 } });
  t.same([await contentsOf(db), await versionOf(db)], before);
  t.same(await db.query('select count(*)::int as runs from import_run'), [{ runs: 1 }]);
});

t.test('a failure in the middle leaves the directory as it was', async (t) => {
  const db = await openDatabase(t);
  await importRows(db, [plain]);
  const before = [await contentsOf(db), await versionOf(db)];
  const many = Array.from({ length: 2_500 }, (_, index) => ({ ...plain, id: `n${index}` }));
  const open = `${csvOf(many)}n,"jamais refermé`;
  await t.rejects(importText(db, open), { name: 'UnreadableError', message: /guillemet/ });
  await t.rejects(importText(db, JSON.stringify(many).slice(0, -20)), { message: /JSON illisible/ });
  t.same([await contentsOf(db), await versionOf(db)], before);
});

t.test('each import is recorded with its counts', async (t) => {
  const db = await openDatabase(t);
  await importRows(db, [plain, { ...plain, id: 'x', nom: '' }]);
  const [run] = await db.query<Record<string, unknown>>('select * from import_run');
  t.match(run, { origin: 'essai.csv', source: 'essai', counts: { added: 1, refused: 1 } });
  t.match(run?.summary, { refused: [{ line: 3, id: 'x' }] });
  t.same(await db.query('select actor from venue_history'), [{ actor: 'import' }]);
});

t.test('a column that the standard does not have is left aside, and said once', async (t) => {
  const db = await openDatabase(t);
  const rows = ['a', 'b'].map((id) => ({ ...plain, id, couleur: 'bleu' }));
  const { warnings, counts } = await importRows(db, rows);
  t.equal(counts.added, 2);
  t.match(warnings, [{ kind: 'column_unknown', field: 'couleur', line: 2 }]);
  t.equal(warnings.length, 1);
});
