import { trades } from '../../standard/trades.ts';
import type { Kind } from './kind.ts';
import { lapse, withheldFrom } from './lives.ts';

/** Article 3: advice, a service or a solution that a venue, one of the parties or a small firm (article 11) looks for. */
export const need: Kind = {
  kind: 'need',
  name: 'Besoin de conseil, de service ou de solution',
  lead: 'Ce que vous cherchez ; des membres dont c’est le métier vous répondent.',
  owners: ['venue', 'party', 'organisation'],
  details: [
    { name: 'trades', kind: 'choices', label: 'Métiers cherchés', values: trades, required: true },
    {
      name: 'wants',
      kind: 'choice',
      label: 'Ce qui est cherché',
      values: ['Un conseil', 'Un service', 'Une solution'],
      required: true,
    },
    { name: 'until', kind: 'day', label: 'Réponses attendues jusqu’au' },
  ],
  life: {
    states: {
      draft: 'brouillon',
      published: 'publié',
      settled: 'pourvu',
      closed: 'clos',
      withheld: 'retiré par la modération',
    },
    moves: [
      { act: 'publish', from: ['draft'], to: 'published', by: ['owner'], label: 'Publier' },
      {
        act: 'settle',
        from: ['published'],
        to: 'settled',
        by: ['owner'],
        label: 'Dire ce qu’il en est advenu',
        asks: [
          { name: 'outcome', kind: 'long', label: 'Ce qu’il en est advenu', required: true, max: 2000 },
          { name: 'shown', kind: 'tick', label: 'Le montrer à tous, sur la page du besoin' },
        ],
      },
      {
        act: 'close',
        ends: true,
        from: ['draft', 'published'],
        to: 'closed',
        by: ['owner'],
        label: 'Clore',
      },
      { act: 'reopen', from: ['closed', 'settled'], to: 'published', by: ['owner'], label: 'Rouvrir' },
      ...withheldFrom('published', 'settled', 'closed'),
    ],
  },
  uptake: {
    taker: 'organisation',
    ask: 'Répondre à ce besoin',
    name: 'Réponse à un besoin',
    states: {
      asked: 'répondu',
      chosen: 'choisi',
      done: 'fait',
      declined: 'non retenu',
      withdrawn: 'retiré',
      lapsed: 'sans suite',
    },
    moves: [
      {
        act: 'choose',
        from: ['asked', 'declined'],
        to: 'chosen',
        by: ['owner'],
        label: 'Choisir cette réponse',
      },
      {
        act: 'finish',
        from: ['chosen'],
        to: 'done',
        by: ['owner'],
        label: 'Dire que c’est fait',
        asks: [{ name: 'outcome', kind: 'long', label: 'Ce qu’il en est advenu', required: true, max: 2000 }],
      },
      {
        act: 'decline',
        ends: true,
        from: ['asked', 'chosen'],
        to: 'declined',
        by: ['owner'],
        label: 'Ne pas retenir',
        asks: [{ name: 'note', kind: 'long', label: 'Pourquoi', max: 2000 }],
      },
      {
        act: 'withdraw',
        ends: true,
        from: ['asked', 'chosen'],
        to: 'withdrawn',
        by: ['taker'],
        label: 'Retirer la réponse',
      },
      lapse,
    ],
  },
};
