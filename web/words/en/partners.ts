import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'Here, too',
  lead: 'Partners bring people, equipment and events to this place.',
  helped: 'They have helped',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'days of work given',
    goods: 'items of equipment given',
  },
  offers: 'What partners offer to this place (in French)',
};
