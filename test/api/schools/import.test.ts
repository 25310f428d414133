import { stringify } from 'csv-stringify/sync';
import t from 'tap';
import { resolveCommunes } from '../../../api/places/queries.ts';
import { importSchools } from '../../../api/schools/importing/import-schools.ts';
import { terminalReport } from '../../../api/schools/importing/report.ts';
import type { School, Schools } from '../../../api/schools/schema.ts';
import { build, NOW } from '../../helper.ts';

const { app, db } = await build(t);

type Row = Readonly<Record<string, string | number>>;

/** As the national directory names its columns. */
const national: Row = {
  Identifiant_de_l_etablissement: '0590001F',
  Nom_etablissement: 'Ecole primaire Jean&nbsp;Macé',
  Statut_public_prive: 'Public',
  Adresse_1: '12 RUE DES ÉCOLES',
  Code_postal: '59000',
  Code_commune: '59350',
  Nom_commune: 'Lille',
  libelle_nature: 'ECOLE PRIMAIRE',
  ecole_elementaire: 1,
  Nombre_d_eleves: 214,
  latitude: 50.6329,
  longitude: 3.0669,
  etat: 'OUVERT',
  Telephone: '03 20 00 00 00',
};
const row = (uai: string, more: Row = {}): Row => ({
  ...national,
  Identifiant_de_l_etablissement: uai,
  ...more,
});
const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const uaiOf = (digits: number) => `${String(digits).padStart(7, '0')}${KEYS[digits % 23]}`;

const csvOf = (rows: readonly Row[], options = {}) =>
  stringify([...rows], { header: true, columns: Object.keys(Object.assign({}, ...rows)), ...options });

interface Asked {
  readonly dryRun?: boolean;
  readonly complete?: boolean;
}
const importBytes = (bytes: Uint8Array, { dryRun = false, complete = false }: Asked = {}) =>
  importSchools({
    db,
    resolveCommunes,
    dryRun,
    complete,
    clock: () => NOW,
    origin: {
      name: 'ecoles.csv',
      source: 'ecoles',
      bytes: (async function* () {
        yield bytes;
      })(),
    },
  });
const importRows = (rows: readonly Row[], asked?: Asked) => importBytes(Buffer.from(csvOf(rows)), asked);
const listOf = async (query: string): Promise<Schools> => (await app.inject(`/api/schools?${query}`)).json();
const versionOf = async () =>
  (await db.query<{ version: string }>('select version::text from directory'))[0]?.version;

t.afterEach(() => db.query('delete from school'));

t.test('the key of a number is what is left of its digits by 23', async (t) => {
  const said = await db.query<{ is: boolean | null }>(
    'select is_uai(uai) as is from unnest($1::text[]) with ordinality as given (uai, place) order by place',
    [['0590119J', '0750655E', '6200001G', '0590119K', '0590119I', '590119J', '059O119J', '']],
  );
  t.same(
    said.map(({ is }) => is === true),
    [true, true, true, false, false, false, false, false],
  );
});

t.test('the national file goes in, mended and told; its other columns are left aside', async (t) => {
  const report = await importRows([national]);
  t.match(report.counts, { added: 1, refused: 0 });
  t.match(report.repairs, [
    { line: 2, uai: uaiOf(590001), field: 'nom', kind: 'html' },
    { kind: 'invisible' },
  ]);
  const list = await listOf('commune=59350');
  t.equal(list.total, 1);
  t.match(list.schools[0], {
    uai: '0590001F',
    nom: 'Ecole primaire Jean Macé',
    nature: 'ECOLE PRIMAIRE',
    secteur: 'public',
    elementary: true,
    adresse: '12 RUE DES ÉCOLES',
    commune: 'Lille',
    departement: '59',
    eleves: 214,
    longitude: 3.0669,
    location_approximate: false,
  });
});

t.test('short names, other separators, another encoding and JSON say the same', async (t) => {
  const short = {
    'Identifiant UAI': '0590001F',
    NOM: 'École Jean Macé',
    adresse: 'allée',
    'code INSEE': '59350',
    Nature: 'École élémentaire',
    secteur: 'Privé sous contrat',
    'nombre d’élèves': '1 204',
    Latitude: '50,6329',
    LONGITUDE: '3,0669',
  };
  const text = csvOf([{ ...short, 'nombre d’élèves': '1 204' }], { delimiter: ';' }).replace('d’é', "d'é");
  const first = await importBytes(Buffer.from(text, 'latin1'));
  t.match(first.counts, { added: 1 }, terminalReport(first));
  const again = await importBytes(Buffer.from(JSON.stringify({ total_count: 1, results: [short] })));
  t.match(again.counts, { unchanged: 1 }, terminalReport(again));
  t.match((await listOf('commune=59350')).schools, [
    { nom: 'École Jean Macé', secteur: 'privé', elementary: true, eleves: 1204, latitude: 50.6329 },
  ]);
  await t.rejects(importBytes(Buffer.from('uai;nom\n1;2')), {
    message: /il manque « code INSEE », « nature »/,
  });
});

t.test('each row ends with its reason', async (t) => {
  const [a, b] = [uaiOf(590002), uaiOf(590003)];
  const report = await importRows([
    row(a),
    row(a, { Nom_etablissement: 'Une autre' }),
    row('0590119K'),
    row('59-A'),
    row(''),
    row(uaiOf(1)),
    row(b, { Nom_etablissement: '' }),
    row(b, { Statut_public_prive: 'peut-être' }),
    row(b, { Code_commune: '00000', Nom_commune: 'Atlantide', Code_postal: '' }),
    row(b, { Code_commune: '', Nom_commune: 'Saint-Denis', Code_postal: '' }),
  ]);
  t.same(report.counts, { added: 1, changed: 0, unchanged: 0, refused: 9 });
  t.match(
    report.rows.map(({ reason }) => reason ?? ''),
    [
      '',
      'doublon de la ligne 2',
      /la lettre de 0590119 est J/,
      /vaut « 59A » : sept chiffres/,
      /est vide : sept chiffres/,
      /aucun département n’est 000/,
      '« nom » est vide.',
      /public ou privé est attendu/,
      /Atlantide » : cette commune n’est pas/,
      /Saint-Denis » : plusieurs communes/,
    ],
  );
  t.match(terminalReport(report), /Lignes refusées : 9/);
});

t.test(
  'positions that are absent, swapped or far, and communes of before, are settled and said',
  async (t) => {
    const report = await importRows([
      row(uaiOf(590010), { latitude: '', longitude: '' }),
      row(uaiOf(590011), { latitude: 48.85, longitude: 2.35 }),
      row(uaiOf(590012), { latitude: 3.0669, longitude: 50.6329 }),
      row(uaiOf(590013), {
        Code_commune: '59298',
        Nom_commune: 'Hellemmes',
        Code_postal: '59260',
        latitude: '',
        longitude: '',
      }),
      row(uaiOf(750001), {
        Code_commune: '75056',
        Nom_commune: 'Paris',
        Code_postal: '75018',
        latitude: '',
        longitude: '',
      }),
      row(uaiOf(750002), {
        Code_commune: '',
        Nom_commune: 'PARIS 18',
        Code_postal: '75018',
        latitude: '',
        longitude: '',
      }),
      row('2A0 0001 G', {
        Code_commune: '2A004',
        Nom_commune: 'Ajaccio',
        Code_postal: '20000',
        latitude: '',
        longitude: '',
      }),
      row(uaiOf(9740001), {
        Code_commune: '97411',
        Nom_commune: 'Saint-Denis',
        Code_postal: '97400',
        latitude: -20.88,
        longitude: 55.45,
        Nombre_d_eleves: 'beaucoup',
      }),
    ]);
    t.equal(report.counts.added, 8, terminalReport(report));
    const found = await db.query<School & { far: boolean }>(
      `select uai, school_public.code_insee, location_approximate, st_distance(school_public.location, commune.location) < 20000 as near
     from school_public join commune using (code_insee) order by number`.replace(
        'location_approximate,',
        'school_public.location_approximate,',
      ),
    );
    t.match(found, [
      { code_insee: '59350', location_approximate: true, near: true },
      { code_insee: '59350', location_approximate: true, near: true },
      { code_insee: '59350', location_approximate: false, near: true },
      { code_insee: '59350', location_approximate: true },
      { code_insee: '75118', location_approximate: true },
      { code_insee: '75118', location_approximate: true },
      { uai: '6200001G', code_insee: '2A004', location_approximate: true },
      { code_insee: '97411', location_approximate: false },
    ]);
    const kinds = new Set([...report.repairs, ...report.warnings].map(({ kind }) => kind));
    for (const kind of [
      'coordinates_missing',
      'coordinates_far',
      'coordinates_swapped',
      'code_former',
      'code_arrondissement',
      'uai_form',
      'pupils_left',
    ] as const)
      t.ok(kinds.has(kind), kind);
    t.equal((await listOf('commune=75056')).total, 2, 'under the whole city too');
    t.equal((await listOf('commune=75118')).total, 2);
    t.equal((await listOf('commune=93066')).total, 0, 'the other Saint-Denis');
  },
);

t.test('again changes nothing; what changed is a version, whose history says by whom', async (t) => {
  const [a, b, c] = [uaiOf(590020), uaiOf(590021), uaiOf(590022)];
  await importRows([row(a), row(b), row(c)]);
  const version = await versionOf();
  t.match((await importRows([row(a), row(b), row(c)])).counts, { unchanged: 3 });
  t.equal(await versionOf(), version);
  const changed = [row(a, { Nombre_d_eleves: 215 }), row(b), row(c, { etat: 'FERME' })];
  const trial = await importRows(changed, { dryRun: true });
  t.match(trial.counts, { changed: 2, unchanged: 1 });
  t.equal(await versionOf(), version, 'a trial run writes nothing');
  await importRows(changed);
  t.match(
    await db.query(
      `select uai, version, actor, record ->> 'eleves' as eleves from school_history
      where uai = $1 order by version`,
      [a],
    ),
    [
      { version: 1, actor: 'import', eleves: '214' },
      { version: 2, actor: 'import', eleves: '215' },
    ],
  );
  t.same(
    (await listOf('commune=59350')).schools.map(({ uai }) => uai),
    [a, b],
    'a closed one is not shown',
  );
});

t.test(
  'a complete file closes what it no longer has, and opens what comes back; half a file closes nothing',
  async (t) => {
    const all = Array.from({ length: 10 }, (_, index) => row(uaiOf(590030 + index)));
    await importRows(all);
    const refused = [
      ...all.slice(2),
      row(uaiOf(590031), { Statut_public_prive: '', libelle_nature: 'ECOLE PRIMAIRE' }),
    ];
    const report = await importRows(refused, { complete: true });
    t.same(report.closed, [uaiOf(590030)], 'one that was refused is in it all the same');
    t.equal((await listOf('commune=59350')).total, 9);
    await t.rejects(importRows(all.slice(0, 2), { complete: true }), { message: /il n’est pas complet/ });
    t.match((await importRows(all, { complete: true })).counts, { changed: 1, unchanged: 9 });
    t.equal((await listOf('commune=59350')).total, 10);
  },
);

t.test('lists go by pages; the exports are what the import reads, and follow the filters', async (t) => {
  const kinds = ['ECOLE PRIMAIRE', 'ECOLE MATERNELLE', 'COLLEGE'];
  const rows = Array.from({ length: 9 }, (_, index) =>
    row(uaiOf(590040 + index), {
      Nom_etablissement: `École ${index}`,
      libelle_nature: kinds[index % 3] ?? '',
      ecole_elementaire: index % 3 === 0 ? 1 : 0,
      ...(index === 3 && { latitude: '', longitude: '' }),
    }),
  );
  await importRows([
    ...rows,
    row(uaiOf(690001), { Code_commune: '69381', Code_postal: '69001', latitude: '', longitude: '' }),
  ]);
  const page = await listOf('commune=59350&elementary=1&limit=2&page=2');
  t.match(page, { total: 3, schools: [{ nom: 'École 6' }] });
  t.equal(page.positions.length, 2);
  const csv = (await app.inject('/api/schools.csv?departement=59&elementary=1')).body;
  t.equal(csv.trim().split('\r\n').length, 4);
  t.match((await importBytes(Buffer.from((await app.inject('/api/schools.csv')).body))).counts, {
    unchanged: 10,
  });
  const features = (await app.inject('/api/schools.geojson?commune=69123')).json().features;
  t.match(features, [
    { id: uaiOf(690001), geometry: { type: 'Point' }, properties: { commune: 'Lyon 1er Arrondissement' } },
  ]);
  t.notOk('number' in features[0].properties);
  const etag = (await app.inject('/api/schools?commune=59350')).headers.etag;
  const again = await app.inject({
    url: '/api/schools?commune=59350',
    headers: { 'if-none-match': String(etag) },
  });
  t.equal(again.statusCode, 304);
  for (const [query, name] of [
    ['', 'commune'],
    ['commune=Lille', 'commune'],
    ['commune=59350&limit=101', 'limit'],
    ['commune=59350&elementary=oui', 'elementary'],
  ] as const) {
    const answer = await app.inject(`/api/schools?${query}`);
    t.match([answer.statusCode, answer.json().errors], [400, [{ name }]], query);
  }
});

t.end();
