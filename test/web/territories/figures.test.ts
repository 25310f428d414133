import fc from 'fast-check';
import t from 'tap';
import { indicators } from '../../../api/standard/indicators.ts';
import { askedParams, partsOf, readAsked } from '../../../web/territories/asked.ts';
import { cell, decimal, figure, peopleOf } from '../../../web/territories/figures.ts';
import { entriesOf } from '../../../web/territories/legend.ts';
import { classesOf, classOf } from '../../../web/territories/scale.ts';
import { FRANCE } from '../../../web/territories/urls.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

t.test('every value is in one class, each class has some, and bounds rise', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const classes = classesOf(values);
      const many = classes.reduce((sum, one) => sum + one.many, 0);
      const rise = classes.every(
        ({ from, to }, index) => from <= to && (index === 0 || from === classes[index - 1]?.to),
      );
      const held = values.every((value) => {
        const one = classOf(classes, value);
        return one !== undefined && value >= one.from && value <= one.to;
      });
      return classes.length >= 1 && classes.length <= 5 && many === values.length && rise && held;
    }),
  );
  t.same(classesOf([]), []);
  t.same(
    classesOf([0, 0, 0, 0, 0, 0, 3]).map(({ many }) => many),
    [6, 1],
    'the one that differs stands out',
  );
  t.same(classesOf([4, 4]), [{ from: 4, to: 4, shade: 3, many: 2 }]);
});

t.test('the legend says classes in figures', async (t) => {
  const asked = readAsked(new URLSearchParams({ indicateur: 'share_beyond_5km' }), FRANCE);
  const values = Array.from({ length: 50 }, (_, index) => index);
  const texts = entriesOf(classesOf(values), asked).map(({ text }) => plain(text));
  t.same(texts, ['moins de 10 %', 'de 10 % à 20 %', 'de 20 % à 30 %', 'de 30 % à 40 %', '40 % ou plus']);
});

t.test('figures are written as one reads them', async (t) => {
  t.equal(plain(decimal(1234.5, 2)), '1 234,5');
  t.equal(plain(figure({ unit: 'm', decimals: 0 }, 4_240)), '4,2 km');
  t.equal(plain(figure({ unit: '%', decimals: 1 }, 12.34)), '12,3 %');
  t.equal(plain(figure({ unit: 'lieux', decimals: 0 }, 1)), '1 lieu');
  t.equal(plain(figure({ unit: 'habitants', decimals: 0 }, 1)), '1 habitant');
  t.equal(figure({ unit: 'm', decimals: 0 }, null), 'sans valeur');
  t.equal(plain(figure({ unit: 'm', decimals: 0 }, 9_457_500)), '9 458 km');
  t.equal(plain(figure({ unit: 'm', decimals: 0 }, 240)), '240 m');
  t.equal(cell({ unit: 'm', decimals: 0 }, undefined), '–');
  t.same(
    [0, 0.4, 4.6, 10, 29.4, 50.2, 68, 99.5, 100].map((share) => plain(peopleOf(share))),
    [
      'aucun habitant',
      'moins d’un habitant sur 100',
      '5 % des habitants',
      '1 habitant sur 10',
      '3 habitants sur 10',
      'un habitant sur deux',
      '68 % des habitants',
      'presque tous les habitants',
      'tous les habitants',
    ],
  );
});

t.test('an address says what is not usual, and reads back the same', async (t) => {
  const places = (['france', 'region', 'departement', 'epci', 'commune'] as const).map((level) => ({
    level,
    code: '59',
  }));
  for (const place of places) {
    t.same(Object.values(askedParams(readAsked(new URLSearchParams(), place), place)).filter(Boolean), []);
    for (const niveau of partsOf(place))
      for (const { id } of indicators)
        for (const more of [
          {},
          { tri: 'nom' },
          { tri: 'population', ordre: 'asc' },
          { ordre: 'asc', tout: '1' },
        ]) {
          const asked = readAsked(new URLSearchParams({ indicateur: id, niveau, ...more }), place);
          const said = Object.entries(askedParams(asked, place)).filter(
            (one): one is [string, string] => one[1] !== undefined,
          );
          t.same(readAsked(new URLSearchParams(said), place), asked);
        }
  }
  const odd = readAsked(new URLSearchParams('indicateur=x&niveau=planete&tri=&ordre=up&tout=2'), FRANCE);
  t.same(odd, readAsked(new URLSearchParams(), FRANCE), 'what cannot be understood is as usual');
});
