import t from 'tap';
import { build } from '../../helper.ts';
import { addServed, askItems } from './served.ts';

const { app, db } = await build(t);
await addServed(db);

const all = ['lille', 'roubaix', 'paris', 'réunion/1', 'nouméa', 'nulle-part'];
const except = (...ids: string[]) => all.filter((id) => !ids.includes(id));
const kept = async (filter: string, more: Readonly<Record<string, string>> = {}) => {
  const { status, body } = await askItems(app, 'venues', { filter, ...more });
  return status === 200 ? body.features.map(({ id }) => id) : body.detail;
};

const north = 'POLYGON((2.9 50.5, 3.3 50.5, 3.3 50.8, 2.9 50.8, 2.9 50.5))';
const lille = 'POINT(3.0635 50.6372)';

/** A condition of each sort, and what it keeps. */
const conditions: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'basic CQL2': [
    ["nom = 'Médiathèque'", ['lille']],
    ["nom <> 'Médiathèque'", except('lille')],
    ["nom > 'Z' AND nom < 'a'", ['réunion/1']],
    ['longitude >= 3.0635 AND longitude <= 3.0635', ['lille']],
    ['latitude < 0', ['réunion/1', 'nouméa']],
    ['NOT latitude < 0', ['lille', 'roubaix', 'paris']],
    ['demonstration = FALSE', all],
    ['demonstration <> FALSE', []],
    ["date_maj > DATE('2025-01-01')", ['lille', 'roubaix']],
    ["date_maj <= '2023-01-01'", ['nouméa', 'nulle-part']],
    ["date_maj >= TIMESTAMP('2026-04-30T23:00:00Z')", ['lille']],
    ['telephone IS NULL', except('lille')],
    ['telephone IS NOT NULL', ['lille']],
    ['services IS NULL', ['paris']],
    ['geometry IS NULL', ['nulle-part']],
    ["commune = 'Paris' OR commune = 'Roubaix'", ['roubaix', 'paris']],
    ['TRUE', all],
    ['FALSE', []],
  ],
  'advanced comparison': [
    ["nom LIKE 'M%'", ['lille']],
    ["nom LIKE '_cran'", ['paris']],
    ["nom LIKE 'L\\_Île'", ['nouméa']],
    ["nom LIKE '%100 \\%'", ['roubaix']],
    ["nom NOT LIKE '%e%'", ['paris', 'réunion/1']],
    ['latitude BETWEEN 48 AND 50.64', ['lille', 'paris']],
    ["date_maj BETWEEN DATE('2024-01-01') AND DATE('2024-12-31')", ['paris', 'réunion/1']],
    ["commune IN ('Paris', 'Roubaix')", ['roubaix', 'paris']],
    ["commune NOT IN ('Lille')", ['roubaix', 'paris', 'réunion/1', 'nouméa']],
  ],
  'case and accents': [
    ["CASEI(nom) LIKE CASEI('MÉDIA%')", ['lille', 'roubaix']],
    ["CASEI(nom) = 'écran'", ['paris']],
    ["ACCENTI(nom) = ACCENTI('ecran')", []],
    ["ACCENTI(CASEI(nom)) = 'ecran'", ['paris']],
    ["ACCENTI(nom) LIKE 'Medi%'", ['lille']],
  ],
  'properties of the same feature': [
    ['nom = commune', []],
    ['latitude > longitude', ['lille', 'roubaix', 'paris']],
  ],
  lists: [
    ["A_CONTAINS(services, ('Loisirs et créations numériques'))", ['lille', 'roubaix']],
    [
      "A_CONTAINS(services, ('Loisirs et créations numériques', 'Accès internet et matériel informatique'))",
      ['lille'],
    ],
    ["A_EQUALS(services, ('Loisirs et créations numériques'))", ['roubaix']],
    ["A_CONTAINEDBY(services, ('Loisirs et créations numériques'))", ['roubaix', 'paris']],
    [
      "A_OVERLAPS(services, ('Loisirs et créations numériques', 'Acquisition de matériel informatique à prix solidaire'))",
      ['lille', 'roubaix'],
    ],
    ["A_CONTAINS(needs, ('creer')) AND A_CONTAINS(frais_a_charge, ('Gratuit'))", ['lille']],
    ["A_CONTAINS(services, ('inconnu'))", []],
  ],
  places: [
    [`S_INTERSECTS(geometry, ${north})`, ['lille', 'roubaix']],
    ['S_INTERSECTS(geometry, BBOX(2.9, 50.5, 3.3, 50.8))', ['lille', 'roubaix']],
    ['S_INTERSECTS(geometry, BBOX(160, -30, -170, 60))', ['nouméa']],
    [`S_INTERSECTS(geometry, ${lille})`, ['lille']],
    [`S_INTERSECTS(geometry, MULTIPOINT((3.0635 50.6372), (2.3522 48.8566)))`, ['lille', 'paris']],
    ['S_INTERSECTS(geometry, LINESTRING(3 50.6372, 3.1 50.6372))', ['lille']],
    [`S_INTERSECTS(geometry, MULTIPOLYGON(((2.9 50.5, 3.1 50.5, 3.1 50.8, 2.9 50.8, 2.9 50.5))))`, ['lille']],
    ['S_INTERSECTS(geometry, MULTILINESTRING((3 50.6372, 3.1 50.6372), (0 0, 1 1)))', ['lille']],
    [`S_INTERSECTS(geometry, GEOMETRYCOLLECTION(${lille}, LINESTRING(0 0, 1 1)))`, ['lille']],
    [`S_EQUALS(geometry, ${lille})`, ['lille']],
    [`S_DISJOINT(geometry, ${north})`, ['paris', 'réunion/1', 'nouméa']],
    [`S_WITHIN(geometry, ${north})`, ['lille', 'roubaix']],
    [`S_CONTAINS(${north}, geometry)`, ['lille', 'roubaix']],
    [`S_CONTAINS(geometry, ${lille})`, ['lille']],
    ['S_TOUCHES(geometry, LINESTRING(3.0635 50.6372, 3.1 50.6372))', ['lille']],
    ['S_CROSSES(geometry, LINESTRING(3.0635 50.6372, 3.1 50.6372))', []],
    ['S_CROSSES(LINESTRING(0 0, 2 2), POLYGON((1 1, 3 1, 3 3, 1 3, 1 1)))', all],
    [`S_OVERLAPS(geometry, ${north})`, []],
    [`S_INTERSECTS(geometry, POLYGON((2 50, 4 51, 4 50, 2 51, 2 50)))`, []],
  ],
  time: [
    ["T_AFTER(date_maj, DATE('2025-05-01'))", ['lille']],
    ["T_BEFORE(date_maj, DATE('2023-01-01'))", ['nulle-part']],
    ["T_EQUALS(date_maj, DATE('2024-01-01'))", ['réunion/1']],
    ["T_DISJOINT(date_maj, INTERVAL('2023-01-01', '2026-12-31'))", ['nulle-part']],
    ["T_DURING(date_maj, INTERVAL('2024-01-01', '2025-05-01'))", ['paris']],
    ["T_INTERSECTS(date_maj, INTERVAL('2024-01-01', '2025-05-01'))", ['roubaix', 'paris', 'réunion/1']],
    ["T_INTERSECTS(date_maj, INTERVAL('..', '2023-01-01'))", ['nouméa', 'nulle-part']],
    ["T_STARTS(date_maj, INTERVAL('2024-01-01', '2025-05-01'))", ['réunion/1']],
    ["T_FINISHES(date_maj, INTERVAL('2024-01-01', '2025-05-01'))", ['roubaix']],
    ["T_STARTEDBY(INTERVAL('2024-01-01', '2025-05-01'), date_maj)", ['réunion/1']],
    ["T_FINISHEDBY(INTERVAL('2024-01-01', '2025-05-01'), date_maj)", ['roubaix']],
    ["T_CONTAINS(INTERVAL('2024-01-01', '2025-05-01'), date_maj)", ['paris']],
    ["T_MEETS(INTERVAL('2024-01-01', '2025-05-01'), date_maj)", ['roubaix']],
    ["T_METBY(INTERVAL('2024-01-01', '2025-05-01'), date_maj)", ['réunion/1']],
    ["T_OVERLAPS(INTERVAL('2024-01-01', '2025-05-01'), INTERVAL(date_maj, '2026-01-01'))", ['paris']],
    ["T_OVERLAPPEDBY(INTERVAL(date_maj, '2026-01-01'), INTERVAL('2024-01-01', '2025-05-01'))", ['paris']],
    ["T_EQUALS(date_maj, TIMESTAMP('2024-01-01T00:00:00Z'))", []],
    ["T_CONTAINS(date_maj, TIMESTAMP('2024-01-01T12:00:00Z'))", ['réunion/1']],
  ],
};

for (const [what, cases] of Object.entries(conditions))
  t.test(`CQL2 text: ${what}`, async (t) => {
    for (const [filter, ids] of cases) t.same(await kept(filter), ids, filter);
  });

t.test('the same in CQL2 JSON', async (t) => {
  const property = (name: string) => ({ property: name });
  const cases: readonly (readonly [unknown, readonly string[]])[] = [
    [{ op: '=', args: [property('nom'), 'Médiathèque'] }, ['lille']],
    [
      {
        op: 'and',
        args: [
          { op: '>', args: [property('date_maj'), { date: '2024-06-01' }] },
          { op: 'like', args: [{ op: 'casei', args: [property('nom')] }, 'm%'] },
        ],
      },
      ['lille', 'roubaix'],
    ],
    [{ op: 'not', args: [{ op: 'isNull', args: [property('telephone')] }] }, ['lille']],
    [{ op: 'in', args: [property('commune'), ['Paris']] }, ['paris']],
    [{ op: 'between', args: [property('latitude'), 48, 49] }, ['paris']],
    [
      { op: 'a_containedBy', args: [property('services'), ['Loisirs et créations numériques']] },
      ['roubaix', 'paris'],
    ],
    [{ op: 's_intersects', args: [property('geometry'), { bbox: [2, 48, 3, 49] }] }, ['paris']],
    [
      { op: 's_intersects', args: [property('geometry'), { type: 'Point', coordinates: [3.0635, 50.6372] }] },
      ['lille'],
    ],
    [
      { op: 't_finishedBy', args: [{ interval: ['2024-01-01', '2025-05-01'] }, property('date_maj')] },
      ['roubaix'],
    ],
    [{ op: 't_after', args: [property('date_maj'), { timestamp: '2026-01-01T00:00:00Z' }] }, ['lille']],
    [true, all],
  ];
  for (const [json, ids] of cases)
    t.same(await kept(JSON.stringify(json), { 'filter-lang': 'cql2-json' }), ids, JSON.stringify(json));
  t.same(
    await kept('{"op":"=","args":[{"property":"nom"},"Zoé"]}'),
    ['réunion/1'],
    'without saying its language',
  );
});

t.test('a filter has coordinates of its own system', async (t) => {
  const epsg = (code: number) => ({ 'filter-crs': `http://www.opengis.net/def/crs/EPSG/0/${code}` });
  t.same(await kept('S_INTERSECTS(geometry, BBOX(50.5, 2.9, 50.8, 3.3))', epsg(4326)), ['lille', 'roubaix']);
  t.same(await kept('S_INTERSECTS(geometry, POINT(50.6372 3.0635))', epsg(4326)), ['lille']);
  t.same(await kept('S_INTERSECTS(geometry, BBOX(690000, 7050000, 720000, 7080000))', epsg(2154)), [
    'lille',
    'roubaix',
  ]);
  t.same(
    await kept(
      'S_WITHIN(geometry, POLYGON((690000 7050000, 720000 7050000, 720000 7080000, 690000 7080000, 690000 7050000)))',
      epsg(2154),
    ),
    ['lille', 'roubaix'],
  );
  t.same(await kept('S_INTERSECTS(geometry, BBOX(322000, 6550000, 367000, 6600000))', epsg(3857)), [
    'lille',
    'roubaix',
  ]);
});

t.test('a filter that says something else than it should is refused in words', async (t) => {
  const refused: readonly (readonly [string, RegExp, string?])[] = [
    ["inconnu = 'x'", /« inconnu » n’est pas une propriété/],
    ['notice IS NULL', /« notice » n’est pas une propriété/],
    ["latitude = 'x'", /un nombre et « x » un texte/],
    ['code_postal = 59000', /les deux ne se comparent pas/],
    ["services = 'x'", /est une liste : A_CONTAINS/],
    ["A_CONTAINS(nom, ('x'))", /« nom » n’est pas une liste/],
    ['A_CONTAINS(services, (1))', /liste de textes/],
    ["nom LIKE 'x\\'", /ne se lit pas|barre oblique|attendu/],
    ["latitude LIKE 'x'", /LIKE compare des textes/],
    ["nom BETWEEN 'a' AND 'b'", /BETWEEN borne/],
    ['demonstration > FALSE', /que par = ou <>/],
    ["date_maj > DATE('2026-02-30')", /AAAA-MM-JJ/],
    ["date_maj > TIMESTAMP('hier')", /un instant/],
    ["date_maj > 'hier'", /ne se comparent pas/],
    ["T_AFTER(nom, DATE('2026-01-01'))", /une date ou un intervalle/],
    ["T_AFTER(date_maj, INTERVAL('hier', '..'))", /ni un jour/],
    ['S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 0)))', /4 positions/],
    ['S_INTERSECTS(geometry, POINT(1e400 1))', /coordonnées/],
    ['S_INTERSECTS(geometry, POINT(200 1))', /coordonnées/],
    ['S_INTERSECTS(geometry, BBOX(1, 2, 3))', /quatre ou six/],
    ['S_INTERSECTS(geometry, nom)', /géométrie/],
    ['S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(0 0)))', /GEOMETRYCOLLECTION/],
    ['{', /JSON/, 'cql2-json'],
    ['[]', /condition/, 'cql2-json'],
    ['{"op":"=","args":[1]}', /2 arguments/, 'cql2-json'],
    ['{"op":"and","args":[true]}', /deux arguments/, 'cql2-json'],
    ['{"op":"pg_sleep","args":[1]}', /opérateur/, 'cql2-json'],
    ['{"op":"=","args":[{"property":"nom"},"a\\u0000b"]}', /ne peut pas être lue/, 'cql2-json'],
    [`${'{"op":"not","args":['.repeat(40)}true${']}'.repeat(40)}`, /niveaux/, 'cql2-json'],
    [JSON.stringify({ op: 'or', args: Array(2_001).fill(true) }), /éléments/, 'cql2-json'],
    [
      JSON.stringify({
        op: 's_intersects',
        args: [{ property: 'geometry' }, { type: 'LineString', coordinates: Array(2_001).fill([1, 1]) }],
      }),
      /positions/,
      'cql2-json',
    ],
  ];
  for (const [filter, said, language = 'cql2-text'] of refused)
    t.match(await kept(filter, { 'filter-lang': language }), said, filter.slice(0, 60));
});

t.test('what a filter says is never read as SQL', async (t) => {
  for (const text of ["x' or true --", '$1', '"; drop table venue', '\\', '%'])
    t.same(await kept(JSON.stringify({ op: '=', args: [{ property: 'nom' }, text] })), [], text);
  t.same(await kept("nom = 'x'' OR ''1''=''1'"), []);
});
t.end();
