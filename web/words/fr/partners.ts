import { fr } from '../typeset.ts';

/** What partners bring to a venue. */
export const partners = {
  title: fr`Ici, aussi`,
  lead: fr`Des partenaires apportent à ce lieu des personnes, du matériel et des rendez-vous.`,
  events: fr`Prochains rendez-vous`,
  agenda: fr`Tous ses rendez-vous dans mon agenda`,
  hosting: fr`Travailler ou s’engager ici`,
  grants: fr`Aidé par le Fonds Solidarités numériques`,
  granted: (sum: string) => fr`${sum} € accordés, comptes publics`,
  skills: fr`Compétences numériques de base`,
  skillsCount: (count: number) => fr`${count} s’apprennent ici`,
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
