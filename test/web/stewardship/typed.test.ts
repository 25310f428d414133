import t from 'tap';
import { typedWeek } from '../../../web/reports/days.ts';
import { readSpans, saySpans, timeOf } from '../../../web/stewardship/week/typed.ts';

const read = (text: string) =>
  readSpans(text, ['зачинено'])
    ?.map(({ from, to, appointment }) => `${from}-${to}${appointment ? ' rdv' : ''}`)
    .join(' ');

t.test('hours are read as people type them', async (t) => {
  for (const [text, said] of [
    ['9h-12h, 14h-18h', '09:00-12:00 14:00-18:00'],
    ['9 h 30 – 12 h', '09:30-12:00'],
    ['9h-12h 14h-18h', '09:00-12:00 14:00-18:00'],
    ['de 9h à 12h30 et de 14h à 18h', '09:00-12:30 14:00-18:00'],
    ['09:00-12:00/14:00-18:00', '09:00-12:00 14:00-18:00'],
    ['14h-18h; 9-12', '09:00-12:00 14:00-18:00'],
    ['18h-24h', '18:00-00:00'],
    ['20h-2h', '20:00-02:00'],
    ['9h-12h sur RDV', '09:00-12:00 rdv'],
    ['Fermé', ''],
    ['FERME', ''],
    ['Зачинено', ''],
  ] as const)
    t.equal(read(text), said, text);
});

t.test('what would have to be guessed is not read', async (t) => {
  for (const text of [
    '9h',
    '9h-25h',
    '9h60-12h',
    '18h-9h',
    '9h-12h, 11h-14h',
    'matin',
    '9h-12h le matin',
    '900-1200',
    '9h-12h-14h',
    'closed',
    '20h-2h, 21h-22h',
  ])
    t.equal(read(text), undefined, text);
});

t.test('an hour alone', async (t) => {
  t.same(['9', '9 h', '9h30', '9:05', '9.30', 'neuf'].map(timeOf), [
    '09:00',
    '09:00',
    '09:30',
    '09:05',
    '09:30',
    'neuf',
  ]);
  t.equal(
    saySpans(readSpans('18h-24h') ?? [], (time) => time, 'fermé'),
    '18:00 – 24:00',
  );
  t.equal(
    saySpans([], (time) => time, 'fermé'),
    'fermé',
  );
});

t.test('what is typed of some days is put into what the page says', async (t) => {
  const typed = (present: string | null, ...cells: string[]) =>
    typedWeek([...cells, ...Array<string>(7).fill('')].slice(0, 7), present, []);
  const now = 'Mo-Fr 09:00-12:00; We 14:00-16:00 "sur rendez-vous"; PH off; 2026 Dec 24 off "congés"';
  t.same(typed(now), { faults: [] }, 'nothing typed');
  t.equal(
    typed(now, '', 'fermé', '', '', '10h-12h').horaires,
    'Mo,Th 09:00-12:00; We 14:00-16:00 "sur rendez-vous"; Fr 10:00-12:00; PH off; 2026 Dec 24 off "congés"',
  );
  t.same(typed(now, '9h-12h', '', '14h-16h'), { faults: [] }, 'as it was: an appointment too');
  t.same(typed(now, 'midi', '', '9h-25h').faults, [
    { day: 0, kind: 'unreadable' },
    { day: 2, kind: 'unreadable' },
  ]);
  for (const present of [null, 'tous les matins', 'Sa[1] 10:00-12:00'])
    t.same(
      typed(present, '9h-12h').faults,
      [{ day: 1, kind: 'missing' }],
      `${present}: the days left out would be closed without anyone saying so`,
    );
  const whole = [...Array<string>(5).fill('9h-12h'), 'fermé', 'fermé'];
  t.equal(typed(null, ...whole).horaires, 'Mo-Fr 09:00-12:00');
  t.equal(typed(now, ...Array<string>(7).fill('fermé')).horaires, 'Mo-Su off', 'never open');
});
