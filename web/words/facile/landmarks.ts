import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: fr`Voir aussi les partenaires, les ateliers, les emplois, les missions et les collectes`,
  partners: fr`Partenaires`,
  events: fr`Ateliers`,
  jobs: fr`Travailler ou aider`,
  collections: fr`Donner un vieil ordinateur`,
  onAppointment: fr`Prenez rendez-vous`,
  chosen: fr`Ce que vous avez choisi sur la carte`,
  most: fr`Il y en a d’autres. Agrandissez la carte.`,
  failed: fr`La carte ne les montre pas. Regardez les listes.`,
  demonstration: fr`un exemple inventé`,
  toPartners: fr`La liste des partenaires`,
  toEvents: fr`La liste des ateliers`,
  toJobs: fr`La liste des emplois`,
  toCollections: fr`La liste des endroits où donner un vieil ordinateur`,
};
