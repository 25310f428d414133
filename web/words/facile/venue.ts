import { atTown, enumerate, fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

export const venue: Pages['venue'] = {
  back: 'Trouver un autre lieu',
  about: 'Le lieu',
  services: fr`Ce que vous pouvez faire ici`,
  noService: fr`Ce lieu ne reçoit pas de visiteurs.`,
  address: 'Adresse',
  copy: fr`Copier l’adresse`,
  copied: 'Adresse copiée',
  call: (phone: string) => `Appeler le ${phone}`,
  booking: 'Prendre rendez-vous',
  conditions: 'Avant de venir',
  price: 'Prix',
  publics: 'Surtout pour',
  care: 'Accueil adapté',
  access: 'Comment venir',
  support: 'Comment le lieu vous aide',
  itinerance: 'Lieu fixe ou mobile',
  premises: 'Entrer dans le lieu',
  accessibility: fr`Voir sur le site Acceslibre comment entrer et se déplacer dans le lieu`,
  share: 'Partager',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  print: 'Imprimer',
  report: fr`Signaler une erreur`,
  alternatives: fr`Lieux ouverts maintenant, pas loin`,
  labels: 'Labels et réseaux',
  parent: 'Organisme',
  type: 'Type de lieu',
  presentation: 'En savoir plus',
  departement: (code: string) => fr`le Département ${code}`,
  updated: (date: string, source: string) => fr`Informations mises à jour le ${date} par ${source}.`,
  updatedByVenue: (date: string, source: string) =>
    fr`Le lieu a mis à jour ces informations le ${date}. Elles viennent d’abord de ${source}.`,
  correct: fr`Une information est fausse ? Dites-le.`,
  run: fr`Vous travaillez dans ce lieu ? Vous pouvez changer cette page`,
  labelled: (date: string) => fr`Ce lieu est un lieu de référence depuis le ${date}`,
  closedForGood: (date: string) => fr`Ce lieu est fermé depuis le ${date}. Il ne rouvrira pas.`,
  noticeUntil: (date: string) => fr`Vrai jusqu’au ${date}`,
  history: fr`Ce qui a changé sur cette page`,
  updatedUnknown: (source: string) =>
    fr`Informations publiées par ${source}. Nous ne savons pas à quelle date.`,
  old: (years: number) =>
    fr`Ces informations ont plus de ${years} ${years === 1 ? 'an' : 'ans'}. Appelez avant de venir : le lieu a peut-être changé.`,
  approximate: fr`La carte montre la ville ou le village, pas la position exacte du lieu. Suivez l’adresse.`,
  nowhere: fr`Nous ne savons pas montrer ce lieu sur la carte.`,
  nearby: fr`Autres lieux, pas loin`,
  description: (name: string, town: string, services: readonly string[]) =>
    fr`${name}, ${atTown(town)}${services.length > 0 ? ` : ${enumerate(services)}` : ''}. Adresse, horaires, contact.`,
};

export const hours: Pages['hours'] = {
  title: 'Horaires',
  week: fr`Horaires d’une semaine ordinaire`,
  closed: 'fermé',
  today: fr`(aujourd’hui)`,
  varies: fr`change selon les semaines`,
  unsure: fr`pas sûr, appelez avant de venir`,
  exceptions: fr`Les jours différents, dans les 5 semaines qui viennent`,
  holidayUnsaid: fr`pas sûr, le lieu ne dit rien des jours fériés`,
  between: (first: string, last: string) => fr`du ${first} au ${last}`,
  colon: fr` : `,
  callFirst: fr`Appelez avant de venir : c’est plus sûr.`,
  doubtful: fr`Horaires à vérifier. Nous ne sommes pas sûrs de bien lire ces horaires. Demandez au lieu avant de venir.`,
  asWritten: fr`Le lieu a écrit :`,
  localTime: (zone: string, time: string) =>
    fr`Ces heures sont celles du lieu (${zone}). Là-bas, il est ${time}.`,
};

export const way: Pages['way'] = {
  title: 'Comment y aller',
  foot: fr`À pied`,
  bus: fr`En bus, en train`,
  car: 'En voiture',
  elsewhere: fr`Ces boutons ouvrent un autre site : OpenStreetMap. Pour le bus et le train, c’est Google Maps.`,
  findAddress: fr`Chercher cette adresse sur une carte`,
  straight: (distance: string) => fr`À ${distance}, en ligne droite`,
};
