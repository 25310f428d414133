import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'Тут також',
  lead: 'Партнери надають цьому місцю людей, обладнання та заходи.',
  events: 'Найближчі заходи',
  agenda: 'Усі його заходи в моєму календарі',
  hosting: 'Працювати або допомагати тут (французькою)',
  grants: 'Підтримано фондом цифрової солідарності (французькою)',
  granted: (sum) => `надано ${sum} €, відкритий облік`,
  skills: 'Базові цифрові навички',
  skillsCount: (count: number) => `Тут можна навчитися: ${count} (французькою)`,
  practices: 'Що може знадобитися тут (французькою)',
  helped: 'Вони допомогли',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'подаровані робочі дні',
    goods: 'подароване обладнання, одиниць',
  },
  offers: 'Що партнери пропонують цьому місцю (французькою)',
  reserved: 'лише для цього місця',
  allOffers: 'Усе, що пропонують цьому місцю (французькою)',
};
