import fc from 'fast-check';
import t from 'tap';
import { cellsOf } from '../../../web/territories/map/cells.ts';
import { boxOf, conic, type Point, type Ring } from '../../../web/territories/map/project.ts';

/** Centidegrees: middles of communes are never closer. */
const hundredths = (least: number) =>
  fc.integer({ min: least, max: least + 200 }).map((value) => value / 100);
const point = fc.tuple(hundredths(200), hundredths(4_900));

/** Around all of them: beyond the outermost, a cell ends where it may. */
const corners: readonly Point[] = [
  [1, 48],
  [1, 52],
  [5, 48],
  [5, 52],
];

const isIn = ([x, y]: Point, ring: Ring) =>
  ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring.at(index - 1) ?? [ax, ay];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);

/** Nearness as the cells mean it: degrees of longitude are shorter. @returns undefined on the border of two */
function nearest(sites: readonly Point[], [x, y]: Point): number | undefined {
  const [, south, , north] = boxOf([sites]);
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const far = sites.map(([lon, lat]) => ((lon - x) * narrow) ** 2 + (lat - y) ** 2);
  const [first = 0, second = 1] = [...far].sort((a, b) => a - b);
  return second - first < 1e-6 ? undefined : far.indexOf(first);
}

t.test('a place is in the cell of the commune whose middle is nearest, and in no other', async (t) => {
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { minLength: 3, maxLength: 30, selector: String }),
      point,
      (drawn, place) => {
        const sites = [...corners, ...drawn];
        const own = nearest(sites, place);
        fc.pre(own !== undefined);
        const cells = cellsOf(sites.map((one, index) => ({ point: one, group: String(index % 7) })));
        const holders = [...cells].filter(
          ([, rings]) => rings.filter((ring) => isIn(place, ring)).length % 2 === 1,
        );
        return holders.length === 1 && holders[0]?.[0] === String((own ?? 0) % 7);
      },
    ),
    { numRuns: 200 },
  );
  t.pass();
});

t.test('communes known by their post code alone each have a cell, as has one by itself', async (t) => {
  const at: Point = [3, 50];
  t.equal(cellsOf(['a', 'b', 'c'].map((group) => ({ point: at, group }))).size, 3);
  t.equal(cellsOf([{ point: at, group: 'a' }]).get('a')?.length, 1);
  t.equal(cellsOf([]).size, 0);
});

t.test('north is up and east is right on either side of the equator', async (t) => {
  for (const box of [
    [2, 49, 4, 51],
    [55.2, -21.4, 55.9, -20.8],
    [-54.7, 2, -51.5, 5.9],
  ] as const) {
    const project = conic(box);
    const [west, south, east, north] = box;
    const [low, high] = [project([west, south]), project([east, north])];
    t.ok(high[0] > low[0] && high[1] < low[1], box.join(' '));
  }
});
