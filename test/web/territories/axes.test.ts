import t from 'tap';
import { framed, gapsOf, hatching, marksOf, ticksOf } from '../../../web/territories/axes.ts';

const months = (first: string, count: number) =>
  Array.from({ length: count }, (_, nth) => {
    const day = new Date(`${first}-01T00:00:00Z`);
    day.setUTCMonth(day.getUTCMonth() + nth);
    return { month: day.toISOString().slice(0, 7) };
  });
const named = (...asked: Parameters<typeof marksOf>) =>
  marksOf(...asked).map(({ name, year }) => (year ? `${name} ${year}` : name));

t.test('an axis names its first period, its last and every third', async (t) => {
  t.same(named(months('2025-11', 13), 'month'), ['nov. 2025', 'févr. 2026', 'mai', 'août', 'nov.']);
  t.same(
    marksOf(months('2025-01', 23), 'month').map(({ index }) => index),
    [0, 3, 6, 9, 12, 15, 18, 22],
    'one that would run into the last is left out',
  );
  t.same(named(months('2026-01', 4), 'month'), ['janv. 2026', 'févr.', 'mars', 'avr.'], 'all where they fit');
  t.same(named([{ month: '2025-10' }, { month: '2026-01' }, { month: '2026-04' }], 'quarter'), [
    'T4 2025',
    'T1 2026',
    'T2',
  ]);
  t.same(named([{ month: '2025-01' }, { month: '2026-01' }], 'year'), ['2025', '2026']);
  t.same(named(months('2026-06', 1), 'month'), ['juin 2026']);
});

t.test('a frame begins where something is known, and says where nothing is', async (t) => {
  const points = [null, 3, null, null, 5, 6, null].map((value) => ({ value }));
  t.same(
    framed(points).map(({ value }) => value),
    [3, null, null, 5, 6],
  );
  t.same(gapsOf(framed(points)), [[0, 3]]);
  t.same(framed([{ value: null }]), []);
  const box = { left: 10, right: 40, top: 0, bottom: 20 };
  for (const [fromX, fromY, toX, toY] of hatching(box, 5))
    t.ok(fromX >= 10 && toX <= 40 && fromY <= 20 && toY >= 0 && fromX <= toX, 'hatching stays in its box');
});

t.test('graduations go from the least to the most, no finer than figures are said', async (t) => {
  t.same(ticksOf([0, 156], 0), [0, 50, 100, 150, 200]);
  t.same(ticksOf([0, 1], 0), [0, 1]);
  t.same(ticksOf([0, 0], 0), [0, 1]);
});
