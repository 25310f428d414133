import { atTown, count, fr, ofTown } from '../typeset.ts';

export const communes = {
  title: (name: string) => fr`Se faire aider avec le numérique ${atTown(name)}`,
  intro: (name: string, venues: number) =>
    venues === 0
      ? fr`L’annuaire ne connaît aucun lieu ${atTown(name)}. Voici les plus proches.`
      : fr`${count(venues, 'lieu', 'lieux')} ${atTown(name)}, et les plus proches alentour.`,
  search: fr`Chercher, filtrer, voir la carte`,
  follow: fr`Suivre les nouveautés (Atom)`,
  here: (name: string) => fr`Les lieux ${ofTown(name)}`,
  around: (name: string) => fr`Autour ${ofTown(name)}`,
  neighbours: fr`Communes voisines`,
  all: (departement: string) => fr`Toutes les communes du département : ${departement}`,
  schools: fr`Les écoles`,
  schoolsHere: (schools: number) =>
    fr`${count(schools, 'école', 'écoles')} avec des classes de CE2, CM1 ou CM2 : voir où`,
  schoolsUnknown: fr`Monter un pilote dans les écoles : qui pourrait vous aider`,
  elsewhere: fr`Chercher ailleurs`,
  stories: fr`Ce que la commune raconte de ses classes`,
  represent: fr`Vous représentez cette commune ?`,
  unknown: fr`Nous ne connaissons pas de commune à cette adresse.`,
};

export const departements = {
  title: (name: string, code: string) => fr`Se faire aider avec le numérique : ${name} (${code})`,
  intro: (venues: number, towns: number) =>
    fr`${count(venues, 'lieu', 'lieux')} dans ${count(towns, 'commune', 'communes')}.`,
  list: fr`Voir la liste et la carte`,
  follow: fr`Suivre les nouveautés (Atom)`,
  communes: fr`Les communes qui ont des lieux`,
  free: 'Gratuit',
  unknown: fr`Nous ne connaissons pas de département à cette adresse.`,
};
