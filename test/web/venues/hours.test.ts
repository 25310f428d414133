import t from 'tap';
import { areDoubtful, readHours } from '../../../web/venues/hours.ts';

const inWords = (text: string) =>
  readHours(text)
    ?.map(({ days, hours }) => `${days} : ${hours}`)
    .join(' | ')
    .replaceAll('\u00a0', ' ');

t.test('hours are written as one would say them', async (t) => {
  for (const [written, said] of [
    ['Mo-Fr 09:00-12:00,13:30-17:30', 'du lundi au vendredi : 9 h – 12 h, 13 h 30 – 17 h 30'],
    ['We 14:00-17:00', 'mercredi : 14 h – 17 h'],
    ['Sa,Su 10:00-12:00', 'samedi et dimanche : 10 h – 12 h'],
    ['Tu-Fr 09:00-12:00; Mo 10:00-12:00', 'lundi : 10 h – 12 h | du mardi au vendredi : 9 h – 12 h'],
    ['Mo-Su 08:00-20:00; PH off', 'tous les jours : 8 h – 20 h | jours fériés : fermé'],
    ['Mo,We, Fr 9:00-12:00', 'lundi : 9 h – 12 h | mercredi : 9 h – 12 h | vendredi : 9 h – 12 h'],
    ['We 08:00-13:00,13:00-18:00', 'mercredi : 8 h – 18 h'],
    ['Sa 20:00-02:00', 'samedi : 20 h – 2 h'],
    ['Su 10:00-24:00', 'dimanche : 10 h – 24 h'],
    ['08:30-12:00', 'tous les jours : 8 h 30 – 12 h'],
    ['Fr-Mo 10:00-18:00', 'lundi : 10 h – 18 h | du vendredi au dimanche : 10 h – 18 h'],
  ] as const)
    t.equal(inWords(written), said, written);
});

t.test('a later rule holds over an earlier one, as the notation says', async (t) => {
  t.equal(
    inWords('Mo-Fr 09:00-17:00; We off'),
    'lundi et mardi : 9 h – 17 h | mercredi : fermé | jeudi et vendredi : 9 h – 17 h',
  );
});

t.test('what says more than days and hours is never guessed', async (t) => {
  for (const written of [
    '',
    '24/7',
    'Mo-Fr',
    'week 2-52/2 Mo 09:00-12:00',
    'Jul-Aug Mo 09:00-12:00',
    'Mo 09:00-12:00 "sur rendez-vous"',
    'Mo[1] 09:00-12:00',
    'Mo 09:00+',
    'du lundi au vendredi',
  ])
    t.equal(readHours(written), undefined, written);
});

t.test('hours that cannot be are not stated', async (t) => {
  for (const written of [
    'Fr 17:00-12:00',
    'Mo-Th 09:00-12:00; Fr 14:00-09:00',
    'Mo 09:00-09:00',
    'Mo 09:00-25:00',
  ]) {
    t.ok(areDoubtful(written), written);
    t.equal(readHours(written), undefined, written);
  }
  for (const written of ['Fr 9:00-12:00', 'Fr 22:00-06:00', 'Fr 18:00-00:00', 'sur rendez-vous'])
    t.notOk(areDoubtful(written), written);
});
