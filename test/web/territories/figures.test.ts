import fc from 'fast-check';
import t from 'tap';
import { indicators } from '../../../api/standard/indicators.ts';
import { askedParams, partsOf, readAsked } from '../../../web/territories/asked.ts';
import { cell, decimal, figure, graduation, peopleOf, shown } from '../../../web/territories/figures.ts';
import { entriesOf } from '../../../web/territories/legend.ts';
import { spread } from '../../../web/territories/map/spread.ts';
import { classesOf, classOf } from '../../../web/territories/scale.ts';
import { FRANCE } from '../../../web/territories/urls.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

t.test('every value is in one class, and classes follow one another', async (t) => {
  const units = ['m', '%', 'lieux'];
  const some = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(some, fc.constantFrom(...units), (values, unit) => {
      const classes = classesOf(values, unit);
      const many = classes.reduce((sum, one) => sum + one.many, 0);
      const follow = classes.every(({ from, shade }, index) => {
        const before = classes[index - 1];
        return !before || (from === before.to && shade === before.shade + 1);
      });
      const held = values.every((value) => {
        const { from = value, to = Infinity } = classOf(classes, value) ?? {};
        return value >= from && (value < to || from === to);
      });
      const { 0: first, length } = classes;
      return length >= 1 && (first?.shade ?? 0) + length <= 6 && many === values.length && follow && held;
    }),
  );
  t.same(classesOf([], 'm'), []);
  t.same(
    classesOf([0, 0, 0, 0, 0, 0, 3], 'lieux').map(({ many }) => many),
    [6, 1],
    'the one that differs stands out',
  );
  t.same(classesOf([4, 4], 'lieux'), [{ from: 4, to: 4, shade: 3, many: 2 }]);
});

t.test('distances and shares have classes that mean something, dark where that is far', async (t) => {
  const shadesOf = (values: readonly number[], unit: string) =>
    classesOf(values, unit).map(({ shade, many }) => [shade, many]);
  t.same(shadesOf([0, 810, 900, 4_300], 'm'), [
    [1, 3],
    [2, 0],
    [3, 1],
  ]);
  t.same(shadesOf([4.9, 5, 41], '%'), [
    [1, 1],
    [2, 1],
    [3, 0],
    [4, 0],
    [5, 1],
  ]);
});

t.test('the legend says classes in figures, and what reads as a bound is not below it', async (t) => {
  const askedOf = (indicateur: string) => readAsked(new URLSearchParams({ indicateur }), FRANCE);
  const textsOf = (values: readonly number[], asked: ReturnType<typeof askedOf>) =>
    entriesOf(
      classesOf(
        values.map((value) => shown(asked.indicator, value)),
        asked.indicator.unit,
      ),
      asked,
    ).map(({ text, many }) => `${plain(text)} (${many})`);
  t.same(textsOf([3, 4.96, 12, 19.9, 50], askedOf('share_beyond_5km')), [
    'moins de 5 % (1)',
    'de 5 % à moins de 10 % (1)',
    'de 10 % à moins de 20 % (2)',
    'de 20 % à moins de 40 % (0)',
    '40 % ou plus (1)',
  ]);
  t.same(textsOf([996, 1_400, 9_960], askedOf('metres_venue')), [
    'de 1 km à moins de 2 km (2)',
    'de 2 km à moins de 5 km (0)',
    'de 5 km à moins de 10 km (0)',
    '10 km ou plus (1)',
  ]);
  t.same(textsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], askedOf('venues')), [
    'moins de 3 (2)',
    'de 3 à moins de 5 (2)',
    'de 5 à moins de 7 (2)',
    'de 7 à moins de 9 (2)',
    '9 ou plus (2)',
  ]);
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
  for (const metres of [0, 12, 99.9])
    t.equal(
      plain(cell({ unit: 'm', decimals: 0 }, metres)),
      'moins de 100 m',
      'a place at a middle is not at 0 m',
    );
  t.equal(plain(cell({ unit: 'm', decimals: 0 }, 100)), '100 m');
  t.equal(plain(graduation({ unit: 'm', decimals: 0 }, 0)), '0 m');
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
          { tri: 'lieux' },
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

t.test('discs of communes in one place are drawn beside one another, within the paper', async (t) => {
  const paper = { width: 600, height: 500, apart: 33 };
  const heap = Array.from({ length: 20 }, (): [number, number] => [590, 30]);
  const discs = spread(heap, paper);
  for (const [index, [x, y]] of discs.entries()) {
    t.ok(x >= 16 && x <= 584 && y >= 16 && y <= 484, 'on the paper');
    for (const [left, top] of discs.slice(index + 1))
      t.ok(Math.hypot(left - x, top - y) > 30, 'none hides another');
  }
  t.same(
    spread(
      [
        [100, 100],
        [300, 300],
      ],
      paper,
    ),
    [
      [100, 100],
      [300, 300],
    ],
    'what has room stays',
  );
});
