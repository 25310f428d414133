import type { Kind } from './kind.ts';
import { lapse, offered } from './lives.ts';

/** Article 7: a mission of service civique; who applies does it without an account (api/resources/missions). */
const why = { name: 'note', kind: 'long', label: 'Pourquoi', required: true, max: 2000 } as const;

export const mission: Kind = {
  kind: 'mission',
  programme: 'service-civique',
  name: 'Mission d’engagement',
  lead: 'Quelques mois dans votre lieu, pour quelqu’un qui s’engage.',
  owners: ['venue'],
  details: [
    {
      name: 'objective',
      kind: 'choice',
      label: 'Objectif de la convention',
      values: [
        'Former aux usages essentiels',
        'Maîtriser les outils et l’esprit critique',
        'Accompagner les publics fragiles',
      ],
      required: true,
    },
    { name: 'begins_on', kind: 'day', label: 'Premier jour de la mission', required: true },
    { name: 'months', kind: 'number', label: 'Durée, en mois', required: true, ruled: true },
    { name: 'hours', kind: 'number', label: 'Heures par semaine', required: true, ruled: true },
    { name: 'looked_for', kind: 'text', label: 'Ce que l’on attend d’un partenaire', max: 300 },
  ],
  life: { ...offered, states: { ...offered.states, closed: 'close' } },
  uptake: {
    taker: 'organisation',
    ask: 'Être partenaire de cette mission',
    name: 'Partenariat d’une mission',
    states: {
      asked: 'proposé',
      agreed: 'partenaire',
      done: 'mené à son terme',
      declined: 'décliné',
      withdrawn: 'retiré',
      lapsed: 'sans suite',
    },
    moves: [
      {
        act: 'agree',
        from: ['asked'],
        to: 'agreed',
        by: ['owner'],
        label: 'Accepter ce partenaire',
      },
      {
        act: 'finish',
        late: true,
        from: ['agreed'],
        to: 'done',
        by: ['owner'],
        label: 'Dire ce que le partenaire a apporté',
        asks: [
          {
            name: 'brought',
            kind: 'choices',
            label: 'Ce qu’il a apporté',
            values: ['Une formation', 'Des outils', 'Ses salariés'],
            required: true,
          },
        ],
      },
      {
        act: 'decline',
        ends: true,
        from: ['asked'],
        to: 'declined',
        by: ['owner'],
        label: 'Décliner',
        asks: [why],
      },
      {
        act: 'decline',
        ends: true,
        from: ['agreed'],
        to: 'declined',
        by: ['owner'],
        label: 'Mettre fin à ce partenariat',
        asks: [why],
      },
      {
        act: 'withdraw',
        ends: true,
        from: ['asked', 'agreed'],
        to: 'withdrawn',
        by: ['taker'],
        label: 'Retirer la proposition',
      },
      lapse,
    ],
  },
};
