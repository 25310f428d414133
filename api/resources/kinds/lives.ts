import type { DetailField, Life, Move } from './kind.ts';

/**
 * What those who run the directory take away, for a reason, and what they give back: closed then, so that whose it is
 * says whether it is shown again.
 * @param from the states in which it is shown
 */
export const withheldFrom = (...from: readonly string[]): readonly Move[] => [
  {
    act: 'withhold',
    ends: true,
    from,
    to: 'withheld',
    by: ['moderator'],
    label: 'Retirer de l’annuaire',
    asks: [
      {
        name: 'note',
        kind: 'long',
        label: 'Pourquoi',
        hint: 'Envoyé à celles et ceux dont c’est la page, qui ne peuvent pas la rouvrir.',
        required: true,
        max: 2000,
      },
    ],
  },
  {
    act: 'release',
    ends: true,
    from: ['withheld'],
    to: 'closed',
    by: ['moderator'],
    label: 'Lever le retrait',
  },
];

/** What is written, shown and ended by those whose it is; moderators may take it away. */
export const offered: Life = {
  states: {
    draft: 'brouillon',
    published: 'publiée',
    closed: 'close',
    withheld: 'retirée par la modération',
  },
  moves: [
    { act: 'publish', from: ['draft'], to: 'published', by: ['owner'], label: 'Publier' },
    {
      act: 'close',
      ends: true,
      from: ['draft', 'published'],
      to: 'closed',
      by: ['owner'],
      label: 'Clore',
    },
    { act: 'reopen', from: ['closed'], to: 'published', by: ['owner'], label: 'Rouvrir' },
    ...withheldFrom('published', 'closed'),
  ],
};

/** What nobody has answered ends with what it was asked of; what is promised is kept. */
export const lapse: Move = {
  act: 'lapse',
  ends: true,
  from: ['asked'],
  to: 'lapsed',
  by: [],
  label: 'Clore la ressource',
};
const why: DetailField = { name: 'note', kind: 'long', label: 'Pourquoi', required: true, max: 2000 };
/** The owner does not want who asks. */
export const refuse: Move = {
  act: 'refuse',
  ends: true,
  from: ['asked'],
  to: 'refused',
  by: ['owner'],
  label: 'Refuser',
  asks: [why],
};
/** What was promised is not kept, and the other side reads why. */
export const cancel: Move = {
  act: 'cancel',
  ends: true,
  from: ['accepted', 'agreed'],
  to: 'cancelled',
  by: ['owner', 'taker', 'moderator'],
  label: 'Annuler',
  asks: [why],
};
/** In what capacity someone signs; their name is written by hand on the paper, and not kept. */
const capacity = (name: string): DetailField => ({
  name,
  kind: 'text',
  label: 'Votre fonction, qui signez',
  hint: 'Comme « directrice générale ». Imprimée sous votre signature ; votre nom s’écrit à la main.',
  signer: true,
  max: 100,
});

/**
 * A gift, from the asking to the thanks (articles 2 and 4 of the law of 1 August 2003 on patronage ask for a statement
 * of what was given). Accepting is the giver's signature under the application agreement, agreeing the venue's.
 */
export const given: Life = {
  states: {
    asked: 'demandé',
    accepted: 'convention proposée',
    agreed: 'convention conclue',
    delivered: 'donné',
    acknowledged: 'reçu et attesté',
    refused: 'refusé',
    withdrawn: 'retiré',
    cancelled: 'annulé',
    lapsed: 'sans suite',
  },
  holding: ['accepted', 'agreed', 'delivered', 'acknowledged'],
  moves: [
    {
      act: 'accept',
      from: ['asked'],
      to: 'accepted',
      by: ['owner'],
      label: 'Accepter et signer la convention d’application',
      asks: [
        {
          name: 'promised',
          kind: 'number',
          label: 'Nombre accordé',
          hint: 'Tout ce qui est demandé, ou moins : le lieu signe, ou non.',
          min: 1,
          max: 100_000,
          counted: 'asked',
        },
        {
          name: 'terms',
          kind: 'long',
          label: 'Ce qui est convenu',
          hint: 'Qui vient ou ce qui est livré, quand, et avec quel interlocuteur.',
          required: true,
          unpriced: true,
          max: 2000,
        },
        capacity('giver_capacity'),
      ],
    },
    {
      act: 'agree',
      from: ['accepted'],
      to: 'agreed',
      by: ['taker'],
      label: 'Signer la convention d’application',
      asks: [capacity('taker_capacity')],
    },
    {
      act: 'deliver',
      from: ['agreed'],
      to: 'delivered',
      by: ['owner'],
      label: 'Dire que c’est donné',
      asks: [
        {
          name: 'given',
          kind: 'number',
          label: 'Nombre donné',
          hint: 'Ce qui l’a été pour de bon, même s’il avait été convenu d’autre chose.',
          min: 1,
          max: 100_000,
          counted: 'offered',
        },
        { name: 'given_on', kind: 'day', label: 'Dernier jour du don', required: true, past: true },
        {
          name: 'value',
          kind: 'number',
          label: 'Valeur du don, en euros, telle que vous la déclarez',
          hint: 'Pour l’attestation de mécénat ; elle n’est montrée qu’au lieu et à vous.',
          min: 1,
          max: 10_000_000,
        },
      ],
    },
    {
      act: 'acknowledge',
      from: ['delivered'],
      to: 'acknowledged',
      by: ['taker'],
      label: 'Attester que c’est reçu',
      asks: [
        {
          name: 'outcome',
          kind: 'long',
          label: 'Ce que cela a permis',
          hint: 'Montré à qui a donné.',
          max: 2000,
        },
        capacity('witness_capacity'),
      ],
    },
    refuse,
    {
      act: 'withdraw',
      ends: true,
      from: ['asked', 'accepted'],
      to: 'withdrawn',
      by: ['taker'],
      label: 'Retirer la demande',
    },
    cancel,
    lapse,
  ],
};
