import { count, fr } from '../words/typeset.ts';

/** Of the questionnaire: the browser has them too. */
export const words = {
  title: 'Se situer',
  lead: fr`Une vingtaine de gestes du travail : pour chacun, dites où vous en êtes. À la fin, ce que vous savez déjà, ce qu’il vous reste à apprendre, et où.`,
  privacy: fr`Vos réponses restent dans cette page : rien n’est envoyé, rien n’est gardé. Fermez-la, et elles n’existent plus.`,
  closed: fr`Le questionnaire s’ouvre ici avec JavaScript. S’il ne s’ouvre pas, voici la même liste, à imprimer et à cocher : elle ne passe par aucune machine.`,
  print: 'Imprimer',
  answers: {
    alone: fr`Oui, sans aide`,
    helped: fr`Avec de l’aide`,
    no: fr`Pas encore`,
  },
  example: 'Par exemple',
  progress: (said: number, all: number) =>
    fr`${count(said, 'réponse', 'réponses')} sur ${all}. Vous pouvez en laisser.`,
  end: fr`Voir où j’en suis`,
  nothing: fr`Répondez à une question au moins : il n’y a encore rien à dire.`,
  result: fr`Où vous en êtes`,
  kept: fr`Ce résultat n’est que sur cet écran : imprimez-le pour le garder, ou pour le montrer à qui vous accompagne.`,
  domain: {
    none: fr`Vous n’avez pas répondu ici.`,
    all: fr`Vous êtes à l’aise : vous pouvez le montrer à d’autres.`,
    most: fr`Vous avez de bonnes bases : peu de choses vous manquent.`,
    some: fr`Vous êtes en chemin : de l’aide vous fera avancer vite.`,
    begin: fr`C’est à découvrir : un atelier pour débuter est fait pour cela.`,
  },
  can: fr`Vous savez`,
  learn: 'À apprendre',
  search: fr`Où apprendre ce qui vous manque`,
  searchLead: fr`Cochez ce que vous voulez apprendre et dites près d’où. Seuls les intitulés cochés et ce lieu partent, jamais vos réponses.`,
  whole: fr`Rien ne vous manque de cette liste. Les lieux cherchent des personnes comme vous, pour aider les autres.`,
  volunteer: 'Donner de son temps',
  place: 'Près de',
  placeHint: fr`Une commune, un code postal ou une adresse.`,
  send: 'Voir les ateliers et les lieux',
  again: fr`Revoir mes réponses`,
  forget: fr`Effacer mes réponses`,
};
