import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';

const formats = formatsOf(languageOf('uk'));
const count = countsIn(formats);

export const venue: Pages['venue'] = {
  back: 'Знайти інший заклад',
  about: 'Про заклад',
  services: 'Що тут можна робити',
  noService: 'Цей заклад не приймає відвідувачів.',
  address: 'Адреса',
  copy: 'Скопіювати адресу',
  copied: 'Адресу скопійовано',
  call: (phone) => `Зателефонувати: ${phone}`,
  booking: 'Записатися на прийом',
  conditions: 'Перед візитом',
  price: 'Ціна',
  publics: 'Для кого насамперед',
  care: 'Врахування особливих потреб',
  access: 'Як потрапити на прийом',
  support: 'Як допомагають',
  itinerance: 'Чи переїжджає заклад',
  premises: 'Приміщення',
  accessibility: 'Доступність приміщень, описана на сайті Acceslibre',
  share: 'Поділитися',
  copyLink: 'Скопіювати посилання',
  linkCopied: 'Посилання скопійовано',
  print: 'Надрукувати',
  report: 'Повідомити про помилку',
  alternatives: 'Відчинено зараз, неподалік',
  labels: 'Знаки якості та мережі',
  parent: 'Організація',
  type: 'Тип закладу',
  presentation: 'Докладніше',
  departement: (code) => `департамент ${code}`,
  updated: (date, source) => `Оновлено ${date}, джерело: ${source}.`,
  updatedByVenue: (date, source) => `Оновлено ${date} самим закладом. Початкове джерело: ${source}.`,
  correct: 'Щось уже не так? Повідомте нас.',
  run: 'Ви відповідаєте за цей заклад? Змініть його сторінку',
  labelled: (date) => `Зразковий заклад з ${date}`,
  closedForGood: (date) => `Цей заклад остаточно зачинено ${date}. Тут більше не приймають.`,
  noticeUntil: (date) => `Дійсне до ${date}`,
  history: 'Історія цієї сторінки',
  updatedUnknown: (source) => `Джерело: ${source}, дату оновлення не вказано.`,
  old: (years) =>
    `Цим даним понад ${years === 1 ? 'рік' : count(years, { one: '#\u00a0рік', few: '#\u00a0роки', many: '#\u00a0років', other: '#\u00a0року' })}: зателефонуйте перед візитом, щоб не їхати даремно.`,
  approximate: 'На карті показано розташування комуни, а не самого закладу: орієнтуйтеся на адресу.',
  nowhere: 'Ми не знаємо, де цей заклад на карті.',
  nearby: 'Неподалік',
  description: (name, town, services) =>
    `${name}, ${town}${services.length > 0 ? `: ${formats.enumerate(services)}` : ''}. Адреса, години роботи, контакти.`,
};

export const hours: Pages['hours'] = {
  title: 'Години роботи',
  week: 'Години роботи у звичайний тиждень',
  closed: 'зачинено',
  today: '(сьогодні)',
  varies: 'залежить від тижня',
  unsure: 'треба уточнити',
  exceptions: 'На що зважити у найближчі п’ять тижнів',
  holidayUnsaid: 'треба уточнити, заклад нічого не пише про святкові дні',
  between: (first, last) => `${first} – ${last}`,
  colon: ': ',
  callFirst: 'Найнадійніше — зателефонувати, перш ніж іти.',
  doubtful:
    'Години роботи треба перевірити: ми не можемо прочитати їх без ризику помилитися. Запитайте в закладі, перш ніж іти.',
  asWritten: 'Так їх записав заклад:',
  localTime: (zone, time) => `Години вказано за місцевим часом закладу (${zone}). Зараз там ${time}.`,
};

export const way: Pages['way'] = {
  title: 'Як дістатися',
  foot: 'Пішки',
  bus: 'Автобусом, поїздом',
  car: 'Автомобілем',
  elsewhere: 'Ці посилання відкривають OpenStreetMap, а для автобуса й поїзда — Google Maps.',
  findAddress: 'Знайти цю адресу на карті',
  straight: (distance) => `На відстані ${distance} по прямій`,
};
