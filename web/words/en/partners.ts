import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'Here, too',
  lead: 'Partners bring people, equipment and events to this place.',
  events: 'Coming events',
  agenda: 'All its events in my calendar',
  /** Ordi 2.0: what anyone may know of it at a venue. */
  machines: {
    title: 'Computers for those who have none',
    gives: 'This venue hands refurbished computers to households that lack one: ask there.',
    delivered: 'Machines handed over by this venue',
    bring: 'You can bring a computer you no longer use:',
    all: 'All collection points',
  },
  hosting: 'Work or volunteer here (in French)',
  jobs: 'Jobs nearby (in French)',
  allJobs: 'All job offers nearby (in French)',
  grants: 'Helped by the digital solidarity fund (in French)',
  granted: (sum) => `€${sum} granted, public accounts`,
  skills: 'Basic digital skills',
  skillsCount: (count: number) => `${count} skills can be learnt here (in French)`,
  practices: 'Of use here (in French)',
  helped: 'They have helped',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'days of work given',
    goods: 'items of equipment given',
  },
  offers: 'What partners offer to this place (in French)',
  reserved: 'kept for this place',
  allOffers: 'All that is offered to this place (in French)',
};
