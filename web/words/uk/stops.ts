import type { Pages } from '../words.tsx';

/** Monday, Tuesday and Thursday are masculine, the other days feminine. */
const MASCULINE = [0, 1, 3];
const ORDINALS = {
  masculine: ['Перший', 'Другий', 'Третій', 'Четвертий'],
  feminine: ['Перша', 'Друга', 'Третя', 'Четверта'],
};

export const stops: Pages['stops'] = {
  title: 'Де й коли він зупиняється',
  next: 'Найближчі зупинки',
  all: 'Усі його зупинки',
  none: 'У найближчі п’ять тижнів зупинок не заплановано.',
  agenda: 'Додати до мого календаря',
  agendaText: 'Це посилання передає вашому календарю зупинки на найближчі п’ять тижнів.',
  way: 'Як дістатися',
  hours: (from, to) => `з ${from} до ${to}`,
  everyWeek: (day) => `Щотижня: ${day}`,
  everyMonth: (rank, day, weekday) =>
    `${ORDINALS[MASCULINE.includes(weekday) ? 'masculine' : 'feminine'][rank] ?? ''} ${day} місяця`,
  everyOtherWeek: (day, odd) => `Раз на два тижні: ${day} (${odd ? 'непарні' : 'парні'} тижні року)`,
  lastOfMonth: (day, weekday) =>
    `${weekday === 6 ? 'Останнє' : MASCULINE.includes(weekday) ? 'Останній' : 'Остання'} ${day} місяця`,
  once: (date) => `Один раз: ${date}`,
  approximate: 'десь у межах громади',
};
