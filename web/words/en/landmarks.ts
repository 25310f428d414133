import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Also: partners, workshops, jobs, volunteering and collections',
  partners: 'Partners',
  events: 'Workshops',
  jobs: 'Jobs and volunteering',
  collections: 'Computer collection',
  onAppointment: 'By appointment',
  chosen: 'Partners, workshops, jobs, volunteering and collections chosen on the map',
  most: 'There are more: zoom in.',
  failed: 'They could not be loaded. The lists have them.',
  demonstration: 'demonstration',
  toPartners: 'Partners, as a list (in French)',
  toEvents: 'Coming workshops, as a list',
  toJobs: 'Job offers, as a list (in French)',
  toCollections: 'Where to bring old computers, as a list (in French)',
};
