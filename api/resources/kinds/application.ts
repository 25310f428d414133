import type { DetailField, Life } from './kind.ts';

const why: DetailField = {
  name: 'note',
  kind: 'long',
  label: 'Pourquoi',
  hint: 'Envoyé à qui a écrit, par ce site ; gardé nulle part ailleurs.',
  required: true,
  max: 2000,
};

/** How an application goes; the database holds the same moves (hold_application). */
export const application: Life = {
  states: {
    sent: 'reçue',
    accepted: 'retenue',
    running: 'mission en cours',
    completed: 'mission menée à son terme',
    broken: 'mission interrompue',
    declined: 'non retenue',
    withdrawn: 'retirée',
    lapsed: 'sans suite',
  },
  moves: [
    {
      act: 'accept',
      from: ['sent'],
      to: 'accepted',
      by: ['owner'],
      label: 'Retenir',
      asks: [{ ...why, label: 'Un mot, et la suite', required: true }],
    },
    {
      act: 'begin',
      from: ['accepted'],
      to: 'running',
      by: ['owner'],
      label: 'Dire que la mission commence',
      asks: [{ name: 'starts_on', kind: 'day', label: 'Premier jour', required: true }],
    },
    {
      act: 'complete',
      from: ['running'],
      to: 'completed',
      by: ['owner'],
      label: 'Dire que la mission est menée à son terme',
      asks: [{ name: 'ended_on', kind: 'day', label: 'Dernier jour', required: true }],
    },
    {
      act: 'break',
      ends: true,
      from: ['running'],
      to: 'broken',
      by: ['owner'],
      label: 'Interrompre',
      asks: [{ name: 'ended_on', kind: 'day', label: 'Dernier jour', required: true }, why],
    },
    {
      act: 'decline',
      ends: true,
      from: ['sent', 'accepted'],
      to: 'declined',
      by: ['owner'],
      label: 'Ne pas retenir',
      asks: [why],
    },
    { act: 'withdraw', ends: true, from: ['sent', 'accepted'], to: 'withdrawn', by: [], label: 'Retirer' },
    { act: 'lapse', ends: true, from: ['sent'], to: 'lapsed', by: [], label: 'Laisser sans suite' },
  ],
};
