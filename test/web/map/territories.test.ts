import t from 'tap';
import { territoriesOf } from '../../../web/map/territories.ts';
import { LILLE, PARIS, SAINT_DENIS_REUNION } from '../../places.ts';

const at = (number: number, [lon = 0, lat = 0]: readonly number[]) => ({
  number,
  position: [lon, lat] as const,
});

t.test('what is overseas has a map of its own, and keeps its number', async (t) => {
  const parts = territoriesOf([at(1, LILLE), at(2, SAINT_DENIS_REUNION), at(3, PARIS)]);
  t.same(
    parts.map(({ name, numbered }) => [name, numbered.map(({ number }) => number)]),
    [
      [undefined, [1, 3]],
      ['La Réunion', [2]],
    ],
  );
  t.same(
    territoriesOf([at(1, [-61.53, 16.24])]).map(({ name }) => name),
    ['Guadeloupe'],
    'no mainland where nobody is',
  );
  t.same(territoriesOf([]), []);
});
