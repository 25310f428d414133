import type { Bring } from '../../sheet/bring.ts';
import { fr } from '../typeset.ts';

const bring: Readonly<Record<Bring, readonly string[]>> = {
  paperwork: [
    fr`une pièce d’identité, et les courriers reçus`,
    fr`vos numéros : Sécurité sociale, impôts, CAF ou France Travail, selon la démarche`,
    fr`votre téléphone, même simple, pour recevoir les codes`,
    fr`l’adresse de courriel et les mots de passe que vous avez déjà`,
  ],
  work: [fr`votre CV s’il existe, sur papier ou sur une clé`],
  equipment: [fr`un justificatif de vos revenus ou d’une aide sociale`, fr`une pièce d’identité`],
  device: [fr`votre téléphone, votre tablette ou votre ordinateur, et leur chargeur`],
};

export const sheet = {
  heading: fr`Fiche à imprimer`,
  title: (name: string) => fr`${name} : fiche à imprimer`,
  print: 'Imprimer',
  code: fr`Code à photographier avec un téléphone, pour ouvrir la page de ce lieu`,
  map: (town: string) => fr`Petite carte : le lieu parmi les communes autour de ${town}`,
  north: 'N',
  streets: fr`Plan des rues autour du lieu`,
  streetsCredit: '© IGN, Plan IGN',
  phone: 'Téléphone',
  mail: 'Courriel',
  booking: 'Rendez-vous',
  bringTitle: fr`À apporter`,
  bring,
  done: fr`Ce qu’on y fait`,
  route: fr`Pour s’y rendre`,
  routeCode: fr`Code à photographier avec un téléphone, pour l’itinéraire`,
  fromPlace: (distance: string, place: string) => fr`À ${distance} de ${place}, à vol d’oiseau.`,
  printed: (date: string, site: string) =>
    fr`Fiche du ${date}, faite sur ${site}. Les horaires changent : contactez le lieu avant de venir.`,
};
