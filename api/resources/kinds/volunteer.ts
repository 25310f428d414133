import { halfdays } from '../../standard/school-week.ts';
import { trades } from '../../standard/trades.ts';
import type { Kind } from './kind.ts';
import { lapse, withheldFrom } from './lives.ts';

const STUDENT = 'Étudiante ou étudiant';
/** Who may volunteer, as the convention names them (article 5); the database reads them in `volunteer_sort`. */
export const volunteerStatuses = [
  'Salariée ou salarié',
  STUDENT,
  'Enseignante ou enseignant du supérieur',
  'Autre',
] as const;

/** Someone who gives their time, often with their employer's help: seen by those they agreed to, and by no one else. */
export const volunteer: Kind = {
  kind: 'volunteer',
  name: 'Animateur bénévole ou salarié volontaire',
  lead: 'Votre temps, pour animer dans un lieu ou une école : salariés, étudiants et enseignants du supérieur, bénévoles.',
  owners: ['person'],
  reaches: true,
  dated: true,
  free: true,
  consented: true,
  details: [
    {
      name: 'status',
      kind: 'choice',
      label: 'Qui je suis',
      hint: 'Les étudiants et les enseignants des écoles, dont celles de Pasc@line, viennent au même titre que les salariés.',
      values: volunteerStatuses,
    },
    {
      name: 'employer',
      kind: 'text',
      label: 'Mon employeur, ou mon établissement d’enseignement',
      hint: 'Tapez les premières lettres de son nom : s’il est parmi les partenaires, choisissez-le. Sinon, écrivez-le.',
      suggests: 'organisations',
      max: 200,
    },
    {
      name: 'grants',
      kind: 'choices',
      label: 'Ce que mon employeur accorde',
      hint: 'Rien n’est demandé aux étudiants.',
      unless: { name: 'status', value: STUDENT },
      values: [
        'Congé de solidarité',
        'Jours de RTT',
        'Temps de travail compensé',
        'Mécénat de compétence',
        'Rien pour l’instant',
      ],
    },
    { name: 'trades', kind: 'choices', label: 'Ce que je sais faire', values: trades, required: true },
    {
      name: 'availability',
      kind: 'text',
      label: 'Quand je suis disponible',
      hint: 'Comme « le mardi de 16 h à 18 h ».',
      required: true,
      max: 300,
    },
    {
      name: 'halfdays',
      kind: 'choices',
      label: 'Quand je peux aller dans une école',
      hint: 'Une heure par semaine avec une classe de CE2, CM1 ou CM2, dans une commune pilote. Ne cochez rien si ce n’est pas pour vous.',
      values: halfdays,
    },
    {
      name: 'lessons',
      kind: 'number',
      label: 'Séances à l’école par semaine, au plus',
      hint: 'Une, où rien n’est dit. Dites aussi un rayon autour de votre commune : on cherche les écoles qui y sont.',
      min: 1,
      max: 5,
    },
    {
      name: 'seen_by',
      kind: 'choices',
      label: 'J’accepte que ma fiche soit vue par',
      hint: 'Votre nom et votre adresse ne le sont jamais : on vous écrit par ce site. Décochez, ou closez la fiche, et elle n’est plus vue. Qui tient l’annuaire peut la voir, pour la retirer.',
      values: ['Les lieux', 'Les communes', 'Les parties à la convention'],
      required: true,
    },
  ],
  life: {
    states: {
      draft: 'brouillon',
      published: 'disponible',
      closed: 'plus disponible',
      withheld: 'retirée par la modération',
    },
    moves: [
      { act: 'publish', from: ['draft'], to: 'published', by: ['owner'], label: 'Me rendre disponible' },
      {
        act: 'close',
        ends: true,
        from: ['draft', 'published'],
        to: 'closed',
        by: ['owner'],
        label: 'Ne plus l’être',
      },
      { act: 'reopen', from: ['closed'], to: 'published', by: ['owner'], label: 'L’être de nouveau' },
      ...withheldFrom('published', 'closed'),
    ],
  },
  uptake: {
    taker: 'venue',
    ask: 'Demander sa venue',
    name: 'Venue d’un volontaire',
    states: {
      asked: 'demandé',
      agreed: 'd’accord',
      done: 'venu',
      declined: 'décliné',
      withdrawn: 'retiré',
      lapsed: 'sans suite',
    },
    moves: [
      { act: 'agree', from: ['asked'], to: 'agreed', by: ['owner'], label: 'Accepter' },
      {
        act: 'finish',
        from: ['agreed'],
        to: 'done',
        by: ['taker'],
        label: 'Dire que c’est fait',
        asks: [
          { name: 'hours', kind: 'number', label: 'Heures données', required: true, min: 1, max: 2000 },
          { name: 'given_on', kind: 'day', label: 'Dernier jour de sa venue', required: true, past: true },
          { name: 'outcome', kind: 'long', label: 'Ce que cela a permis', max: 2000 },
        ],
      },
      {
        act: 'decline',
        ends: true,
        from: ['asked', 'agreed'],
        to: 'declined',
        by: ['owner'],
        label: 'Décliner',
        asks: [{ name: 'note', kind: 'long', label: 'Pourquoi', max: 2000 }],
      },
      {
        act: 'withdraw',
        ends: true,
        from: ['asked', 'agreed'],
        to: 'withdrawn',
        by: ['taker'],
        label: 'Retirer la demande',
      },
      lapse,
    ],
  },
};
