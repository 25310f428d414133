import { fr } from '../typeset.ts';

export const header = {
  tagline: fr`Les lieux où l’on vous aide avec le numérique, partout en France.`,
  skipToContent: 'Aller au contenu',
  skipToList: 'Aller à la liste',
  navigation: 'Navigation principale',
  find: 'Trouver un lieu',
  saved: 'Mes lieux',
  orientation: fr`Être orienté`,
  data: 'Données ouvertes',
};

export const footer = {
  what: fr`Un annuaire libre des lieux de médiation numérique : espaces publics numériques, médiathèques, France Services, tiers-lieux… Il repose sur les données que ces lieux et leurs réseaux publient.`,
  licence: fr`Données sous Licence Ouverte 2.0. Programme libre, sous licence MIT.`,
  map: fr`Fonds de carte : © IGN, Plan IGN ; contours © Natural Earth.`,
  accessibility: fr`Tout se fait au clavier, sans carte et sans JavaScript. Si quelque chose vous arrête, c’est un défaut : dites-le à la structure qui publie cette page.`,
  embed: fr`Montrer ces lieux sur votre site`,
  space: fr`Vous tenez un lieu ? Votre espace`,
  programmes: fr`Les six programmes de la convention`,
  pilots: fr`Les pilotes dans les écoles`,
  skills: fr`Les compétences numériques de base, et où les apprendre`,
  territories: 'L’état du territoire',
  governance: 'Les accords et qui décide',
  partners: fr`Les partenaires et leurs ressources`,
  about: 'À propos',
  dataTitle: 'Données et licences',
  accessibilityTitle: 'Accessibilité',
};

export const saved = {
  title: 'Mes lieux',
  lead: fr`Les lieux que vous gardez restent dans cet appareil, et s’ouvrent même sans connexion. Personne d’autre ne les voit.`,
  noScript: fr`Garder des lieux demande JavaScript. Sans lui, votre navigateur peut garder leurs pages dans ses marque-pages.`,
};

export const offline = {
  sign: fr`Hors connexion.`,
  made: fr`Cette page est telle qu’elle était le`,
};

export const errors = {
  notFoundTitle: 'Page introuvable',
  notFound: fr`Cette page n’existe pas, ou n’existe plus.`,
  venueGone: fr`Ce lieu n’est pas, ou n’est plus, dans l’annuaire. Il a pu fermer, déménager ou changer d’identifiant.`,
  searchInstead: fr`Le plus simple est de chercher ce qu’il y a près de chez vous.`,
  goneTitle: 'Page retirée',
  awayTitle: 'Momentanément indisponible',
  away: fr`L’annuaire ne répond pas pour le moment. Réessayez dans quelques secondes : rien n’est perdu.`,
  brokenTitle: 'Une erreur est survenue',
  broken: fr`Quelque chose n’a pas marché de notre côté. C’est enregistré. Réessayez, ou revenez à l’accueil.`,
  refusedTitle: 'Adresse incomprise',
  forbiddenTitle: fr`Cette page ne vous revient pas`,
  home: fr`Retour à l’accueil`,
};

export const languageMenu = {
  label: 'Langue :',
  frenchOnly: fr`Cette page n’existe qu’en français : les autres langues mènent à l’accueil.`,
};
