import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(formatsOf(languageOf('uk')));
const { venues } = live.welcome;

export const communes: Pages['communes'] = {
  title: (name) => `Допомога з комп’ютером та інтернетом: ${name}`,
  intro: (name, value) =>
    value === 0
      ? `${name}: у довіднику немає жодного закладу в цій комуні. Ось найближчі.`
      : `${name}: ${venues(value)} у цій комуні, а також найближчі поблизу.`,
  search: 'Шукати, відбирати, дивитися карту',
  follow: 'Стежити за оновленнями (Atom)',
  here: (name) => `${name}: заклади комуни`,
  around: (name) => `Поблизу: ${name}`,
  neighbours: 'Сусідні комуни',
  all: (departement) => `Усі комуни департаменту: ${departement}`,
  schools: 'Школи',
  schoolsHere: (schools) =>
    `${count(schools, { one: '# школа', few: '# школи', many: '# шкіл', other: '# школи' })} з класами для дітей від 8 до 11 років: де вони (французькою)`,
  schoolsUnknown: 'Запустити пілотний проєкт у школах: хто міг би допомогти (французькою)',
  elsewhere: 'Шукати в іншому місці',
  stories: 'Що комуна розповідає про свої класи (французькою)',
  represent: 'Ви представляєте цю комуну?',
  unknown: 'Ми не знаємо комуни за цією адресою.',
};

export const departements: Pages['departements'] = {
  title: (name, code) => `Допомога з комп’ютером та інтернетом: ${name} (${code})`,
  intro: (value, towns) =>
    `${venues(value)} у ${count(towns, { one: '#\u00a0комуні', few: '#\u00a0комунах', many: '#\u00a0комунах', other: '#\u00a0комуни' })}.`,
  list: 'Показати список і карту',
  follow: 'Стежити за оновленнями (Atom)',
  communes: 'Комуни, у яких є заклади',
  free: 'Безкоштовно',
  unknown: 'Ми не знаємо департаменту за цією адресою.',
};
