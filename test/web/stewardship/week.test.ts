import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import t from 'tap';
import { dayOf, holidayOn, midnight, readStretches } from '../../../api/hours/notation.ts';
import {
  closedWeek,
  emptyWeek,
  type Span,
  type Spans,
  type Week,
  type WeekModel,
} from '../../../web/stewardship/week/model.ts';
import { weekOf } from '../../../web/stewardship/week/read.ts';
import { horairesOf } from '../../../web/stewardship/week/write.ts';

const DAY_MS = 86_400_000;
const NORD = {
  time_zone: 'Europe/Paris',
  holidays: 'Hauts-de-France',
  school_holidays: 'Hauts-de-France',
};

const span = (from: string, to: string, appointment = false): Span => ({ from, to, appointment });
const ordinary: Week = [0, 1, 2, 3, 4, 5, 6].map((day) =>
  day < 5 ? [span('09:00', '12:00'), span('14:00', '17:00')] : [],
);

const known: readonly (readonly [string, Partial<WeekModel>])[] = [
  ['Mo-Fr 09:00-12:00,14:00-17:00', {}],
  ['Mo-Fr 09:00-12:00,14:00-17:00; PH off', { holidays: { kind: 'closed' } }],
  ['Mo-Fr 09:00-12:00,14:00-17:00; SH off', { school: { kind: 'closed' } }],
  [
    'Mo-Fr 09:00-12:00,14:00-17:00; Sa[1] 10:00-12:00; PH off',
    { rules: 'Sa[1] 10:00-12:00', holidays: { kind: 'closed' } },
  ],
  ['Mo-Fr 09:00-12:00,14:00-17:00; PH Mo-Fr 09:00-12:00,14:00-17:00', { holidays: { kind: 'usual' } }],
  [
    'Mo-Fr 09:00-12:00,14:00-17:00; 2026 Dec 24-2027 Jan 02 off "fêtes"; 2026 Jun 13 10:00-12:00 open "portes ouvertes"',
    {
      exceptions: [
        { from: '2026-12-24', to: '2027-01-02', spans: [], reason: 'fêtes' },
        { from: '2026-06-13', to: '2026-06-13', spans: [span('10:00', '12:00')], reason: 'portes ouvertes' },
      ],
    },
  ],
];

t.test('what venues write opens as a week, and is written as it was', async (t) => {
  for (const [horaires, more] of known) {
    t.same(weekOf(horaires), { ...emptyWeek, week: ordinary, ...more }, horaires);
    t.equal(horairesOf({ ...emptyWeek, week: ordinary, ...more }), horaires);
  }
});

t.test('what a week cannot say stays as it is written', async (t) => {
  for (const horaires of [
    'lundi matin',
    'Sa[1] 10:00-12:00',
    '24/7',
    'Mo-Fr 09:00-12:00 || "sur rendez-vous"',
    'PH off; Mo-Fr 09:00-12:00',
    'Mo 17:00-12:00',
    'Mo 25:00-26:00',
    'PH Mo 10:00-12:00',
    '',
  ])
    t.equal(weekOf(horaires), undefined, horaires);
});

t.test('several ways to write the same week', async (t) => {
  const mixed = [span('09:00', '12:00'), span('14:00', '17:00', true)];
  const cases: readonly (readonly [string, Week])[] = [
    ['Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous"', [mixed, ...closedWeek.slice(1)]],
    ['Mo-We 09:00-12:00; Tu off', [[span('09:00', '12:00')], [], [span('09:00', '12:00')], [], [], [], []]],
    [
      'Sa-Mo 22:00-02:00',
      [0, 1, 2, 3, 4, 5, 6].map((day) => ([0, 5, 6].includes(day) ? [span('22:00', '02:00')] : [])),
    ],
    ['10:00-24:00', closedWeek.map(() => [span('10:00', '00:00')])],
  ];
  for (const [horaires, week] of cases) t.same(weekOf(horaires)?.week, week, horaires);
});

t.test('nothing that ever opens is nothing known, rather than closed for good', async (t) => {
  t.equal(horairesOf({ ...emptyWeek, holidays: { kind: 'closed' } }), '');
});

t.test('a reason cannot break the rule that it is in', async (t) => {
  const reason = 'dit « "été" » ; travaux';
  const exceptions = [{ from: '2026-06-10', to: '2026-06-12', spans: [], reason }];
  const horaires = horairesOf({ ...emptyWeek, week: ordinary, exceptions });
  t.match(weekOf(horaires), { exceptions: [{ reason: 'dit « ’été’ » , travaux' }] });
  t.ok(readStretches(horaires, NORD, midnight('2026-06-01'), midnight('2026-06-20')));
});

const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;

/** Stretches apart from each other, within a day, from 06:00 to 22:00. */
const spans = (booked: fc.Arbitrary<boolean>): fc.Arbitrary<Spans> =>
  fc.uniqueArray(fc.integer({ min: 12, max: 44 }), { maxLength: 6 }).chain((times) => {
    const sorted = [...times].sort((a, b) => a - b);
    const pairs = Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => [
      clock(sorted[2 * index] ?? 0),
      clock(sorted[2 * index + 1] ?? 0),
    ]);
    return fc.tuple(
      ...pairs.map(([from = '', to = '']) => booked.map((appointment) => ({ from, to, appointment }))),
    );
  });
const day = spans(fc.boolean());
const openDay = day.filter((one) => one.length > 0);
const week = fc.tuple(openDay, day, day, day, day, day, day);
const date = fc.integer({ min: 0, max: 60 }).map((days) => dayOf(midnight('2026-10-01') + days * DAY_MS));
const exception = fc.record({
  from: date,
  length: fc.integer({ min: 0, max: 10 }),
  spans: spans(fc.constant(false)),
  reason: fc.constantFrom('', 'travaux', 'congés d’été', 'portes ouvertes'),
});
const model: fc.Arbitrary<WeekModel> = fc.record({
  week,
  rules: fc.constant(''),
  school: fc.oneof(
    fc.constantFrom({ kind: 'usual' as const }, { kind: 'closed' as const }),
    week.map((own) => ({ kind: 'own' as const, week: own })),
  ),
  holidays: fc.oneof(
    fc.constantFrom({ kind: 'unsaid' as const }, { kind: 'closed' as const }, { kind: 'usual' as const }),
    openDay.map((own) => ({ kind: 'own' as const, spans: own })),
  ),
  exceptions: fc.array(
    exception.map(({ from, length, spans: open, reason }) => ({
      from,
      to: dayOf(midnight(from) + length * DAY_MS),
      spans: open,
      reason,
    })),
    { maxLength: 3 },
  ),
});

t.test('a week that is written and read again is the same', async () => {
  fc.assert(
    fc.property(model, fc.constantFrom('', 'Sa[1] 10:00-12:00; week 1-53/2 We 18:00-20:00'), (one, rules) => {
      deepStrictEqual(weekOf(horairesOf({ ...one, rules })), { ...one, rules });
    }),
  );
});

const from = midnight('2026-10-01');
const to = from + 70 * DAY_MS;
const schoolDays = new Set(
  (readStretches('SH 00:00-24:00', NORD, from, to) ?? []).flatMap((stretch) =>
    Array.from({ length: (stretch.to - stretch.from) / DAY_MS }, (_, index) =>
      dayOf(stretch.from + index * DAY_MS),
    ),
  ),
);
const weekdayOf = (iso: string) => (new Date(midnight(iso)).getUTCDay() + 6) % 7;

/** What a model means on a day, worked out without the notation. */
function meant({ week: usual, school, holidays, exceptions }: WeekModel, iso: string): Spans {
  const special = exceptions.findLast((one) => one.from <= iso && iso <= one.to);
  if (special) return special.spans;
  const ofWeek = usual[weekdayOf(iso)] ?? [];
  if (holidayOn(NORD, iso) && holidays.kind !== 'unsaid') {
    if (holidays.kind === 'usual') return ofWeek;
    return holidays.kind === 'own' ? holidays.spans : [];
  }
  if (!schoolDays.has(iso) || school.kind === 'usual') return ofWeek;
  return school.kind === 'own' ? (school.week[weekdayOf(iso)] ?? []) : [];
}

/** Each half hour that is open, and whether it is surely so. */
const halvesOf = (open: readonly { readonly from: number; readonly to: number; readonly sure: boolean }[]) =>
  open.flatMap(({ from: start, to: end, sure }) =>
    Array.from({ length: (end - start) / 1_800_000 }, (_, index) => [start + index * 1_800_000, sure]),
  );

t.test('the library that reads every venue’s hours understands the week as it is meant', async (t) => {
  t.ok(schoolDays.size > 10 && holidayOn(NORD, '2026-11-11'), 'both kinds of holidays are in these weeks');
  const moment = (iso: string, time: string) => midnight(iso) + Date.parse(`1970-01-01T${time}:00Z`);
  fc.assert(
    fc.property(model, (one) => {
      const days = Array.from({ length: 70 }, (_, index) => dayOf(from + index * DAY_MS));
      const expected = days.flatMap((iso) => {
        const doubtful = one.holidays.kind === 'unsaid' && holidayOn(NORD, iso) !== null;
        return meant(one, iso).map(({ from: start, to: end, appointment }) => ({
          from: moment(iso, start),
          to: moment(iso, end),
          sure: !appointment && !doubtful,
        }));
      });
      const read = readStretches(horairesOf(one), NORD, from, to);
      deepStrictEqual(read && halvesOf(read), halvesOf(expected), horairesOf(one));
    }),
    { numRuns: 60 },
  );
});
