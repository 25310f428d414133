import t from 'tap';
import { CqlError, DEPTH_MAX, LENGTH_MAX } from '../../../api/ogc/cql2/nodes.ts';
import { readText } from '../../../api/ogc/cql2/text.ts';

const property = (name: string) => ({ property: name });

t.test('CQL2 text says the same as CQL2 JSON', async (t) => {
  const cases: readonly [text: string, json: unknown][] = [
    ["nom = 'L''Écran'", { op: '=', args: [property('nom'), "L'Écran"] }],
    [String.raw`nom = 'L\'Écran'`, { op: '=', args: [property('nom'), "L'Écran"] }],
    [String.raw`nom LIKE '100\% %'`, { op: 'like', args: [property('nom'), String.raw`100\% %`] }],
    ['"from">=-1.5e3', { op: '>=', args: [property('from'), -1500] }],
    ['demonstration = TRUE', { op: '=', args: [property('demonstration'), true] }],
    ['TRUE', true],
    [
      'a = 1 OR b = 2 AND NOT c = 3',
      {
        op: 'or',
        args: [
          { op: '=', args: [property('a'), 1] },
          {
            op: 'and',
            args: [
              { op: '=', args: [property('b'), 2] },
              { op: 'not', args: [{ op: '=', args: [property('c'), 3] }] },
            ],
          },
        ],
      },
    ],
    ['(a IS NULL)', { op: 'isNull', args: [property('a')] }],
    ['a is not null', { op: 'not', args: [{ op: 'isNull', args: [property('a')] }] }],
    ["a NOT IN ('x', 'y')", { op: 'not', args: [{ op: 'in', args: [property('a'), ['x', 'y']] }] }],
    ['a BETWEEN 1 AND 2', { op: 'between', args: [property('a'), 1, 2] }],
    [
      "CASEI(nom) LIKE casei('FO%')",
      {
        op: 'like',
        args: [
          { op: 'casei', args: [property('nom')] },
          { op: 'casei', args: ['FO%'] },
        ],
      },
    ],
    ["date_maj > DATE('2026-01-01')", { op: '>', args: [property('date_maj'), { date: '2026-01-01' }] }],
    [
      "T_DURING(a, INTERVAL('2026-01-01', '..'))",
      { op: 't_during', args: [property('a'), { interval: ['2026-01-01', '..'] }] },
    ],
    ["A_CONTAINS(services, ('x'))", { op: 'a_contains', args: [property('services'), ['x']] }],
    [
      'S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 0)))',
      {
        op: 's_intersects',
        args: [
          property('geometry'),
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 0],
                [1, 1],
                [0, 0],
              ],
            ],
          },
        ],
      },
    ],
    [
      's_within(geometry,BBOX(-1,-2,3,4))',
      { op: 's_within', args: [property('geometry'), { bbox: [-1, -2, 3, 4] }] },
    ],
    [
      'S_EQUALS(geometry, MULTIPOINT((0 1), (2 3)))',
      {
        op: 's_equals',
        args: [
          property('geometry'),
          {
            type: 'MultiPoint',
            coordinates: [
              [0, 1],
              [2, 3],
            ],
          },
        ],
      },
    ],
    [
      'S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT Z (1 2 3), LINESTRING(0 0, 1 1)))',
      {
        op: 's_intersects',
        args: [
          property('geometry'),
          {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Point', coordinates: [1, 2, 3] },
              {
                type: 'LineString',
                coordinates: [
                  [0, 0],
                  [1, 1],
                ],
              },
            ],
          },
        ],
      },
    ],
  ];
  for (const [text, json] of cases) t.same(readText(text), json, text);
});

t.test('what is no CQL2 is refused in words, with its place', async (t) => {
  const refused = [
    '',
    'nom',
    "nom = 'x",
    "nom == 'x'",
    'nom = ',
    "nom = 'a' OR",
    "(nom = 'a'",
    "nom = 'a')",
    "nom LIKE 'a' 'b'",
    'a BETWEEN 1 OR 2',
    'a IN 1',
    'S_INTERSECTS(geometry, POINT(1))',
    'DATE(3) = a',
    'launch(a) = 1',
    'AND = 1',
    'a = 1; drop table venue',
    `${'('.repeat(DEPTH_MAX + 1)}a = 1${')'.repeat(DEPTH_MAX + 1)}`,
    `${'NOT '.repeat(DEPTH_MAX + 1)}a = 1`,
    `a = '${'x'.repeat(LENGTH_MAX)}'`,
  ];
  for (const text of refused) t.throws(() => readText(text), CqlError, text.slice(0, 40));
  t.throws(() => readText('a ='), { message: /« la fin » n’est pas attendu .*position 4/ });
});
