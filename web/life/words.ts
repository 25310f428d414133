import { fr } from '../words/typeset.ts';

/** French alone, as in web/people/words.ts. */
export const words = {
  title: (name: string) => fr`Annoncer ou fermer « ${name} »`,
  lead: fr`Ce que vous dites ici se voit partout à la fois : sur la page, dans les listes, sur la carte et dans les exports.`,
  refused: fr`Rien n’est enregistré. Il reste à corriger :`,
  tooLate: fr`Quelqu’un a modifié ce lieu pendant que vous écriviez. Relisez, puis recommencez.`,
  back: fr`Revenir à la page`,
  notice: {
    title: fr`Pour un temps`,
    kind: fr`Quoi`,
    kinds: {
      closed: fr`Fermé quelques jours ou quelques semaines`,
      moving: fr`Nous déménageons`,
      other: fr`Autre chose à savoir`,
    },
    kindHint: fr`« Fermé » compte dans les horaires : ces jours-là, le lieu n’est pas « ouvert maintenant ».`,
    text: fr`En quelques mots`,
    textHint: fr`Par exemple « travaux », « congés d’été », « au 12 rue de Lille à partir du 3 janvier ».`,
    from: fr`Du`,
    until: fr`Au`,
    untilHint: fr`L’annonce disparaît d’elle-même le lendemain.`,
    save: 'Annoncer',
    change: fr`Changer l’annonce`,
    remove: fr`Retirer l’annonce`,
    current: fr`En ce moment`,
  },
  closing: {
    title: fr`Pour de bon`,
    lead: fr`Un lieu fermé sort des listes, de la carte et des exports. Sa page reste, avec les lieux ouverts autour.`,
    day: fr`Fermé depuis le`,
    sure: fr`Ce lieu ne rouvrira pas`,
    sureMissing: fr`Cochez la case pour fermer vraiment.`,
    save: fr`Fermer ce lieu`,
    closed: (date: string) => fr`Fermé pour de bon le ${date}.`,
    reopen: fr`Rouvrir ce lieu`,
  },
  merge: {
    title: fr`C’est le même qu’un autre`,
    lead: fr`L’adresse de cette page mènera à l’autre. Ceux qui tiennent ce lieu tiendront l’autre.`,
    into: fr`Adresse ou identifiant de la page qui reste`,
    save: fr`Réunir`,
  },
  moving: fr`Vous avez déjà la nouvelle adresse ? Écrivez-la dans « Modifier la page » : le lieu garde son identifiant, ses liens et son histoire.`,
  edit: fr`Modifier la page`,
};
