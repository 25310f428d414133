import { count, fr, kilometres, number, ofTown } from '../words/typeset.ts';

const hundreds = (metres: number) => Math.round(metres / 100) * 100;
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
  /** Where nothing more may be said of whom, and one is to be told from another. */
  volunteerOf: (rank: number) => fr`Volontaire n° ${String(rank)}`,
  km,
  since: (state: string, day: string) => fr`${state} (${day})`,
  establishment: ({ nom, pascaline }: { readonly nom: string; readonly pascaline: boolean }) =>
    pascaline ? fr`${nom} (Pasc@line)` : nom,
  /** A volunteer, and what they know how to do. */
  named: (who: string, trades: readonly string[]) =>
    fr`${[who, trades.join(', ')].filter(Boolean).join(' : ')}`,
  /** Who has accepted, who is asked, and who is still to be found, of those that are wished for. */
  filled: (accepted: number, asked: number, wanted: number): string => {
    const total = accepted + asked + wanted;
    if (total === 0) return fr`Personne n’est attendu.`;
    const parts = [
      fr`${count(accepted, 'accepté', 'acceptés')} sur ${number(total)}`,
      asked > 0 && fr`${count(asked, 'demandé', 'demandés')}`,
    ].filter(Boolean);
    const line = fr`${accepted === total ? 'Complet : ' : ''}${parts.join(', ')}.`;
    return wanted > 0
      ? fr`${line} Encore ${count(wanted, 'personne à trouver', 'personnes à trouver')}.`
      : line;
  },
  apart: (counts: readonly (readonly [string, number])[]) =>
    fr`Dont : ${counts.map(([status, many]) => fr`${status.toLowerCase()}, ${number(many)}`).join(' ; ')}.`,
  proposals: fr`Qui pourrait venir, les plus proches d’abord`,
  nobody: fr`Personne n’est disponible à cette heure assez près. Vous pouvez chercher un lieu, ou demander aux parties.`,
  why: {
    halfday: (halfday: string) => fr`disponible le ${halfday}`,
    lessons: (many: number) => fr`offre encore ${count(many, 'séance', 'séances')} par semaine`,
    granted: fr`employeur d’accord`,
    not: fr`employeur à confirmer`,
    noEmployer: fr`aucun congé à demander`,
    pascaline: fr`établissement de Pasc@line, prévu par la convention`,
  },
  messages: {
    title: (who: string) => fr`Vos échanges avec ${who}`,
    commune: (commune: string) => fr`la commune ${ofTown(commune)}`,
    animator: (venue: string) => fr`l’animateur ${ofTown(venue)}`,
    volunteer: 'la personne volontaire',
    you: 'Vous',
    messages: 'Messages',
    readers: fr`Lus de vos deux côtés, et de personne d’autre. Chacun est prévenu par un courriel de ce site : aucune adresse n’est donnée. Qui supprime son compte efface ses messages.`,
    none: fr`Aucun message encore.`,
    text: 'Votre message',
    hint: fr`Comme « Rendez-vous à 15 h 15 au portail, la directrice vous attend. » Ne nommez aucun enfant.`,
    send: 'Envoyer',
    refused: 'Le message n’est pas parti',
    closed: fr`Cette venue n’est plus prévue : vous relisez ces messages, et ne vous écrivez plus ici.`,
    toTeam: 'L’équipe',
    toSpace: 'Votre espace',
    link: (many: number) => (many > 0 ? fr`Vos échanges (${number(many)})` : 'Lui écrire'),
    toCommune: (many: number) =>
      many > 0 ? fr`Échanges avec la commune (${number(many)})` : 'Écrire à la commune',
    toAnimator: (venue: string, many: number) =>
      many > 0
        ? fr`Échanges avec l’animateur ${ofTown(venue)} (${number(many)})`
        : fr`Écrire à l’animateur ${ofTown(venue)}`,
    toVolunteer: (rank: number, many: number) =>
      many > 0 ? fr`Échanges avec le volontaire ${rank} (${number(many)})` : fr`Écrire au volontaire ${rank}`,
  },
  propose: 'Proposer',
  cancel: 'Annuler la demande',
  release: 'Ne plus l’attendre',
  releaseLead: fr`Nous le lui écrivons, et sa place est de nouveau à prendre. Les séances passées et les heures données restent.`,
  releaseSure: 'Oui, ne plus l’attendre',
  year: fr`L’année`,
  back: 'La candidature',
  whole: 'Répartir toute la campagne',
  closed: fr`L’équipe se forme une fois la commune retenue.`,
  campaign: {
    label: 'Les pages de cette campagne',
    choice: 'Le choix des communes',
    teams: 'Les équipes',
    review: 'Le bilan',
  },
  assignment: {
    title: (campaign: string) => fr`Les équipes de toute la campagne : ${campaign}`,
    lead: fr`Le plus de places pourvues, puis le moins de chemin en tout. Personne n’est à deux endroits dans une demi-journée, ni au-delà de ce qu’il offre. Écartez un couple, ou imposez-en un : la répartition est refaite, et ce que cela coûte est dit.`,
    total: (pairs: number, metres: number) =>
      fr`${count(pairs, 'place pourvue', 'places pourvues')}, ${kilometres(metres)} en tout.`,
    unfilled: (many: number) =>
      many > 0 ? fr`${count(many, 'place reste', 'places restent')} sans personne.` : '',
    /** Both totals are rounded as they are read, and what separates them is then exact. */
    cost: (metres: number, best: number, unfilled: number): string => {
      const more = hundreds(metres) - hundreds(best);
      const way =
        metres === best
          ? 'le même chemin'
          : more === 0
            ? fr`le même chemin, à 100 m près`
            : fr`${kilometres(Math.abs(more))} de ${more > 0 ? 'plus' : 'moins'}`;
      const places =
        unfilled > 0 ? fr`, et ${count(unfilled, 'place pourvue', 'places pourvues')} de moins` : '';
      return fr`Avec vos changements : ${way}${places}. La meilleure répartition fait ${kilometres(best)}.`;
    },
    ruledOut: fr`Ce que vous avez écarté`,
    putBack: 'Remettre',
    release: 'Ne plus imposer',
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
    mine: 'Vos classes',
    leave: 'Quitter cette classe',
    leaveLead: fr`Pour une séance seulement, dites plus bas que vous n’y viendrez pas. Si vous quittez la classe, la commune cherche quelqu’un d’autre, pour toute l’année.`,
    leaveSure: 'Oui, la quitter',
    proposed: 'proposée',
    accepted: 'vous y venez',
    forVenue: (venue: string) => fr`pour l’animateur ${ofTown(venue)}`,
  },
};
