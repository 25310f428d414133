import t from 'tap';
import {
  aheadOf,
  amendmentDay,
  monthsAfter,
  nextDates,
  remindersDue,
  type State,
  stateAt,
  stepsUntil,
  type Terms,
} from '../../../api/agreements/calendar.ts';

const signed = (signed_on: string | null, more: Partial<Terms> = {}): Terms => ({
  signed_on,
  term_years: 3,
  renewal_years: 1,
  notice_months: 3,
  denunciations: [],
  amendments: [],
  ...more,
});
const letter = (...days: readonly string[]) => ({
  denunciations: days.map((sent_on, index) => ({ by: index === 0 ? 'État' : 'Syntec Numérique', sent_on })),
});

t.test('months are counted to the day of the same number, or to the last of the month', (t) => {
  const cases: readonly (readonly [from: string, months: number, to: string])[] = [
    ['2015-05-27', 36, '2018-05-27'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 3, '2023-04-30'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2022-11-30', 3, '2023-02-28'],
    ['2023-12-31', 3, '2024-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', 3, '2024-05-29'],
    ['1999-12-31', 2, '2000-02-29'],
    ['2099-11-30', 3, '2100-02-28'],
    ['2023-10-15', 3, '2024-01-15'],
    ['2023-12-01', 0, '2023-12-01'],
  ];
  for (const [from, months, to] of cases) t.equal(monthsAfter(from, months), to, `${from} + ${months}`);
  t.end();
});

t.test('an amendment takes effect on the first of the next month, or on the day it says', (t) => {
  const cases: readonly (readonly [signed_on: string, says_on: string | null, effective: string])[] = [
    ['2023-01-31', null, '2023-02-01'],
    ['2023-01-01', null, '2023-02-01'],
    ['2023-12-15', null, '2024-01-01'],
    ['2024-02-29', null, '2024-03-01'],
    ['2023-01-31', '2023-01-31', '2023-01-31'],
    ['2023-06-10', '2023-09-15', '2023-09-15'],
  ];
  for (const [signed_on, says_on, day] of cases)
    t.equal(amendmentDay({ signed_on, says_on }), day, `${signed_on}, ${says_on}`);
  t.end();
});

t.test('where an agreement stands on a day', (t) => {
  const long = signed('2015-05-27');
  const early = signed('2015-05-27', letter('2016-11-30'));
  const late = signed('2015-05-27', letter('2020-04-10'));
  const twice = signed('2015-05-27', letter('2021-03-01', '2021-01-15'));
  const once = signed('2020-02-29', { renewal_years: 0 });
  const state = (state: State['state'], since: string | null, until: string | null): State => ({
    state,
    since,
    until,
  });
  const cases: readonly (readonly [about: string, terms: Terms, day: string, expected: State])[] = [
    ['nothing is signed', signed(null), '2026-01-01', state('prepared', null, null)],
    ['the day before', long, '2015-05-26', state('prepared', null, '2015-05-27')],
    ['that day', long, '2015-05-27', state('first-term', '2015-05-27', '2018-05-27')],
    ['its last', long, '2018-05-26', state('first-term', '2015-05-27', '2018-05-27')],
    ['the anniversary', long, '2018-05-27', state('renewed', '2018-05-27', '2019-05-27')],
    ['years later', long, '2026-06-01', state('renewed', '2026-05-27', '2027-05-27')],
    [
      'signed on a 31 January',
      signed('2021-01-31'),
      '2024-01-30',
      state('first-term', '2021-01-31', '2024-01-31'),
    ],
    [
      'signed on a 29 February',
      signed('2020-02-29'),
      '2023-02-28',
      state('renewed', '2023-02-28', '2024-02-29'),
    ],
    ['… a leap year again', signed('2020-02-29'), '2024-02-29', state('renewed', '2024-02-29', '2025-02-28')],
    ['… its eve', signed('2020-02-29'), '2024-02-28', state('renewed', '2023-02-28', '2024-02-29')],
    ['before the letter', early, '2016-11-29', state('first-term', '2015-05-27', '2018-05-27')],
    [
      'denounced in its term, a 30 November',
      early,
      '2016-11-30',
      state('denounced', '2016-11-30', '2017-02-28'),
    ],
    ['the last day of its notice', early, '2017-02-27', state('denounced', '2016-11-30', '2017-02-28')],
    ['the end', early, '2017-02-28', state('ended', '2017-02-28', null)],
    ['denounced in a year of renewal', late, '2020-06-30', state('denounced', '2020-04-10', '2020-07-10')],
    [
      'the anniversary within the notice renews nothing',
      late,
      '2020-07-10',
      state('ended', '2020-07-10', null),
    ],
    ['two letters: the first ends it', twice, '2021-04-15', state('ended', '2021-04-15', null)],
    [
      'on the anniversary itself',
      signed('2015-05-27', letter('2019-05-27')),
      '2019-05-27',
      state('denounced', '2019-05-27', '2019-08-27'),
    ],
    ['never renewed', once, '2023-02-27', state('first-term', '2020-02-29', '2023-02-28')],
    ['at its term', once, '2023-02-28', state('ended', '2023-02-28', null)],
    [
      'denounced, but its term comes first',
      { ...once, ...letter('2023-02-01') },
      '2023-02-10',
      state('denounced', '2023-02-01', '2023-02-28'),
    ],
    [
      'no notice',
      { ...long, notice_months: 0, ...letter('2020-01-02') },
      '2020-01-02',
      state('ended', '2020-01-02', null),
    ],
    [
      'renewed by twos',
      { ...long, renewal_years: 2 },
      '2021-05-27',
      state('renewed', '2020-05-27', '2022-05-27'),
    ],
  ];
  for (const [about, terms, day, expected] of cases) t.same(stateAt(terms, day), expected, about);
  t.end();
});

const said = (terms: Terms, until: string) =>
  stepsUntil(terms, until).map(({ day, kind, of }) => [day, kind, of].filter(Boolean).join(' '));

t.test('its life, in order', (t) => {
  const amendments = [
    { name: 'n° 1', signed_on: '2017-03-02', says_on: null },
    { name: 'n° 2', signed_on: '2017-03-31', says_on: null },
    { name: 'n° 3', signed_on: '2018-05-27', says_on: '2018-07-14' },
  ];
  t.same(said(signed('2015-05-27', { amendments }), '2019-12-31'), [
    '2015-05-27 signed',
    '2017-03-02 amendment-signed n° 1',
    '2017-03-31 amendment-signed n° 2',
    '2017-04-01 amendment n° 1',
    '2017-04-01 amendment n° 2',
    '2018-05-27 renewed 1',
    '2018-05-27 amendment-signed n° 3',
    '2018-07-14 amendment n° 3',
    '2019-05-27 renewed 2',
  ]);
  const ended = signed('2015-05-27', { amendments, ...letter('2018-03-10', '2018-04-01') });
  t.same(
    said(ended, '2030-01-01').slice(5),
    [
      '2018-03-10 letter État',
      '2018-04-01 letter Syntec Numérique',
      '2018-05-27 amendment-signed n° 3',
      '2018-06-10 denounced État',
    ],
    'nothing is renewed within the notice, and an amendment to come has no effect',
  );
  t.same(said(signed('2020-02-29', { renewal_years: 0 }), '2030-01-01'), [
    '2020-02-29 signed',
    '2023-02-28 expired',
  ]);
  t.same(said(signed('2020-02-29'), '2020-02-28'), [], 'before it is signed, nothing');
  t.same(said(signed(null), '2030-01-01'), []);
  t.end();
});

t.test('what comes, and who is told when', (t) => {
  const long = signed('2015-05-27');
  t.same(nextDates(long, '2026-06-01'), [{ day: '2027-05-27', kind: 'renewed', of: '10' }]);
  t.same(
    nextDates(signed('2015-05-27', letter('2020-01-01')), '2020-04-01'),
    [],
    'an ended one has no dates',
  );
  const aheads: readonly (readonly [day: string, ahead: number | undefined])[] = [
    ['2027-02-25', undefined],
    ['2027-02-26', 90],
    ['2027-04-26', 90],
    ['2027-04-27', 30],
    ['2027-05-26', 30],
    ['2027-05-27', undefined],
  ];
  for (const [day, ahead] of aheads) {
    t.equal(aheadOf('2027-05-27', day), ahead, day);
    t.same(
      remindersDue(long, day).map((one) => one.ahead),
      ahead && day < '2027-05-27' ? [ahead] : [],
      day,
    );
  }
  t.end();
});
