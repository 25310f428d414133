import type { Governance, Waiting } from '../../api/governance/schema.ts';
import { count, dayInWords, enumerate, fr } from '../words/typeset.ts';

/** What the page of the partnership says; professionals read it, in French. */
export const words = {
  title: 'La gouvernance',
  lead: fr`Ce que les parties ont promis, comment elles en décident, et ce qui en est fait : tout est daté, et rien de ce qui a été scellé ne change sans que cela se voie.`,
  agreements: 'Les accords',
  parties: (parties: readonly string[]) => fr`Parties : ${enumerate(parties)}.`,
  signed: (day: string) => fr`Signé le ${day}.`,
  promises: (counted: string) => fr`Engagements : ${counted}.`,
  invented: 'Invention de la démonstration',
  rooms: 'Où regarder',
  news: 'Ce qu’il y a de neuf',
  inventedNews: fr`(Inventé pour la démonstration.)`,
  noNews: 'Rien n’a encore été signé, décidé ni publié ici.',
  follow: 'Suivre (Atom)',
  data: 'Données (JSON)',
  work: {
    title: 'Faire vivre les accords',
    lead: fr`Accords, comités, critères, indicateurs, communication : ce qui vous attend, et ce que vous pouvez y faire.`,
    link: 'Faire vivre les accords',
    waiting: 'Ce qui vous attend',
    nothing: 'Rien ne vous attend aujourd’hui.',
    rooms: 'Ce que vous pouvez faire',
    read: 'Ce qui se lit',
    readLead: 'D’autres y écrivent ; vous le lisez comme tout le monde.',
    noPart:
      'Vous ne parlez pour aucune partie à un accord, et ne siégez dans aucun comité : rien ne s’écrit ici pour vous. Tout ce qui est public se lit par tout le monde.',
    due: (day: string) => fr`pour le ${dayInWords(day)}`,
    late: (day: string) => fr`en retard depuis le ${dayInWords(day)}`,
    as: (party: string) => fr`au nom de : ${party}`,
    kinds: {
      approval: (title) => fr`Approuver ou non une communication : « ${title} »`,
      publication: (title) => fr`Publier une communication approuvée : « ${title} »`,
      refusal: (title) => fr`Reprendre une communication refusée : « ${title} »`,
      completion: (title) => fr`Montrer ce qui manque avant de publier : « ${title} »`,
      sighting: (title) => fr`Prendre connaissance d’une communication non annoncée : ${title}`,
      dispute: (title) => fr`Un différend est ouvert : ${title}`,
      voice: (title) => fr`Donner sa voix sur une décision : « ${title} »`,
      minutes: (title) => fr`Relire et valider un compte rendu : ${title}`,
      'publication-level': (meeting) => fr`Dire ce qui peut être public d’un compte rendu : ${meeting}`,
      criteria: (title) => fr`Se prononcer sur des critères de référence : « ${title} »`,
      review: (year) => fr`Adopter le bilan ${year}`,
      commitment: (what) => fr`Dire où en est un engagement : « ${what} »`,
      signature: (title) => fr`Dire si c’est ce que vous avez signé : « ${title} »`,
      contest: (title) => fr`Contesté par une partie : « ${title} »`,
      meeting: (committee) => fr`Prévoir une réunion : ${committee}`,
    } satisfies Record<Waiting[number]['kind'], (title: string) => string> as Readonly<
      Record<Waiting[number]['kind'], (title: string) => string>
    >,
  },
  open: 'Tout se prend et se réutilise : les mêmes choses, en données.',
} as const;

/** The parts of the partnership's life, each with its page. */
export const rooms = [
  {
    href: '/gouvernance/accords',
    title: 'Accords et engagements',
    text: 'Le texte à chaque date, le calendrier, ce qui a été promis et ce qui en est fait.',
  },
  {
    href: '/gouvernance/comites',
    title: 'Comités',
    text: 'Qui y siège, quand ils se réunissent, ce qu’ils ont décidé, leurs comptes rendus scellés.',
  },
  {
    href: '/gouvernance/criteres',
    title: 'Critères de référence',
    text: 'Ce qui caractérise un lieu du réseau, version après version, et combien y répondent.',
  },
  {
    href: '/gouvernance/indicateurs',
    title: 'Indicateurs',
    text: 'Chaque chiffre avec sa formule, sa source et son histoire, par territoire.',
  },
  {
    href: '/gouvernance/bilans',
    title: 'Bilans annuels',
    text: 'L’année en chiffres, commentée et adoptée par les parties.',
  },
  {
    href: '/gouvernance/etudes',
    title: 'Études',
    text: 'Ce qui a été commandé, ce que cela a coûté, ce qui en est sorti.',
  },
  {
    href: '/gouvernance/communication',
    title: 'Communication',
    text: 'Ce que les parties ont dit ensemble, et l’accord de chacune sur le fond et la forme.',
  },
] as const;

type Counts = Governance['counts'];

/** Where each part stands today, by its address; nothing of one that has nothing yet. */
export const standings: Readonly<Record<string, (counts: Counts) => string>> = {
  '/gouvernance/comites': ({ members, meetings_held, next_meeting }) =>
    fr`${count(members, 'siège pourvu', 'sièges pourvus')}, ${count(meetings_held, 'réunion tenue', 'réunions tenues')} ; ${
      next_meeting ? fr`prochaine réunion le ${dayInWords(next_meeting)}` : 'aucune n’est prévue'
    }.`,
  '/gouvernance/criteres': ({ criteria_version, criteria_since, venues_labelled }) =>
    criteria_version === null || criteria_since === null
      ? 'Aucune version n’est encore en vigueur.'
      : fr`Version ${criteria_version}, en vigueur depuis le ${dayInWords(criteria_since)} ; ${count(venues_labelled, 'lieu de référence', 'lieux de référence')}.`,
  '/gouvernance/indicateurs': ({ indicators }) =>
    fr`${count(indicators, 'indicateur défini', 'indicateurs définis')}.`,
  '/gouvernance/bilans': ({ last_review }) =>
    last_review === null ? 'Aucun bilan n’est encore tiré.' : fr`Dernier bilan : ${last_review}.`,
  '/gouvernance/etudes': ({ studies, studies_published }) =>
    fr`${count(studies, 'étude commandée', 'études commandées')}, dont ${count(studies_published, 'rendue publique', 'rendues publiques')}.`,
  '/gouvernance/communication': ({ communications }) => fr`${count(communications, 'publiée', 'publiées')}.`,
};

/** What someone is to the partnership: whoever runs the directory, speaks for a party, or sits in a committee. */
export interface Reader {
  readonly runs: boolean;
  readonly speaks: boolean;
  /** Sits in a committee that its colleges decide. */
  readonly sitsInCollege: boolean;
  readonly sits: boolean;
  /** Whether they read the criteria that are being written, and write them. */
  readonly criteria: { readonly reads: boolean; readonly writes: boolean };
  /** Whether they note studies. */
  readonly notes: boolean;
}

/** A part of the partnership's life: where it is worked on, and where all read it. */
interface Workroom {
  readonly href: string;
  /** Undefined: nothing of it is public. */
  readonly open?: string;
  readonly title: string;
  /** What this reader may do there; nothing where they only read. */
  readonly does: (reader: Reader) => readonly (string | false)[];
}

const workrooms = (year: number): readonly Workroom[] => [
  {
    href: '/mon-espace/gouvernance/accords',
    open: '/gouvernance/accords',
    title: 'Accords et engagements',
    does: ({ runs, speaks }) => [
      runs && 'Préparer un accord, en écrire le texte, annexer un avenant, dire où en est un engagement.',
      speaks &&
        'Dire où en est un engagement, confirmer ou contester ce qui est signé, enregistrer une lettre de dénonciation.',
    ],
  },
  {
    href: '/mon-espace/gouvernance/comites',
    open: '/gouvernance/comites',
    title: 'Comités et réunions',
    does: ({ runs, speaks, sits, sitsInCollege }) => [
      runs && 'Tenir les sièges et les collèges, convoquer, noter les voix, écrire les comptes rendus.',
      speaks &&
        'Nommer aux sièges, convoquer, dire la voix de votre partie, écrire et valider les comptes rendus.',
      sitsInCollege &&
        'Lire l’ordre du jour et les documents, dire la voix de votre siège, valider les comptes rendus, dire ce qui peut en être public.',
      sits && !sitsInCollege && 'Lire l’ordre du jour, les documents et les comptes rendus.',
    ],
  },
  {
    href: '/mon-espace/gouvernance/criteres',
    open: '/gouvernance/criteres',
    title: 'Critères de référence',
    does: ({ runs, criteria: { reads, writes } }) => [
      writes &&
        (runs
          ? 'Écrire la prochaine version et la simuler ; les parties l’adoptent.'
          : 'Écrire la prochaine version, la simuler, dire oui ou non à son adoption.'),
      reads && !writes && 'Lire la version qui s’écrit : le comité où vous siégez en décide.',
    ],
  },
  {
    href: '/mon-espace/gouvernance/indicateurs',
    open: '/gouvernance/indicateurs',
    title: 'Indicateurs',
    does: ({ runs }) => [runs && 'Définir un indicateur, l’essayer, en changer la définition.'],
  },
  {
    href: `/mon-espace/gouvernance/bilans/${year}`,
    open: '/gouvernance/bilans',
    title: `Bilan ${year}`,
    does: ({ runs, speaks }) => [
      runs && 'Le tirer des données ; les parties le commentent et l’adoptent.',
      speaks && 'Le commenter au nom de votre partie, et l’adopter une fois tiré.',
    ],
  },
  {
    href: '/mon-espace/gouvernance/etudes',
    open: '/gouvernance/etudes',
    title: 'Études',
    does: ({ notes }) => [notes && 'Inscrire une étude, son coût et son résultat, joindre son rapport.'],
  },
  {
    href: '/mon-espace/gouvernance/communication',
    open: '/gouvernance/communication',
    title: 'Communication',
    does: ({ runs, speaks }) => [
      runs && 'Lire ce qui est proposé, signaler ce qui n’a pas été annoncé, tenir la liste de contrôle.',
      speaks && 'Proposer un message, approuver fond et forme, signaler ce qui n’a pas été annoncé.',
    ],
  },
  {
    href: '/mon-espace/gouvernance/differends',
    title: 'Différends',
    does: ({ runs, speaks }) => [
      runs && 'Savoir qu’un différend est ouvert, et où il en est : seules les parties lisent ce qu’il dit.',
      speaks && 'Ouvrir un différend, échanger entre parties, le clore.',
    ],
  },
];

interface Card {
  readonly href: string;
  readonly title: string;
  readonly text: string;
}

/** Where someone works, with what they may do there, and where they only read, as everybody does. */
export function workroomsOf(
  reader: Reader,
  year: number,
): { readonly work: readonly Card[]; readonly read: readonly Card[] } {
  const all = workrooms(year).map((room) => ({ ...room, text: room.does(reader).filter(Boolean).join(' ') }));
  const read = rooms.filter(({ href }) => all.some(({ open, text }) => open === href && text === ''));
  return { work: all.filter(({ text }) => text !== ''), read };
}
