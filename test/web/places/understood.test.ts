import t from 'tap';
import { isAsTyped } from '../../../web/places/understood.ts';

const place = (
  kind: 'commune' | 'postcode' | 'departement' | 'address',
  label: string,
  more: object = {},
) => ({
  kind,
  label,
  detail: '',
  code: '',
  ...more,
});
const saintDenis = place('commune', 'Saint-Denis', { detail: 'Seine-Saint-Denis (93)', code: '93066' });

t.test('a place named or numbered is what was typed', async (t) => {
  for (const text of ['saint denis', 'St-Denis', 'Saint-Denis (93)', '93200 Saint-Denis', '93066'])
    t.ok(isAsTyped(text, saintDenis), text);
  t.ok(isAsTyped('mans', place('commune', 'Le Mans')));
  t.ok(isAsTyped('59000', place('postcode', '59000 Lille', { code: '59000' })));
  t.ok(isAsTyped('2a', place('departement', 'Corse-du-Sud', { code: '2A' })));
  t.ok(isAsTyped('12 rue nationale lille', place('address', '12 Rue Nationale 59000 Lille')));
});

t.test('a place that only begins like the text is a guess', async (t) => {
  t.notOk(isAsTyped('Bâle', place('commune', 'Baleyssagues', { detail: 'Lot-et-Garonne (47)' })));
  t.notOk(isAsTyped("'; drop table venue--", place('commune', 'La Table', { detail: 'Savoie (73)' })));
  t.notOk(isAsTyped('a', place('departement', 'Alpes-Maritimes', { code: '06' })));
  t.notOk(isAsTyped('denis', saintDenis));
});
