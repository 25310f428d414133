import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: fr`Ici, aussi`,
  lead: fr`Des entreprises et des associations aident ce lieu.`,
  events: fr`Les prochains ateliers`,
  agenda: fr`Tous ses ateliers dans mon agenda`,
  hosting: fr`Travailler ou aider ici`,
  grants: fr`De l’argent pour aider ce lieu`,
  granted: (sum: string) => fr`${sum} € du Fonds Solidarités numériques`,
  skills: fr`Ce que l’on apprend ici`,
  skillsCount: (count: number) => fr`Voir les ${count} choses à apprendre`,
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
