import t from 'tap';
import { withoutTwins, withTwins } from '../../../web/venues/twins.ts';
import { LILLE, ROUBAIX } from '../../places.ts';

const venue = (id: string, nom: string, position: readonly [number, number] | null) => ({
  id,
  nom,
  position,
  notice: null,
  date_maj: '2026-01-01',
});

t.test('a venue that two sources publish is one line, its other page one link away', async (t) => {
  const venues = [
    venue('a', 'Médiathèque Jean-Lévy', LILLE),
    venue('b', 'La Condition Publique', ROUBAIX),
    venue('c', 'MEDIATHEQUE JEAN LEVY', LILLE),
    venue('d', 'Médiathèque Jean-Lévy', ROUBAIX),
    venue('e', 'Sans adresse', null),
    venue('f', 'Sans adresse', null),
  ];
  const ids = withTwins(venues).map((group) => group.map(({ id }) => id));
  t.same(
    ids,
    [['a', 'c'], ['b'], ['d'], ['e'], ['f']],
    'the same name elsewhere, or nowhere, is another venue',
  );
  const kept = { ...venue('g', 'Médiathèque Jean Lévy', LILLE), date_maj: '2026-05-01' };
  t.same(
    withTwins([...venues, kept])[0]?.map(({ id }) => id),
    ['g', 'a', 'c'],
    'the best kept speaks for them',
  );
  const [first] = venues;
  t.same(
    withoutTwins(venues, first).map(({ id }) => id),
    ['b', 'd', 'e', 'f'],
  );
});
