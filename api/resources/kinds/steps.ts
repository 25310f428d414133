/** What a post goes through, in words; interview, internship and offer are of the company's network. */
export const stepNames = {
  training: 'Formation initiale',
  review: 'Bilan',
  qualification: 'Qualification',
  interview: 'Entretien dans le réseau de l’entreprise',
  internship: 'Stage dans le réseau de l’entreprise',
  offer: 'Offre d’emploi du réseau de l’entreprise',
  outcome: 'Ce qui suit le contrat',
} as const;
