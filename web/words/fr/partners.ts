import { fr } from '../typeset.ts';

/** What partners bring to a venue. */
export const partners = {
  title: fr`Ici, aussi`,
  lead: fr`Des partenaires apportent à ce lieu des personnes, du matériel et des rendez-vous.`,
  events: fr`Prochains rendez-vous`,
  agenda: fr`Tous ses rendez-vous dans mon agenda`,
  /** Ordi 2.0: what anyone may know of it at a venue. */
  machines: {
    title: fr`Des ordinateurs pour qui en manque`,
    gives: fr`Ce lieu remet des ordinateurs remis en état à des foyers qui en manquent : parlez-en sur place.`,
    delivered: fr`Machines remises par ce lieu`,
    bring: fr`Vous pouvez y apporter un ordinateur dont vous ne vous servez plus :`,
    all: fr`Tous les points de collecte`,
  },
  hosting: fr`Travailler ou s’engager ici`,
  jobs: fr`Emplois près d’ici`,
  allJobs: fr`Toutes les offres d’emploi près d’ici`,
  grants: fr`Aidé par le fonds`,
  granted: (sum: string) => fr`${sum} € accordés, comptes publics`,
  skills: fr`Compétences numériques de base`,
  skillsCount: (count: number) => fr`${count} compétences s’apprennent ici`,
  practices: fr`Ce qui peut servir ici`,
  helped: fr`Ils l’ont aidé`,
  /** What was given, by the kind of the gift. */
  given: {
    skills: fr`journées de travail données`,
    goods: fr`matériel donné, en unités`,
  } as Readonly<Record<string, string>>,
  offers: fr`Ce que des partenaires offrent à ce lieu`,
  reserved: fr`réservé à ce lieu`,
  allOffers: fr`Tout ce qui est offert à ce lieu`,
};
