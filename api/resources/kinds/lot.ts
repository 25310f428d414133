import type { DetailField, Kind, Life } from './kind.ts';
import { lapse, offered, refuse, withheldFrom } from './lives.ts';

/** Sorts of machines, by the names that the database has for them. All of them hold data, and are wiped. */
export const machineSorts = {
  laptop: 'Ordinateurs portables',
  desktop: 'Ordinateurs fixes',
  tablet: 'Tablettes',
  phone: 'Téléphones',
} as const;

/** What a machine may be needed for: a list, so that nothing is written of anyone. */
export const machineNeeds = [
  'Démarches en ligne',
  'Recherche d’emploi',
  'Scolarité',
  'Formation',
  'Accès aux soins',
  'Lien avec les proches',
  'Accueil du public',
  'Ateliers',
] as const;

const MOST = 500;
const counts = (said: (label: string) => string): DetailField[] =>
  Object.entries(machineSorts).map(([name, label]) => ({
    name,
    kind: 'number',
    label: said(label),
    min: 0,
    max: MOST,
  }));

const sorts = Object.keys(machineSorts);

/** How each machine of a lot goes, from its collection; where it is follows from its state. */
const machine: Life = {
  states: {
    collected: 'collectée',
    wiped: 'effacée, avec certificat',
    refurbished: 'remise en état',
    allotted: 'attribuée',
    held: 'reçue par le lieu, à remettre',
    delivered: 'remise',
    scrapped: 'envoyée au recyclage',
  },
  moves: [
    {
      act: 'wipe',
      from: ['collected'],
      to: 'wiped',
      by: ['owner'],
      label: 'Dire qu’elles sont effacées',
      asks: [
        { name: 'certificate', kind: 'text', label: 'Certificat d’effacement', required: true, max: 200 },
      ],
    },
    {
      act: 'refurbish',
      from: ['wiped'],
      to: 'refurbished',
      by: ['owner'],
      label: 'Dire qu’elles sont remises en état',
    },
    {
      act: 'scrap',
      ends: true,
      from: ['wiped', 'refurbished'],
      to: 'scrapped',
      by: ['owner'],
      label: 'Envoyer au recyclage',
      asks: [{ name: 'route', kind: 'text', label: 'Filière de recyclage', required: true, max: 200 }],
    },
    { act: 'allot', from: ['refurbished'], to: 'allotted', by: ['owner'], label: 'Attribuer aux suivants' },
    {
      act: 'release',
      ends: true,
      from: ['allotted'],
      to: 'refurbished',
      by: ['owner', 'taker'],
      label: 'Renoncer à l’attribution',
    },
    {
      act: 'expire',
      ends: true,
      from: ['allotted'],
      to: 'refurbished',
      by: [],
      label: 'Le délai pour la retirer est passé',
    },
    { act: 'receive', from: ['allotted'], to: 'delivered', by: ['taker'], label: 'Signer la réception' },
    {
      act: 'keep',
      from: ['allotted'],
      to: 'held',
      by: ['taker'],
      label: 'Signer la réception, pour un foyer',
    },
    {
      act: 'hand',
      from: ['held'],
      to: 'delivered',
      by: ['taker'],
      label: 'Dire qu’elle est remise au foyer',
    },
    {
      act: 'return',
      ends: true,
      from: ['held', 'delivered'],
      to: 'collected',
      by: ['taker'],
      label: 'Rendre au reconditionneur',
    },
  ],
};

/** What a venue asks for, until it has it. */
const request: Life = {
  states: { waiting: 'en attente', served: 'servie', withdrawn: 'retirée' },
  moves: [
    { act: 'serve', from: ['waiting'], to: 'served', by: [], label: 'Tout est reçu' },
    {
      act: 'withdraw',
      ends: true,
      from: ['waiting'],
      to: 'withdrawn',
      by: ['taker'],
      label: 'Retirer la demande',
    },
  ],
};

/** A day on which a refurbisher takes machines: at its own place at once, at a venue once this agrees. */
const collection: Life = {
  states: { proposed: 'proposée au lieu', announced: 'annoncée', cancelled: 'annulée' },
  moves: [
    { act: 'welcome', from: ['proposed'], to: 'announced', by: ['taker'], label: 'Accueillir' },
    {
      act: 'cancel',
      ends: true,
      from: ['proposed', 'announced'],
      to: 'cancelled',
      by: ['owner', 'taker'],
      label: 'Annuler',
    },
  ],
};

/** Article 8: machines that a company no longer uses, for a refurbisher to collect. */
export const lot: Kind = {
  kind: 'lot',
  programme: 'ordi',
  name: 'Lot de machines à collecter',
  lead: 'Des ordinateurs, tablettes ou téléphones dont votre entreprise ne se sert plus, à collecter par un reconditionneur.',
  owners: ['organisation'],
  unaddressed: true,
  free: true,
  details: [
    ...counts((label) => label),
    {
      name: 'where',
      kind: 'text',
      label: 'Où les collecter',
      hint: 'L’adresse et la commune : lues par les reconditionneurs seuls.',
      reserved: true,
      required: true,
      max: 300,
    },
    { name: 'collect_by', kind: 'day', label: 'À collecter avant le', required: true },
    {
      name: 'access',
      kind: 'text',
      label: 'Accès',
      hint: 'Quai, ascenseur, horaires… Lu par les reconditionneurs seuls.',
      reserved: true,
      max: 300,
    },
  ],
  oneOf: { names: sorts, message: 'un nombre de machines au moins est attendu.' },
  life: {
    states: {
      draft: 'brouillon',
      published: 'annoncé',
      collected: 'collecté',
      closed: 'clos',
      withheld: 'retiré par la modération',
    },
    moves: [
      ...offered.moves.filter(({ by }) => by.includes('owner')),
      {
        act: 'collect',
        from: ['published', 'closed'],
        to: 'collected',
        by: [],
        label: 'Le lot est collecté',
      },
      {
        act: 'expire',
        ends: true,
        from: ['published'],
        to: 'closed',
        by: [],
        label: 'Personne ne l’a collecté à temps',
      },
      ...withheldFrom('published', 'closed'),
    ],
  },
  uptake: {
    taker: 'organisation',
    ask: 'Demander à collecter ce lot',
    name: 'Collecte d’un lot',
    states: {
      asked: 'demandée',
      agreed: 'convenue',
      collected: 'faite',
      refused: 'refusée',
      withdrawn: 'retirée',
      cancelled: 'annulée',
      lapsed: 'sans suite',
    },
    moves: [
      {
        act: 'agree',
        from: ['asked'],
        to: 'agreed',
        by: ['owner'],
        label: 'Confier le lot',
        asks: [
          {
            name: 'terms',
            kind: 'long',
            label: 'Jour et accueil convenus',
            required: true,
            unpriced: true,
            max: 2000,
          },
        ],
      },
      {
        act: 'collect',
        from: ['agreed'],
        to: 'collected',
        by: ['taker'],
        label: 'Dire ce qui est collecté',
        asks: counts((label) => `${label} : nombre compté à la collecte`),
      },
      refuse,
      {
        act: 'withdraw',
        ends: true,
        from: ['asked', 'agreed'],
        to: 'withdrawn',
        by: ['taker'],
        label: 'Retirer la demande',
      },
      {
        act: 'cancel',
        ends: true,
        from: ['agreed'],
        to: 'cancelled',
        by: ['owner', 'moderator'],
        label: 'Annuler',
        asks: [{ name: 'note', kind: 'long', label: 'Pourquoi', required: true, max: 2000 }],
      },
      lapse,
      {
        act: 'expire',
        ends: true,
        from: ['asked', 'agreed'],
        to: 'lapsed',
        by: [],
        label: 'Le lot n’a pas été collecté à temps',
      },
    ],
  },
  parts: {
    machine: { name: 'Machine d’un lot', ...machine },
    request: { name: 'Demande de machines', ...request },
    collection: { name: 'Jour de collecte', ...collection },
  },
};
