/** What companies and persons of the digital trades know how to do: needs are matched to them. */
export const trades = [
  'Développement et logiciels',
  'Réseaux et systèmes',
  'Cybersécurité',
  'Données',
  'Conception et accessibilité numérique',
  'Formation et pédagogie',
  'Assistance aux utilisateurs',
  'Gestion de projet',
  'Matériel et reconditionnement',
  'Web et communication',
  'Robotique et fabrication numérique',
  'Droit et données personnelles',
] as const;
