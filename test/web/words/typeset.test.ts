import t from 'tap';
import { live } from '../../../web/words/fr/live.ts';
import { sizesIn } from '../../../web/words/sizes.ts';
import { count, fr, number } from '../../../web/words/typeset.ts';

t.test('French spaces never end a line', async (t) => {
  t.equal(fr`Où êtes-vous ?`, 'Où êtes-vous\u202f?');
  t.equal(fr`Autour de « Lille » : 3 km`, 'Autour de «\u00a0Lille\u00a0»\u00a0: 3\u00a0km');
  t.equal(number(13_418), '13\u202f418');
  t.equal(number(999), '999');
  t.equal(count(0, 'lieu', 'lieux'), '0\u00a0lieu');
  t.equal(count(2, 'lieu', 'lieux'), '2\u00a0lieux');
});

t.test('a size is said to a tenth of a million bytes', async (t) => {
  const size = sizesIn(live, 'Ko', 'Mo');
  t.equal(size(20), '1\u00a0Ko');
  t.equal(size(520_000), '520\u00a0Ko');
  t.equal(size(999_600), '1\u00a0Mo');
  t.equal(size(1_449_000), '1,4\u00a0Mo');
});
