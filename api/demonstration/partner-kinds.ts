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
  readonly offers: readonly ('skills' | 'goods' | 'practice')[];
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
    offers: ['skills', 'goods', 'practice'],
    network: 'Syntec Numérique',
    about: 'Nos équipes donnent quelques journées par an aux lieux de médiation autour de nous.',
  },
  {
    kind: 'association',
    weight: 18,
    names: ['Les Amis du clic {de}', 'Association {word} {de}', 'Souris solidaires {de}'],
    trades: ['Formation et pédagogie', 'Assistance aux utilisateurs'],
    offers: ['skills', 'practice'],
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
    offers: ['practice', 'goods'],
    about: 'Nous mettons en commun ce que les lieux du territoire ont appris.',
  },
  {
    kind: 'établissement d’enseignement supérieur',
    weight: 10,
    names: ['École inventée du numérique {de}', 'Institut {word} {de}'],
    trades: ['Robotique et fabrication numérique', 'Données', 'Formation et pédagogie'],
    offers: ['skills', 'practice'],
    network: 'Pasc@line',
    about: 'Nos élèves et nos enseignants viennent animer des séances dans les lieux.',
  },
  {
    kind: 'fondation',
    weight: 6,
    names: ['Fondation {word} {de}'],
    trades: ['Gestion de projet'],
    offers: ['goods', 'practice'],
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

interface Sample {
  readonly title: string;
  readonly description: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What they bring or look for, kind by kind. */
export const samples: Readonly<Record<'skills' | 'goods' | 'practice' | 'need', readonly Sample[]>> = {
  skills: [
    {
      title: 'Une équipe pour parler de mots de passe et d’arnaques',
      description: 'Deux personnes viennent animer des séances courtes, avec de vrais exemples de messages.',
      details: { trades: ['Cybersécurité', 'Formation et pédagogie'], presence: 'Dans le lieu' },
    },
    {
      title: 'Remettre le réseau d’un lieu d’aplomb',
      description: 'Une journée sur place pour le câblage, le Wi-Fi et les postes du public.',
      details: { trades: ['Réseaux et systèmes'], presence: 'Dans le lieu' },
    },
    {
      title: 'Relire et refaire le site d’un lieu',
      description: 'Une personne du métier aide à écrire un site simple, lisible par tous.',
      details: {
        trades: ['Web et communication', 'Conception et accessibilité numérique'],
        presence: 'À distance',
      },
    },
  ],
  goods: [
    {
      title: 'Ordinateurs portables remis en état',
      description: 'Quatre à huit ans, disque neuf, système libre installé, garantis six mois.',
      details: {
        things: ['Ordinateurs portables'],
        condition: 'Reconditionné',
        handing: 'Livré au lieu',
        wiped: 'Oui, avec certificat',
      },
    },
    {
      title: 'Écrans et claviers d’un déménagement de bureaux',
      description: 'En état de marche, à venir chercher par lots de cinq.',
      details: {
        things: ['Écrans', 'Imprimantes et périphériques'],
        condition: 'D’occasion, en état de marche',
        handing: 'À retirer chez nous',
        wiped: 'Sans objet',
      },
    },
    {
      title: 'Tablettes pour des ateliers itinérants',
      description: 'Avec leurs housses et un meuble de charge.',
      details: { things: ['Tablettes'], condition: 'Neuf', handing: 'Livré au lieu' },
    },
  ],
  practice: [
    {
      title: 'Reconnaître un message frauduleux',
      description: 'Une séance clé en main de deux heures, avec des messages à trier et un aide-mémoire.',
      details: {
        form: 'Séance clé en main',
        subjects: ['Sécurité et arnaques'],
        level: 'Débutant',
        minutes: 120,
        licence: 'CC BY-SA 4.0',
        link: 'https://mallette.example/messages',
      },
    },
    {
      title: 'Premiers pas avec une tablette',
      description: 'Des fiches en grands caractères, une action par page.',
      details: {
        form: 'Guide',
        subjects: ['Premiers pas', 'Smartphone et tablette'],
        level: 'Débutant',
        licence: 'Licence Ouverte 2.0',
        link: 'https://mallette.example/tablette',
      },
    },
    {
      title: 'Programmer un petit robot en famille',
      description: 'Quatre défis pour parents et enfants, sans écran puis avec.',
      details: {
        form: 'Mallette',
        subjects: ['Code et robotique', 'Parentalité numérique'],
        level: 'Tous niveaux',
        minutes: 90,
        licence: 'CC BY 4.0',
        link: 'https://mallette.example/robot',
      },
    },
  ],
  need: [
    {
      title: 'Un avis sur la sécurité de nos postes',
      description: 'Douze postes en libre accès : que changer, et dans quel ordre ?',
      details: { trades: ['Cybersécurité', 'Réseaux et systèmes'], wants: 'Un conseil' },
    },
    {
      title: 'Un logiciel de réservation des postes',
      description: 'Simple pour le public, sans compte à créer, et qui tienne sur notre matériel.',
      details: { trades: ['Développement et logiciels'], wants: 'Une solution' },
    },
    {
      title: 'De l’aide pour rendre nos ateliers accessibles',
      description: 'Nous recevons des personnes malvoyantes et aimerions mieux faire.',
      details: {
        trades: ['Conception et accessibilité numérique', 'Formation et pédagogie'],
        wants: 'Un service',
      },
    },
  ],
};
