/** What a post goes through, in words; interview, internship and offer are of the company's network. */
export const stepNames = {
  training: 'Formation initiale',
  review: 'Bilan',
  qualification: 'Qualification',
  interview: 'Entretien dans le réseau de l’entreprise',
  internship: 'Stage dans le réseau de l’entreprise',
  offer: 'Offre d’emploi du réseau de l’entreprise',
  outcome: 'Ce qui suit le contrat',
  end: 'Fin du contrat, plus tôt que prévu',
} as const;

/** What the company's network offers besides what is laid out when a post begins. */
export const networkKinds = ['interview', 'internship', 'offer'] as const;

/** Whose steps these are, to plan them on another day: the company's those of its network, the venue's all others. */
export const movedBy = (kind: keyof typeof stepNames): 'owner' | 'taker' =>
  networkKinds.some((one) => one === kind) ? 'taker' : 'owner';
