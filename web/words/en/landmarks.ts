import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Also: partners and workshops',
  partners: 'Partners',
  events: 'Workshops',
  chosen: 'Partners and workshops chosen on the map',
  most: 'There are more: zoom in.',
  failed: 'They could not be loaded. The lists have them.',
  demonstration: 'demonstration',
  toPartners: 'Partners, as a list (in French)',
  toEvents: 'Coming workshops, as a list',
};
