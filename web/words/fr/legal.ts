import { fr } from '../typeset.ts';

export const legal = {
  title: fr`Vos données et mentions légales`,
  link: fr`Vos données, mentions légales`,
  lead: fr`Ce site ne vous suit pas : ni mesure d’audience, ni publicité, ni bouton d’un autre site.`,
  nothingTitle: fr`Ce que nous ne gardons pas`,
  nothing: [
    fr`Ce que vous cherchez, et d’où : la question est posée, la réponse donnée, et rien n’en reste.`,
    fr`Votre position : votre navigateur ne la donne que si vous l’acceptez, arrondie à une dizaine de mètres, le temps d’une réponse.`,
    fr`Ce que vous avez répondu au parcours « Être orienté », et l’adresse à laquelle vous envoyez une fiche : pendant une heure, son empreinte et l’adresse IP d’où part l’envoi restent en mémoire, pour empêcher les envois en masse.`,
  ],
  phoneTitle: fr`Ce qui reste dans votre appareil`,
  phone: [
    fr`Les lieux que vous gardez et les dernières pages vues, pour les relire sans connexion. Vous les effacez depuis la page de vos lieux ou les réglages du navigateur.`,
    fr`Un cookie, « langue », si vous choisissez la langue du site : il ne contient que ce choix.`,
    fr`Un cookie de session, si vous entrez dans votre espace : il tient deux mois au plus et s’efface quand vous fermez la session. Par ProConnect, un second dure dix minutes, le temps de revenir.`,
    fr`Le brouillon d’une page de lieu que vous modifiez reste sur votre appareil, un mois au plus : effacez-le d’un geste.`,
  ],
  keptTitle: fr`Ce que nous gardons`,
  kept: [
    fr`Une erreur que vous signalez sur un lieu : votre texte, le lieu et la date. Si vous laissez une adresse pour recevoir une réponse, nous la gardons avec votre accord, douze mois au plus. Elle n’est ni publiée ni transmise.`,
    fr`Si vous vous inscrivez à un atelier : votre nom et votre adresse, avec votre accord, jusqu’au lendemain. Qui organise lit votre nom, jamais votre adresse. Le courriel d’inscription porte un lien qui efface tout aussitôt.`,
    fr`Si vous entrez dans votre espace : votre adresse, vos rôles, vos sessions et ce que vous avez modifié. Vous pouvez tout emporter et tout effacer, vous-même, depuis cet espace.`,
    fr`Les journaux techniques du serveur, pour le défendre et le réparer.`,
  ],
  rightsTitle: fr`Vos droits`,
  rights: fr`Vous pouvez demander à voir, corriger ou effacer ce que nous avons de vous. Sans réponse satisfaisante, vous pouvez vous adresser à la CNIL.`,
  cnil: fr`Adresser une plainte à la CNIL`,
  venuesTitle: fr`Les données des lieux`,
  venues: fr`Les fiches viennent de sources publiques, sous Licence Ouverte. Un numéro ou une adresse qui y figure est celui d’un lieu. S’il s’agit du vôtre et que vous ne le voulez plus ici, dites-le.`,
  publisherTitle: fr`Qui publie ce site`,
  publisher: (name: string) => fr`Ce site est publié par ${name}.`,
  publisherMissing: fr`La structure qui publie ce site n’a pas encore indiqué son nom.`,
  hosting: (name: string) => fr`Il est hébergé par ${name}.`,
  program: fr`Le programme est libre, sous licence MIT ; les données, sous Licence Ouverte 2.0.`,
};
