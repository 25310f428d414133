import { communes as french } from '../fr/places.ts';
import { count, fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

export const communes: Pages['communes'] = {
  title: (name: string) => fr`${name} : se faire aider avec l’ordinateur et internet`,
  intro: (_name: string, venues: number) =>
    venues === 0
      ? fr`Nous ne connaissons aucun lieu dans cette ville ou ce village. Voici les lieux les plus proches.`
      : fr`Il y a ${count(venues, 'lieu', 'lieux')} dans cette ville ou ce village. Voici aussi les lieux les plus proches autour.`,
  search: fr`Chercher, choisir, voir la carte`,
  follow: fr`Suivre les nouveautés (flux Atom)`,
  here: french.here,
  around: french.around,
  neighbours: fr`Villes et villages voisins`,
  all: (departement: string) =>
    fr`Voir toutes les villes et tous les villages du département : ${departement}`,
  schools: fr`Les écoles`,
  schoolsHere: (schools: number) =>
    fr`Il y a ${count(schools, 'école', 'écoles')} avec des classes pour les enfants de 8 à 11 ans. Voir où.`,
  schoolsUnknown: fr`Vous êtes la mairie ? Voir qui peut vous aider dans les écoles.`,
  elsewhere: fr`Chercher ailleurs`,
  stories: fr`Ce que la mairie raconte de ses classes`,
  represent: fr`Vous travaillez pour cette mairie ?`,
  unknown: fr`Nous ne connaissons pas de ville ou de village à cette adresse internet.`,
};

export const departements: Pages['departements'] = {
  title: (name: string, code: string) => fr`${name} (${code}) : se faire aider avec l’ordinateur et internet`,
  intro: (venues: number, towns: number) =>
    fr`${count(venues, 'lieu', 'lieux')} dans ${count(towns, 'ville ou village', 'villes et villages')}.`,
  list: fr`Voir la liste et la carte`,
  follow: fr`Suivre les nouveautés (flux Atom)`,
  communes: fr`Les villes et les villages qui ont des lieux`,
  free: 'Gratuit',
  unknown: fr`Nous ne connaissons pas de département à cette adresse internet.`,
};
