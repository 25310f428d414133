import { count, fr } from '../words/typeset.ts';

/** French alone, as in web/people/words.ts. */
export const words = {
  claim: {
    title: (name: string) => fr`Vous tenez « ${name} » ?`,
    lead: fr`Qui tient un lieu en garde la page juste : horaires, services, fermetures.`,
    how: fr`Si votre adresse est celle que publie le lieu, ou de son domaine, c’est immédiat. Sinon une personne de l’annuaire vérifie, et vous répond par courriel.`,
    message: fr`Votre rôle dans ce lieu`,
    messageHint: fr`Utile si une personne doit vérifier : « animatrice de l’espace public numérique, 03 20… ».`,
    send: fr`Je tiens ce lieu`,
    granted: fr`C’est fait : ce lieu est à vous`,
    grantedText: fr`Votre adresse le prouve. Vous pouvez modifier sa page dès maintenant.`,
    pending: fr`Demande envoyée`,
    pendingText: fr`Votre adresse ne suffit pas à le prouver : une personne vérifie, et vous recevrez un courriel.`,
    toSpace: fr`Aller à mon espace`,
    toEdit: fr`Modifier la page`,
  },
  moderation: {
    title: fr`Modération`,
    claims: (value: number) => count(value, 'demande attend', 'demandes attendent'),
    none: fr`Rien n’attend. Bravo.`,
    asks: (mail: string, date: string) => fr`${mail} dit tenir ce lieu, le ${date}.`,
    stewards: (value: number) =>
      value === 0
        ? fr`Personne ne tient encore ce lieu.`
        : count(value, 'personne le tient déjà', 'personnes le tiennent déjà'),
    publishes: fr`Ce que publie le lieu`,
    answer: fr`Réponse (envoyée par courriel)`,
    grant: 'Accorder',
    refuse: 'Refuser',
  },
};
