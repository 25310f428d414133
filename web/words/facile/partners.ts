import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: fr`Ici, aussi`,
  lead: fr`Des entreprises et des associations aident ce lieu.`,
  events: fr`Les prochains ateliers`,
  agenda: fr`Tous ses ateliers dans mon agenda`,
  hosting: fr`Travailler ou aider ici`,
  jobs: fr`Du travail près d’ici`,
  allJobs: fr`Voir tout le travail près d’ici`,
  practices: fr`Ce qui peut servir ici`,
  helped: fr`Ils ont aidé ce lieu`,
  /** What was given, by the kind of the gift. */
  given: {
    skills: fr`journées de travail données`,
    goods: fr`objets donnés`,
  },
  offers: fr`Ce que l’on propose à ce lieu`,
  reserved: fr`pour ce lieu seulement`,
  allOffers: fr`Tout ce que l’on propose à ce lieu`,
};
