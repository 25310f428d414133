interface Evidence {
  /** What is counted, in words. */
  readonly name: string;
  /** Where it is seen. */
  readonly href: string;
}

/** The live figures that may stand beside a commitment, of the whole site or of its agreement; each is a line of evidence.sql. */
export const evidences: Readonly<Record<string, Evidence>> = {
  lieux: { name: 'Lieux dans l’annuaire', href: '/' },
  pratiques: { name: 'Bonnes pratiques publiées', href: '/boite-a-outils' },
  'pratiques-validees': { name: 'Bonnes pratiques validées', href: '/boite-a-outils' },
  dons: { name: 'Dons de temps ou de matériel remis', href: '/ressources' },
  besoins: { name: 'Besoins publiés', href: '/ressources?genre=need' },
  ateliers: { name: 'Ateliers et événements annoncés', href: '/ateliers' },
  pilotes: { name: 'Communes pilotes approuvées', href: '/pilotes' },
  postes: { name: 'Postes ouverts', href: '/programmes/emploi-avenir' },
  missions: { name: 'Missions ouvertes', href: '/programmes/service-civique' },
  machines: { name: 'Ordinateurs remis, encore chez qui les a reçus', href: '/programmes/ordi' },
  promesses: { name: 'Promesses de dons au fonds', href: '/fonds' },
  projets: { name: 'Projets aidés par le fonds', href: '/fonds' },
  'offres-emploi': { name: 'Offres d’emploi publiées', href: '/offres-emploi' },
  'reunions-gouvernance': { name: 'Réunions tenues du comité de gouvernance', href: '/gouvernance/comites' },
  'reunions-pilotage': { name: 'Réunions tenues du comité de pilotage', href: '/gouvernance/comites' },
  bilans: { name: 'Bilans annuels tirés', href: '/gouvernance/bilans' },
  criteres: { name: 'Versions de critères adoptées', href: '/gouvernance/criteres' },
  communications: { name: 'Communications approuvées et publiées', href: '/gouvernance/communication' },
  competences: { name: 'Compétences au référentiel en vigueur', href: '/referentiel' },
};

/** Those that may be chosen. */
export const evidenceNames = Object.entries(evidences).map(([key, { name }]) => ({ key, name }));
