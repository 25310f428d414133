import { count, fr } from '../words/typeset.ts';

/** French alone, as in web/people/words.ts. */
export const words = {
  confirm: {
    title: fr`Rien n’a changé ?`,
    lead: (nom: string, commune: string) =>
      fr`Vous confirmez que la page de « ${nom} », à ${commune}, dit encore vrai. Elle portera la date d’aujourd’hui.`,
    send: fr`Oui, rien n’a changé`,
    see: fr`Voir la page`,
    edit: fr`Non, modifier la page`,
    changed: fr`Cette page a été modifiée depuis le courriel que vous avez reçu. Regardez-la avant de confirmer.`,
    compare: fr`Voir ce qui a changé`,
    sendChanged: fr`J’ai regardé : tout est juste`,
    meanwhile: fr`Cette page vient de changer, pendant que vous la regardiez. Rien n’est confirmé.`,
    doneTitle: fr`Merci, c’est confirmé`,
    done: (nom: string, date: string) =>
      fr`La page de « ${nom} » dit maintenant qu’elle était juste le ${date}.`,
    alreadyTitle: fr`C’est déjà confirmé`,
    already: (nom: string, date: string) =>
      fr`La page de « ${nom} » a été confirmée le ${date}, et n’a pas changé depuis. Vous n’avez rien à faire.`,
  },
  stop: {
    title: fr`Arrêter les rappels ?`,
    lead: (nom: string, commune: string) =>
      fr`Vous ne recevrez plus de courriel qui demande si la page de « ${nom} », à ${commune}, dit encore vrai. Vous tenez toujours ce lieu.`,
    send: fr`Arrêter ces rappels`,
    doneTitle: fr`Ces rappels sont arrêtés`,
    done: (nom: string) => fr`Plus aucun ne partira pour « ${nom} ».`,
    again: fr`Vous pouvez les reprendre dans votre espace, où vous entrez par un lien reçu par courriel.`,
    toSpace: fr`Aller à mon espace`,
  },
  refused: {
    title: fr`Ce lien ne sert pas`,
    after: fr`Entrez dans votre espace : vous y trouverez les lieux que vous tenez, leurs pages et leurs rappels.`,
    signIn: fr`Entrer dans mon espace`,
  },
  choice: {
    on: fr`rappels : oui`,
    off: fr`rappels : non`,
    stop: (nom: string) => fr`Arrêter les rappels de « ${nom} »`,
    start: (nom: string) => fr`Reprendre les rappels de « ${nom} »`,
    stopShort: 'Arrêter',
    startShort: 'Reprendre',
  },
  mails: {
    title: fr`Courriels du site`,
    lead: fr`Ce qui attend de partir, ce qui est parti, et ce qui est refusé. Ni le contenu ni les adresses entières ne sont montrés.`,
    noServer: fr`Ce site n’a pas de serveur d’envoi (SMTP_URL) : rien n’en part.`,
    states: {
      waiting: fr`En attente`,
      sent: fr`Partis depuis trente jours`,
      failing: fr`Refusés, que l’on réessaie`,
      given_up: fr`Abandonnés`,
    },
    last: fr`Les derniers refusés`,
    none: fr`Aucun courriel n’est refusé.`,
    to: (purpose: string, recipient: string) => fr`${purpose}, pour ${recipient}`,
    purposes: {
      link: fr`lien pour entrer`,
      claim: fr`réponse à une demande`,
      reminder: fr`rappel`,
      answer: fr`réponse`,
      report: fr`signalement`,
      invitation: fr`invitation`,
    } as Readonly<Record<string, string>>,
    tries: (tries: number, failure: string) =>
      fr`Refus ${failure}, après ${count(tries, 'essai', 'essais')}.`,
    next: (date: string) => fr`Nouvel essai le ${date}.`,
    retry: 'Réessayer',
    retryThis: (purpose: string, recipient: string) => fr`Réessayer : ${purpose}, ${recipient}`,
  },
};
