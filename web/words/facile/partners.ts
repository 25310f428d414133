import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: fr`Ici, aussi`,
  lead: fr`Des entreprises et des associations aident ce lieu.`,
  events: fr`Les prochains ateliers`,
  agenda: fr`Tous ses ateliers dans mon agenda`,
  /** Ordi 2.0: what anyone may know of it at a venue. */
  machines: {
    title: fr`Des ordinateurs pour ceux qui n’en ont pas`,
    gives: fr`Ce lieu peut donner un ordinateur réparé. Il faut demander sur place.`,
    delivered: fr`Ordinateurs donnés par ce lieu`,
    bring: fr`Vous pouvez apporter un vieil ordinateur ici :`,
    all: fr`Tous les endroits où apporter un ordinateur`,
  },
  hosting: fr`Travailler ou aider ici`,
  jobs: fr`Du travail près d’ici`,
  allJobs: fr`Voir tout le travail près d’ici`,
  grants: fr`De l’argent pour aider ce lieu`,
  granted: (sum: string) => fr`${sum} € du fonds`,
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
