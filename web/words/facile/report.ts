import type { Subject } from '../../../api/reports/subjects.ts';
import { fr, number } from '../typeset.ts';
import type { Pages } from '../words.tsx';

const reportSubjects: Readonly<Record<Subject, string>> = {
  closed: fr`Ce lieu est fermé pour toujours`,
  moved: fr`Le lieu a déménagé, ou la carte le montre au mauvais endroit`,
  hours: fr`Les horaires sont faux`,
  contact: fr`Le téléphone, le mail ou le site internet ne marche pas`,
  services: fr`Le lieu ne fait pas ce qui est écrit`,
  accessibility: fr`On ne peut pas entrer ou se déplacer dans le lieu comme c’est écrit`,
  other: fr`Autre chose`,
};

export const report: Pages['report'] = {
  title: fr`Signaler une erreur`,
  lead: fr`Merci de nous aider à garder des informations justes. Cela prend 1 minute.`,
  subject: fr`Qu’est-ce qui ne va pas ?`,
  subjects: reportSubjects,
  message: fr`Ce que vous savez (pas obligatoire)`,
  messageHint: fr`Par exemple : les bons horaires. N’écrivez rien de personnel sur vous. N’écrivez rien de personnel sur une autre personne.`,
  right: fr`Si vous savez ce qui est juste (pas obligatoire)`,
  rightHint: fr`Écrivez seulement ce qui doit changer.`,
  fields: {
    nom: fr`Nom du lieu`,
    adresse: fr`Adresse`,
    code_postal: fr`Code postal`,
    commune: fr`Ville`,
    telephone: fr`Téléphone`,
    courriels: fr`Courriel`,
    site_web: fr`Site internet`,
  },
  days: fr`Les bons horaires, jour par jour`,
  daysHint: fr`Exemples : 9h-12h, 14h-18h. Ou : fermé. Vous ne savez pas ? Laissez la case vide.`,
  choicesHint: fr`Les cases cochées disent ce qui est écrit sur la page. Cochez ce qui manque. Décochez ce qui est faux.`,
  mail: fr`Votre adresse mail (pas obligatoire)`,
  mailHint: fr`Écrivez-la seulement si vous voulez une réponse. Nous ne la publions jamais. Nous ne la donnons à personne. Nous l’effaçons au bout de 1 an au plus.`,
  consent: fr`J’accepte que mon adresse mail soit gardée pour me répondre`,
  trap: fr`Laissez cette case vide`,
  send: 'Envoyer',
  refused: fr`Votre message n’est pas encore envoyé :`,
  errors: {
    subject: fr`Choisissez dans la liste ce qui ne va pas.`,
    message: fr`Dites en quelques mots ce qui ne va pas (${number(2_000)} caractères au plus).`,
    day: (day) => fr`${day} : écrivez des heures. Exemple : 9h-12h, 14h-18h. Ou écrivez : fermé.`,
    missingDay: (day) =>
      fr`${day} : remplissez tous les jours de la semaine. Ou écrivez ce que vous savez plus bas.`,
    mail: fr`Écrivez une adresse comme prenom.nom@exemple.fr. Ou laissez cette case vide.`,
    suggested: fr`Une de ces cases n’est pas bien remplie. Exemples : 03 20 49 50 00, 59000, contact@lieu.fr.`,
    consent: fr`Pour garder votre adresse mail, il nous faut votre accord. Sinon, effacez votre adresse mail.`,
  },
  things: {
    title: fr`Signaler cette page`,
    lead: fr`Cette page vous semble fausse ou dangereuse ? Dites-le ici. L’équipe de l’annuaire lira votre message. Personne d’autre ne le verra.`,
    messageHint: fr`Écrivez ce que vous avez vu. N’écrivez rien de personnel sur vous. N’écrivez rien de personnel sur une autre personne.`,
    subjects: {
      fraud: fr`C’est peut-être une arnaque`,
      money: fr`On me demande de payer, alors que c’est gratuit`,
      unlawful: fr`C’est interdit par la loi, ou cela blesse des personnes`,
      wrong: fr`C’est faux, ou cela n’existe plus`,
      other: fr`Autre chose`,
    },
    thanks: fr`Merci. Votre message est envoyé. L’équipe de l’annuaire va le lire.`,
  },
  tooMany: fr`Nous recevons beaucoup de messages depuis votre réseau internet. Réessayez dans 1 heure.`,
  thanks: fr`Merci. Votre message est envoyé. La personne qui s’occupe de ces informations le verra.`,
  thanksUnkept: fr`Merci. Votre message est envoyé. Personne ne s’occupe encore de ces informations. L’équipe de l’annuaire lira votre message.`,
  thanksMore: fr`Vous pouvez encore retirer votre message. C’est possible sur cette page seulement.`,
  takeBack: fr`Retirer mon message`,
  takenBack: fr`Votre message est effacé. Il n’en reste rien.`,
  gone: fr`Ce message n’existe plus.`,
};
