import { count, fr, kilometres, number } from '../words/typeset.ts';

const km = (metres: number) => fr`à ${kilometres(metres)}`;

export const words = {
  title: (commune: string) => fr`L’équipe du pilote : ${commune}`,
  lead: fr`Pour chaque classe, l’animateur d’un lieu et les volontaires que vous souhaitez. Proposez : chacun accepte ou décline par son espace. D’un volontaire, vous lisez ce qu’il propose ; ce site lui écrit.`,
  refused: 'Ce n’est pas fait',
  roles: { animator: 'Animateur d’un lieu', volunteer: 'Volontaires' },
  states: {
    proposed: 'sollicité, pas encore de réponse',
    accepted: 'vient',
    declined: 'a décliné',
    cancelled: 'demande annulée',
    left: 'a quitté l’équipe',
  },
  volunteer: 'Un volontaire',
  km,
  since: (state: string, day: string) => fr`${state} (${day})`,
  wanted: (many: number) => fr`Encore ${count(many, 'personne attendue', 'personnes attendues')}.`,
  full: 'Complet.',
  proposals: fr`Qui pourrait venir, les plus proches d’abord`,
  nobody: fr`Personne n’est disponible à cette heure assez près. Vous pouvez chercher un lieu, ou demander aux parties.`,
  why: {
    halfday: (halfday: string) => fr`disponible le ${halfday}`,
    lessons: (many: number) => fr`offre encore ${count(many, 'séance', 'séances')} par semaine`,
    granted: fr`employeur d’accord`,
    not: fr`employeur à confirmer`,
  },
  propose: 'Proposer',
  cancel: 'Annuler la demande',
  back: 'La candidature',
  whole: 'Répartir toute la campagne',
  closed: fr`L’équipe se forme une fois la commune retenue.`,
  assignment: {
    title: (campaign: string) => fr`Les équipes de toute la campagne : ${campaign}`,
    lead: fr`Le plus de places pourvues, puis le moins de chemin en tout. Personne n’est à deux endroits dans une demi-journée, ni au-delà de ce qu’il offre. Écartez un couple, ou imposez-en un : la répartition est refaite, et ce que cela coûte est dit.`,
    total: (pairs: number, metres: number) =>
      fr`${count(pairs, 'place pourvue', 'places pourvues')}, ${number(Math.round(metres / 1000))} km en tout.`,
    unfilled: (many: number) =>
      many > 0 ? fr`${count(many, 'place reste', 'places restent')} sans personne.` : '',
    cost: (metres: number, unfilled: number) =>
      fr`Vos changements coûtent ${number(Math.round(metres / 1000))} km de plus${unfilled > 0 ? fr`, et ${count(unfilled, 'place', 'places')} de moins` : ''}.`,
    best: fr`C’est la meilleure répartition.`,
    none: fr`Aucune place n’est à pourvoir.`,
    rule: 'Écarter',
    impose: 'Imposer',
    imposed: 'imposé',
    reset: 'Revenir à la meilleure',
    send: (many: number) => fr`Envoyer ${count(many, 'proposition', 'propositions')}`,
    sent: fr`Les propositions sont parties.`,
    seats: 'Places sans personne',
  },
  mine: {
    title: 'Des classes vous attendent',
    lead: fr`Une heure par semaine dans une école, avec une commune pilote.`,
    accept: 'Accepter',
    decline: 'Décliner',
    leave: 'Quitter cette classe',
    proposed: 'proposée',
    accepted: 'vous y venez',
    forVenue: (venue: string) => fr`pour l’animateur de ${venue}`,
  },
};
