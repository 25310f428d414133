import { count, fr } from '../words/typeset.ts';

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
    lead: fr`Dites lequel reste. Avant de réunir, vous verrez les deux côte à côte, et ce que cela entraîne.`,
    into: fr`Adresse ou identifiant de la page qui reste`,
    look: fr`Comparer les deux`,
    confirm: {
      title: (going: string, staying: string) => fr`Réunir « ${going} » à « ${staying} » ?`,
      lead: fr`Rien n’est encore fait.`,
      goes: fr`S’en va`,
      stays: fr`Reste`,
      away: (distance: string) => fr`À ${distance} l’un de l’autre.`,
      roughly: (distance: string) =>
        fr`À ${distance} l’un de l’autre ; l’un des deux n’est placé qu’au milieu de sa commune.`,
      far: fr`C’est loin pour un même lieu.`,
      otherName: fr`Ils n’ont pas le même nom.`,
      differences: fr`Ce qui diffère`,
      same: fr`Les deux pages disent la même chose.`,
      kept: fr`La page qui reste ne change pas : ce qui n’est que sur l’autre n’est pas repris. Reprenez-le d’abord s’il est juste.`,
      follows: fr`Ce qui suivra`,
      address: (name: string) =>
        fr`L’adresse et l’identifiant de « ${name} » mèneront à la page qui reste ; il sort des listes, de la carte et des exports.`,
      stewards: (added: number, both: number) =>
        added + both === 0
          ? fr`Personne ne tient le lieu qui s’en va.`
          : fr`${count(added, 'personne de plus tiendra', 'personnes de plus tiendront')} la page qui reste${both > 0 ? ` ; ${count(both, 'la tient', 'la tiennent')} déjà` : ''}.`,
      reports: (reports: number) =>
        reports === 0
          ? fr`Aucun signalement n’attend.`
          : fr`${count(reports, 'signalement qui attend suivra', 'signalements qui attendent suivront')}.`,
      stops: (stops: number) =>
        fr`${count(stops, 'arrêt ne suivra pas : notez-le', 'arrêts ne suivront pas : notez-les')} sur la page qui reste.`,
      followers: (followers: number) =>
        fr`${count(followers, 'lieu déjà réuni à lui suivra', 'lieux déjà réunis à lui suivront')}.`,
      undo: fr`Tout cela se défait, depuis « Annoncer ou fermer » de la page qui reste.`,
      sure: fr`J’ai comparé : c’est le même lieu`,
      sureDespite: fr`Malgré la distance ou le nom, j’ai vérifié auprès du lieu ou de sa commune`,
      sureMissing: fr`Cochez la case pour réunir vraiment.`,
      save: fr`Réunir`,
      cancel: fr`Ne pas réunir`,
    },
    refusedInto: fr`L’adresse ou l’identifiant d’un autre lieu, ouvert, est attendu.`,
  },
  merged: {
    title: fr`Réuni ici`,
    lead: fr`Leurs adresses mènent à cette page.`,
    since: (date: string) => fr`depuis le ${date}`,
    history: fr`Son histoire`,
    historyOf: (name: string) => fr`Histoire de « ${name} »`,
    historyLead: (into: string) => fr`Réuni à « ${into} ». Chaque version, ce qui y a changé, et de qui.`,
    undo: fr`Défaire la réunion`,
    undoLead: fr`Le lieu redevient ce qu’il était avant : ouvert ou fermé, avec ceux qui le tiennent et les signalements qui attendent encore.`,
    backTo: (name: string) => fr`Revenir à « ${name} »`,
  },
  moving: fr`Vous avez déjà la nouvelle adresse ? Écrivez-la dans « Modifier la page » : le lieu garde son identifiant, ses liens et son histoire.`,
  edit: fr`Modifier la page`,
};
