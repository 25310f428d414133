import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Також: партнери, майстерні та робота',
  partners: 'Партнери',
  events: 'Майстерні',
  jobs: 'Робота та волонтерство',
  chosen: 'Партнери, майстерні та робота, вибрані на карті',
  most: 'Є ще: збільште карту.',
  failed: 'Не вдалося завантажити. Вони є у списках.',
  demonstration: 'демонстраційний приклад',
  toPartners: 'Партнери списком (французькою)',
  toEvents: 'Найближчі майстерні списком',
  toJobs: 'Пропозиції роботи списком (французькою)',
};
