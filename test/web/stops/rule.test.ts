import fc from 'fast-check';
import t from 'tap';
import { type Rule, readRule, ruleWords, writeRule } from '../../../web/stops/rule.ts';
import { fieldOf, newStop, readStop } from '../../../web/stops/stop-values.ts';
import { weekOfYear } from '../../../web/venues/days.ts';
import { catalogues } from '../../../web/words/catalogues.ts';
import { languages } from '../../../web/words/languages.ts';

const time = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    rhythm: fc.constantFrom('week', 'odd', 'even', '1', '2', '3', '4', '-1'),
    weekday: fc.integer({ min: 0, max: 6 }),
    date: fc.constant(''),
    from: time,
    to: time,
  }),
  fc.record({ rhythm: fc.constant('date'), weekday: fc.constant(0), date: day, from: time, to: time }),
);

t.test('a rule is the same read back, and is said in every language', async (t) => {
  fc.assert(
    fc.property(rule, (one) => {
      const horaires = writeRule(one);
      t.same(readRule(horaires), one);
      for (const { code } of languages) {
        const { live, pages } = catalogues[code];
        const said = ruleWords(live, pages.stops, horaires);
        if (said === horaires || /undefined|^ /.test(said)) t.fail(`${code}: ${said}`);
      }
    }),
  );
});

t.test('in French as people say it; what is no such rule, as it is written', async (t) => {
  const { live, pages } = catalogues.fr;
  const said = (horaires: string) => ruleWords(live, pages.stops, horaires).replaceAll('\u00a0', ' ');
  t.equal(said('Mo 09:00-12:00'), 'Chaque lundi, de 9 h à 12 h');
  t.equal(said('Tu[1] 14:00-17:30'), 'Premier mardi du mois, de 14 h à 17 h 30');
  t.equal(said('Th[-1] 14:00-17:00'), 'Dernier jeudi du mois, de 14 h à 17 h');
  t.equal(said('week 01-53/2 Th 14:00-17:00'), 'Un jeudi sur deux (semaines impaires), de 14 h à 17 h');
  t.equal(said('week 01-53/3 Th 14:00-17:00'), 'week 01-53/3 Th 14:00-17:00');
  t.equal(said('2026 Dec 12 10:00-12:00'), 'Le 12 décembre 2026, de 10 h à 12 h');
  t.equal(said('Mo,We 09:00-12:00; PH off'), 'Mo,We 09:00-12:00; PH off');
});

t.test('weeks are numbered as on calendars', async (t) => {
  const days = ['2026-01-01', '2026-06-01', '2026-12-31', '2027-01-03', '2027-01-04'];
  t.same(days.map(weekOfYear), [1, 23, 53, 53, 1]);
});

t.test('what is written in the form is read as people write it, and refused by its field', async (t) => {
  const morning = { ...newStop, label: 'Mairie', de: '9h', a: '12 h 30' };
  t.match(readStop({ ...morning, latitude: '50,5739', longitude: '2.9366' }), {
    errors: [],
    given: { horaires: 'Mo 09:00-12:30', latitude: 50.5739, longitude: 2.9366 },
  });
  const names = (values: typeof newStop) => readStop(values).errors.map(({ name }) => name);
  t.same(names({ ...newStop, rythme: 'date' }), ['date', 'de', 'a']);
  t.same(names({ ...morning, a: '08:00', latitude: 'à côté' }), ['latitude', 'a']);
  t.same(names({ ...newStop, rythme: 'other' }), []);
  t.match(readStop({ ...morning, rythme: 'even', jour: '3' }).given, {
    horaires: 'week 02-53/2 Th 09:00-12:30',
  });
  t.equal(fieldOf('stops/2/latitude', newStop), 'latitude');
  t.equal(fieldOf('stops/2/horaires', newStop), 'de');
  t.equal(fieldOf('stops', newStop), 'label');
});
