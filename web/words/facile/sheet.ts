import type { Bring } from '../../sheet/bring.ts';
import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

const bring: Readonly<Record<Bring, readonly string[]>> = {
  paperwork: [
    fr`une pièce d’identité (exemple : votre carte d’identité), et les lettres que vous avez reçues`,
    fr`vos numéros, selon la démarche : Sécurité sociale, impôts, CAF (allocations familiales) ou France Travail`,
    fr`votre téléphone, même simple, pour recevoir les codes`,
    fr`votre adresse mail et vos mots de passe, si vous en avez déjà`,
  ],
  work: [fr`votre CV si vous en avez un, sur papier ou sur une clé USB`],
  equipment: [
    fr`un papier qui prouve vos revenus, ou que vous avez une aide sociale`,
    fr`une pièce d’identité`,
  ],
  device: [fr`votre téléphone, votre tablette ou votre ordinateur, avec le chargeur`],
};

export const sheet: Pages['sheet'] = {
  heading: fr`Feuille à imprimer`,
  title: (name: string) => fr`${name} : feuille à imprimer`,
  print: 'Imprimer',
  code: fr`Code à photographier avec un téléphone, pour ouvrir la page de ce lieu`,
  map: (town: string) => fr`Petite carte : le lieu, et les villes et villages autour de ${town}`,
  north: 'N',
  streets: fr`Plan des rues autour du lieu`,
  streetsCredit: '© IGN, Plan IGN',
  phone: 'Téléphone',
  mail: 'Mail',
  booking: 'Rendez-vous',
  bringTitle: fr`À apporter`,
  bring,
  done: fr`Ce qu’on y fait`,
  route: fr`Pour y aller`,
  routeCode: fr`Code à photographier avec un téléphone, pour voir le chemin`,
  fromPlace: (distance: string, place: string) => fr`À ${distance} de ${place}, en ligne droite.`,
  printed: (date: string, site: string) =>
    fr`Feuille du ${date}, faite sur ${site}. Les horaires changent : contactez le lieu avant de venir.`,
};
