import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

export const legal: Pages['legal'] = {
  title: fr`Vos données et mentions légales`,
  link: fr`Vos données, mentions légales`,
  lead: fr`Ce site ne vous suit pas. Il ne mesure pas vos visites. Il n’a pas de publicité. Il n’a pas de bouton d’un autre site.`,
  nothingTitle: fr`Ce que nous ne gardons pas`,
  nothing: [
    fr`Ce que vous cherchez, et l’endroit d’où vous cherchez. Vous posez la question, nous répondons. Puis il n’en reste rien.`,
    fr`Votre position. Votre navigateur la donne seulement si vous êtes d’accord. Elle est arrondie à une dizaine de mètres. Nous l’utilisons le temps d’une réponse.`,
    fr`Vos réponses aux questions de « Être guidé ». L’adresse mail à laquelle vous envoyez une feuille. Pendant 1 heure, 2 choses restent en mémoire : une empreinte de l’adresse mail, et l’adresse IP d’où part l’envoi. L’empreinte est un code calculé avec l’adresse mail. L’adresse IP est le numéro d’une connexion internet. C’est pour empêcher les envois en masse.`,
  ],
  phoneTitle: fr`Ce qui reste dans votre appareil`,
  phone: [
    fr`Les lieux que vous gardez et les dernières pages que vous avez vues. Vous pouvez ainsi les relire sans internet. Vous pouvez les effacer sur la page « Mes lieux ». Vous pouvez aussi les effacer dans les réglages du navigateur.`,
    fr`Un cookie, si vous choisissez la langue du site. Un cookie est un petit fichier. Ce cookie s’appelle « langue ». Il contient seulement ce choix.`,
    fr`Un cookie de session, si vous entrez dans votre espace. Il reste 2 mois au plus. Il s’efface quand vous fermez la session. Avec ProConnect, un autre cookie reste 10 minutes.`,
    fr`Si vous modifiez la page d’un lieu, un brouillon reste sur votre appareil, 1 mois au plus. Vous pouvez l’effacer.`,
  ],
  keptTitle: fr`Ce que nous gardons`,
  kept: [
    fr`Une erreur que vous signalez sur un lieu. Nous gardons votre texte, le lieu et la date. Vous laissez une adresse mail pour recevoir une réponse ? Nous la gardons avec votre accord, 12 mois au plus. Nous ne la publions pas. Nous ne la donnons à personne.`,
    fr`Si vous vous inscrivez à un atelier : votre nom et votre adresse. Nous les effaçons le lendemain. Vous pouvez les effacer avant, avec le lien du courriel.`,
    fr`Vous avez un espace ici ? Nous gardons votre adresse mail, vos rôles, vos connexions et ce que vous avez changé. Dans votre espace, vous pouvez tout emporter. Vous pouvez aussi tout effacer.`,
    fr`Les journaux techniques du serveur. Le serveur est l’ordinateur du site. Il y note ce qui se passe. Ces journaux servent à défendre et à réparer le serveur.`,
  ],
  rightsTitle: fr`Vos droits`,
  rights: fr`Vous pouvez demander à voir ce que nous avons de vous. Vous pouvez demander de le corriger ou de l’effacer. Vous n’avez pas de réponse, ou la réponse ne vous convient pas ? Vous pouvez vous adresser à la CNIL. La CNIL protège les données personnelles.`,
  cnil: fr`Envoyer une plainte à la CNIL`,
  venuesTitle: fr`Les données des lieux`,
  venues: fr`Les informations sur les lieux viennent de sources publiques, sous Licence Ouverte. Un numéro ou une adresse écrits ici sont ceux d’un lieu. C’est votre numéro ou votre adresse ? Vous ne voulez plus les voir ici ? Dites-le.`,
  publisherTitle: fr`Qui publie ce site`,
  publisher: (name: string) => fr`Ce site est publié par ${name}.`,
  publisherMissing: fr`L’organisme qui publie ce site n’a pas encore donné son nom.`,
  hosting: (name: string) =>
    fr`Ce site est hébergé par ${name}. Héberger un site, c’est garder ses fichiers.`,
  program: fr`Le programme du site est libre, sous licence MIT. Les données sont sous Licence Ouverte 2.0.`,
};
