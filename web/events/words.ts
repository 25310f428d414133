import type { rhythms } from '../../api/events/schema.ts';
import { count, fr } from '../words/typeset.ts';

type Rhythm = (typeof rhythms)[number];

/** French alone: these pages are for those who organise. */
export const words = {
  title: (title: string) => fr`Les dates de « ${title} »`,
  lead: fr`Chaque date se change ou s’annule seule, ou avec d’autres. Les personnes inscrites sont prévenues par courriel.`,
  draft: fr`L’évènement est un brouillon : le public ne voit pas encore ses dates. Publiez-le depuis sa page.`,
  toEvent: fr`La page de l’évènement`,
  toPublic: fr`La voir comme le public`,
  coming: fr`Dates à venir`,
  past: fr`Dates passées`,
  none: fr`Aucune date pour l’instant : l’évènement n’est dans aucune liste.`,
  cancelled: fr`Annulée`,
  taken: (taken: number, places: number | null) =>
    places === null
      ? fr`${count(taken, 'personne inscrite', 'personnes inscrites')}, sans limite`
      : fr`${count(taken, 'place prise', 'places prises')} sur ${places}`,
  expected: (value: number) => fr`${count(value, 'personne était inscrite', 'personnes étaient inscrites')}`,
  registered: fr`Qui vient`,
  waiting: fr`Qui attend une place, dans l’ordre`,
  names: fr`Les noms s’effacent d’eux-mêmes au lendemain.`,
  print: fr`Imprimer les listes`,
  change: fr`Changer ou annuler`,
  added: (value: number) =>
    value === 0 ? fr`Ces dates y étaient déjà.` : fr`${count(value, 'date ajoutée', 'dates ajoutées')}.`,
  add: {
    title: fr`Ajouter une date, ou plusieurs`,
    send: fr`Ajouter`,
    rhythm: fr`Se répète`,
    rhythms: {
      once: fr`Une seule fois`,
      week: fr`Toutes les semaines, le même jour`,
      fortnight: fr`Toutes les deux semaines, le même jour`,
      rank: fr`Tous les mois, au même rang (le premier mardi, le troisième jeudi…)`,
      last: fr`Tous les mois, la dernière fois (le dernier mardi…)`,
    } satisfies Record<Rhythm | 'once', string>,
    until: fr`Jusqu’au`,
    untilHint: fr`Un an au plus. Toutes les dates sont écrites ; retirez ensuite celles qui ne vont pas, comme les vacances.`,
  },
  series: {
    title: fr`Plusieurs dates à la fois`,
    tick: fr`Cocher cette date`,
    which: fr`Quelles dates`,
    ticked: fr`Celles que j’ai cochées plus haut`,
    all: fr`Toutes les dates à venir`,
    change: fr`Changer l’heure, les places ou le lieu`,
    changeLead: fr`Ce que vous laissez vide reste comme il est, pour chaque date.`,
    send: fr`Changer ces dates`,
    cancel: fr`Annuler ces dates`,
    cancelOrClose: fr`Annuler ces dates, ou tout annuler et clore`,
    close: fr`Tout annuler et clore`,
    changed: (value: number) => fr`${count(value, 'date changée', 'dates changées')}.`,
    cancelled: (value: number) => fr`${count(value, 'date annulée', 'dates annulées')}.`,
  },
  fields: {
    date: fr`Jour`,
    from: fr`De`,
    to: fr`À`,
    places: fr`Nombre de places`,
    placesHint: fr`Vide : sans limite.`,
    where: fr`Où`,
    inVenue: fr`Dans un lieu de l’annuaire`,
    elsewhere: fr`À une autre adresse`,
    venue: fr`Quel lieu`,
    venueHint: fr`Son nom, ou l’adresse de sa page.`,
    label: fr`Nom de l’endroit`,
    adresse: fr`Adresse`,
    code_postal: fr`Code postal`,
    commune: fr`Commune`,
  },
  refused: fr`Rien n’est enregistré. Il reste à corriger :`,
  edit: {
    title: (title: string) => fr`Changer une date de « ${title} »`,
    save: fr`Enregistrer`,
    told: (value: number) =>
      fr`${count(value, 'personne sera prévenue', 'personnes seront prévenues')} si l’heure ou l’endroit change.`,
    back: fr`Retour aux dates`,
    settled: fr`Cette date est passée ou annulée : elle ne change plus.`,
  },
  cancel: {
    title: fr`Annuler cette date`,
    lead: fr`Les personnes inscrites ou en attente reçoivent un courriel, puis nous effaçons les noms. On ne revient pas en arrière.`,
    note: fr`Pourquoi (facultatif)`,
    noteHint: fr`Ce que liront les personnes inscrites.`,
    send: fr`Annuler cette date`,
  },
  next: fr`Prochaines dates`,
  nextNone: fr`Aucune date à venir.`,
  manage: fr`Les dates et les inscriptions`,
};

/** Fields as errors name them. */
export const fieldNames: Readonly<Record<string, string>> = {
  ...words.fields,
  every: words.add.rhythm,
  until: words.add.until,
  latitude: words.fields.adresse,
  note: words.cancel.note,
};
