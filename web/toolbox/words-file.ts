import { fr } from '../words/typeset.ts';

/** Of the part that scripts bring to life: alone, so that a browser loads these sentences and no other. */
export const words = {
  lead: fr`Un PDF, un document ODT ou DOCX sans macro, ou un ZIP, de 5 Mo au plus. Il s’ajoute à l’adresse web, ou la remplace.`,
  label: fr`Le fichier`,
  edition: fr`Le nom de cette édition`,
  editionHint: fr`Comme « 2e édition, mars 2026 » : il s’affiche avec ce fichier, en même temps.`,
  send: fr`Joindre ce fichier`,
  sending: fr`Envoi…`,
  missing: fr`Choisissez d’abord un fichier.`,
  tooLarge: fr`Ce fichier dépasse 5 Mo.`,
  failed: fr`L’envoi n’a pas abouti. Réessayez.`,
  noScript: fr`Joindre un fichier demande JavaScript. Sans lui, donnez l’adresse web où le fichier se trouve, dans « Où le trouver ».`,
};
