import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

export const header: Pages['header'] = {
  tagline: fr`Des lieux pour vous aider avec l’ordinateur, le téléphone et internet, partout en France.`,
  skipToContent: 'Aller au contenu',
  skipToList: 'Aller à la liste',
  navigation: 'Menu principal',
  find: 'Trouver un lieu',
  saved: 'Mes lieux',
  orientation: fr`Être guidé`,
  data: 'Données ouvertes',
};

export const footer: Pages['footer'] = {
  what: fr`Ce site est un annuaire libre. Il présente les lieux qui aident avec l’ordinateur et internet. On les appelle aussi « lieux de médiation numérique ». Par exemple : espaces publics numériques, médiathèques, France Services, tiers-lieux… Ces lieux et leurs réseaux publient leurs informations. Ce site les reprend.`,
  licence: fr`Données libres : Licence Ouverte 2.0. Programme libre : licence MIT.`,
  map: fr`Cartes : © IGN, Plan IGN. Contours : © Natural Earth.`,
  accessibility: fr`Vous pouvez tout faire avec le clavier, sans la carte et sans JavaScript. Quelque chose vous bloque ? C’est un défaut du site. Dites-le à l’organisme qui publie cette page.`,
  embed: fr`Montrer ces lieux sur votre site`,
  space: fr`Vous travaillez dans un lieu ? Votre espace`,
  programmes: fr`Les aides pour les lieux`,
  pilots: fr`Le numérique à l’école : les communes qui essaient`,
  skills: fr`Ce qu’il faut savoir faire avec le numérique`,
  territories: 'Où sont les lieux, où il en manque',
  governance: 'Qui décide de ce site, et ce qui est promis',
  partners: fr`Ceux qui aident les lieux`,
  about: 'À propos de ce site',
  dataTitle: 'Données et licences',
  accessibilityTitle: 'Accessibilité',
};

export const saved: Pages['saved'] = {
  title: 'Mes lieux',
  lead: fr`Les lieux que vous gardez restent dans cet appareil. Vous pouvez les voir même sans internet. Vous seul les voyez.`,
  noScript: fr`Pour garder des lieux ici, il faut JavaScript. Sans JavaScript, vous pouvez garder leurs pages dans votre navigateur. Utilisez les marque-pages (les favoris).`,
};

export const offline: Pages['offline'] = {
  sign: fr`Vous n’avez pas internet.`,
  made: fr`Cette page date du`,
};

export const errors: Pages['errors'] = {
  notFoundTitle: fr`Nous ne trouvons pas cette page`,
  notFound: fr`Cette page n’existe pas, ou n’existe plus.`,
  venueGone: fr`Ce lieu n’est pas sur ce site, ou n’y est plus. Il a peut-être fermé. Il a peut-être déménagé. Ou son numéro a peut-être changé.`,
  searchInstead: fr`Le plus simple : cherchez un lieu près de chez vous.`,
  goneTitle: 'Page retirée',
  awayTitle: fr`Le site ne répond pas pour le moment`,
  away: fr`Attendez quelques secondes. Puis réessayez. Rien n’est perdu.`,
  brokenTitle: fr`Il y a eu une erreur`,
  broken: fr`Quelque chose n’a pas marché. L’erreur vient de nous. Elle est enregistrée. Réessayez. Ou revenez à la page d’accueil.`,
  refusedTitle: fr`Nous ne comprenons pas cette adresse internet`,
  forbiddenTitle: fr`Cette page n’est pas pour vous`,
  home: fr`Revenir à la page d’accueil`,
};

export const languageMenu: Pages['languageMenu'] = {
  label: fr`Langue :`,
  frenchOnly: fr`Cette page existe en français seulement.`,
};
