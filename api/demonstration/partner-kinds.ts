import type { organisationKinds } from '../standard/organisations.ts';
import type { trades } from '../standard/trades.ts';

type Trade = (typeof trades)[number];

/** What invented partners of one kind have in common. In `names`, {word} is one of `inventions`, {de} « de Lille ». */
export interface PartnerKind {
  readonly kind: (typeof organisationKinds)[number];
  /** How many of a hundred are of this kind. */
  readonly weight: number;
  readonly names: readonly string[];
  readonly trades: readonly Trade[];
  /** Besides practices, which are dealt to any. */
  readonly offers: readonly ('skills' | 'goods')[];
  readonly network?: string;
  readonly about: string;
}

/** Words that no company could bear without a smile. */
export const inventions = [
  'Octopode', 'Pixelune', 'Boulonnière', 'Cliquetis', 'Nuagerie', 'Tournebit', 'Mandragoctet', 'Papyclic', 'Farandoctet',
  'Zéphyrine', 'Câblotin', 'Pelotoile', 'Grimoirium', 'Bidulotron', 'Souricette', 'Clavecine', 'Ritournette', 'Trombidule',
  'Lucioline', 'Pâquerette Binaire', 'Écranvert', 'Moulinette & Filles', 'Tricotoile', 'Hirondata',
]; // biome-ignore format: a list to read as one

export const partnerKinds: readonly PartnerKind[] = [
  {
    kind: 'entreprise',
    weight: 40,
    names: ['{word} {de}', 'Ateliers {word} {de}', 'Services numériques {word} {de}'],
    trades: [
      'Développement et logiciels',
      'Cybersécurité',
      'Réseaux et systèmes',
      'Données',
      'Web et communication',
    ],
    offers: ['skills', 'goods'],
    network: 'Syntec Numérique',
    about: 'Nos équipes donnent quelques journées par an aux lieux de médiation autour de nous.',
  },
  {
    kind: 'association',
    weight: 18,
    names: ['Les Amis du clic {de}', 'Association {word} {de}', 'Souris solidaires {de}'],
    trades: ['Formation et pédagogie', 'Assistance aux utilisateurs'],
    offers: ['skills'],
    about: 'Des bénévoles qui partagent ce qu’ils savent, et les outils qu’ils ont faits.',
  },
  {
    kind: 'reconditionneur',
    weight: 12,
    names: ['Seconde Souris {de}', 'Le Remontoir {de}', 'Réemploi {word} {de}'],
    trades: ['Matériel et reconditionnement'],
    offers: ['goods'],
    about: 'Nous remettons en état des ordinateurs d’entreprises, et en donnons aux lieux.',
  },
  {
    kind: 'collectivité',
    weight: 10,
    names: ['Pays numérique imaginaire {de}', 'Syndicat fictif du numérique {de}'],
    trades: ['Gestion de projet', 'Formation et pédagogie'],
    offers: ['goods'],
    about: 'Nous mettons en commun ce que les lieux du territoire ont appris.',
  },
  {
    kind: 'établissement d’enseignement supérieur',
    weight: 10,
    names: ['École inventée du numérique {de}', 'Institut {word} {de}'],
    trades: ['Robotique et fabrication numérique', 'Données', 'Formation et pédagogie'],
    offers: ['skills'],
    network: 'Pasc@line',
    about: 'Nos élèves et nos enseignants viennent animer des séances dans les lieux.',
  },
  {
    kind: 'fondation',
    weight: 6,
    names: ['Fondation {word} {de}'],
    trades: ['Gestion de projet'],
    offers: ['goods'],
    about: 'Nous équipons des lieux, et publions ce qui marche.',
  },
  {
    kind: 'opérateur',
    weight: 4,
    names: ['Opérateur {word} {de}'],
    trades: ['Réseaux et systèmes', 'Assistance aux utilisateurs', 'Droit et données personnelles'],
    offers: ['skills', 'goods'],
    about: 'Nos agents aident les lieux à se connecter, et à le rester.',
  },
];
