import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Також: партнери та майстерні',
  partners: 'Партнери',
  events: 'Майстерні',
  chosen: 'Партнери та майстерні, вибрані на карті',
  most: 'Є ще: збільште карту.',
  failed: 'Не вдалося завантажити. Вони є у списках.',
  demonstration: 'демонстраційний приклад',
  toPartners: 'Партнери списком (французькою)',
  toEvents: 'Найближчі майстерні списком',
};
