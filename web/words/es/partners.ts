import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'Aquí, también',
  lead: 'Unos socios aportan a este lugar personas, equipos y citas.',
  helped: 'Lo han ayudado',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'jornadas de trabajo donadas',
    goods: 'equipos donados, en unidades',
  },
  offers: 'Lo que los socios ofrecen a este lugar (en francés)',
};
