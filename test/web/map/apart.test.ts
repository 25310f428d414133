import fc from 'fast-check';
import t from 'tap';
import { apart, type Mark, textOf, touches } from '../../../web/map/apart.ts';

const mark = (numbers: readonly number[], x: number, y = 0): Mark => ({ numbers, at: [x, y] });
const numbersOf = (marks: readonly Mark[]) => marks.map(({ numbers }) => textOf(numbers)).sort();

t.test('numbers of a small map that would cover one another stand together', async (t) => {
  const far = [mark([1], 10, 10), mark([2], 60, 10), mark([3], 10, 50)];
  t.same(apart(far), far, 'those that are apart stay where they are');
  t.same(apart([mark([2], 10), mark([1], 30)]), [mark([2, 1], 20)]);
  t.same(numbersOf(apart([mark([1, 3, 5, 7], 100), mark([8], 150)])), ['1 · 3 · 5 · 7–8'], 'by their width');
  t.same(numbersOf(apart([mark([1], 100), mark([8], 150)])), ['1', '8'], 'which is that of what they say');
  const chain = [0, 28, 58].map((x, index) => mark([2 * index + 1], x));
  t.same(numbersOf(apart(chain)), ['1 · 3 · 5'], 'one that has grown takes its neighbour too');
});

t.test('on any map, each number is there once and none covers another', async (t) => {
  const pixel = fc.integer({ min: 0, max: 340 });
  const list = fc
    .array(fc.tuple(pixel, pixel), { minLength: 1, maxLength: 20 })
    .map((points) => points.map(([x, y], index) => mark([index + 1], x, y)));
  fc.assert(
    fc.property(list, (marks) => {
      const shown = apart(marks);
      const all = textOf(shown.flatMap(({ numbers }) => numbers));
      const covered = shown.some((one, index) => shown.slice(index + 1).some((other) => touches(one, other)));
      return !covered && all === textOf(marks.map((_, index) => index + 1));
    }),
  );
  t.pass();
});
