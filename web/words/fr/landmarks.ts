import { fr } from '../typeset.ts';

/** The map's second layer. Sentences alone: scripts have them from the page, once the search is shown. */
export const landmarks = {
  title: fr`Aussi : partenaires et ateliers`,
  partners: fr`Partenaires`,
  events: fr`Ateliers`,
  chosen: fr`Partenaires et ateliers choisis sur la carte`,
  most: fr`Il y en a davantage : agrandissez la carte.`,
  failed: fr`Ils n’ont pas pu être chargés. Les listes les donnent.`,
  demonstration: fr`démonstration`,
  toPartners: fr`Les partenaires, en liste`,
  toEvents: fr`Les ateliers à venir, en liste`,
};
