import { fr } from '../words/typeset.ts';

/** French alone, as in web/people/words.ts. */
export const words = {
  title: fr`Proposer un lieu`,
  lead: fr`Un lieu où l’on est aidé avec le numérique manque dans l’annuaire ? Dites-nous lequel : une personne vérifie, puis le publie.`,
  needed: fr`Ce qu’il faut`,
  more: fr`Ce que vous savez d’autre`,
  moreHint: fr`Tout cela pourra être complété plus tard.`,
  positionHint: fr`Cherchez l’adresse, puis, si besoin, déplacez le repère jusqu’à l’entrée. Facultatif : une position juste fait gagner du temps à qui vérifie.`,
  keeps: fr`Je tiens ce lieu : publié, il sera à moi`,
  message: fr`Un mot pour qui vérifiera`,
  messageHint: fr`Par exemple comment vous connaissez ce lieu.`,
  send: fr`Continuer`,
  refused: fr`Rien n’est envoyé. Il reste à corriger :`,
  alikeTitle: fr`N’est-ce pas l’un de ceux-ci ?`,
  alike: fr`L’annuaire a déjà des lieux qui y ressemblent. Si c’est l’un d’eux, ouvrez sa page : on peut y signaler une erreur, ou dire qu’on le tient.`,
  notAlike: fr`Ce n’est aucun d’eux : proposer`,
  change: fr`Revenir à ce que j’ai écrit`,
  sentTitle: fr`Merci, c’est proposé`,
  sent: fr`Une personne vérifie et vous écrit. Vous le retrouverez dans votre espace.`,
  toSpace: fr`Aller à mon espace`,
};
