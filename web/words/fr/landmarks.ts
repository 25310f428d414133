import { fr } from '../typeset.ts';

/** The map's second layer. Sentences alone: scripts have them from the page, once the search is shown. */
export const landmarks = {
  title: fr`Aussi : partenaires, ateliers, emplois, missions et collectes`,
  partners: fr`Partenaires`,
  events: fr`Ateliers`,
  jobs: fr`Emplois et missions`,
  collections: fr`Collecte d’ordinateurs`,
  onAppointment: fr`Sur rendez-vous`,
  chosen: fr`Partenaires, ateliers, emplois, missions et collectes choisis sur la carte`,
  most: fr`Il y en a davantage : agrandissez la carte.`,
  failed: fr`Ils n’ont pas pu être chargés. Les listes les donnent.`,
  demonstration: fr`démonstration`,
  toPartners: fr`Les partenaires, en liste`,
  toEvents: fr`Les ateliers à venir, en liste`,
  toJobs: fr`Les offres d’emploi, en liste`,
  toCollections: fr`Les points de collecte, en liste`,
};
