import type { Year } from '../../api/pilots/year/schema.ts';
import { capital, count, fr, number, ofTown } from '../words/typeset.ts';

type Kit = Year['kits'][number];
/** « validé pour l’école, édition 2, CE2-CM1 » */
const standingOf = ({ edition, ages, validated }: Pick<Kit, 'edition' | 'ages' | 'validated'>) =>
  [
    validated ? fr`validé pour l’école` : fr`pas encore validé pour l’école`,
    edition && (/dition/.test(edition) ? edition : fr`édition ${edition}`),
    ages.join('-'),
  ]
    .filter(Boolean)
    .join(', ');

/** 1.5 -> « 1,5 » */
const decimal = (value: number) => String(value).replace('.', ',');
const hours = (value: number) => fr`${decimal(value)}\u00a0${value < 2 ? 'heure' : 'heures'}`;
const lessons = (many: number) => count(many, 'séance', 'séances');
/** « zone B », « Guyane » */
const zoneOf = (zone: string) => (zone.length === 1 ? fr`zone ${zone}` : zone);
const people = (many: number) => count(many, 'personne', 'personnes');

export const words = {
  title: (commune: string) => fr`L’année du pilote : ${commune}`,
  lead: fr`Les séances de chaque classe, qui vient, ce qui a été fait. Des nombres d’élèves seulement : aucun nom d’enfant ni de volontaire ne s’écrit ici.`,
  closed: fr`L’année se prépare une fois la commune retenue.`,
  refused: 'Ce n’est pas fait',
  figures: (held: number, coming: number, given: number) =>
    fr`${lessons(held)} ${held > 1 ? 'tenues' : 'tenue'}, ${lessons(coming)} à venir, ${hours(given)} ${given < 2 ? 'donnée' : 'données'}.`,
  awaits: 'Ce qui attend',
  nothing: fr`Rien n’attend.`,
  first: fr`Aucune séance n’est encore planifiée.`,
  toPlan: 'Planifier les premières séances',
  team: (who: string) => fr`il manque ${who} dans l’équipe.`,
  toTeam: 'Compléter l’équipe',
  shortTeams: 'Des classes sans équipe complète',
  toReport: (many: number) => fr`${lessons(many)} à raconter`,
  more: (many: number) => fr`${many === 1 ? 'Une autre' : `Les ${number(many)} autres`}`,
  toFill: fr`Quelqu’un à remplacer, dans les trois semaines`,
  lateLoans: 'Matériel à rendre',
  offered: 'Formations proposées',
  months: 'Changer de mois',
  previous: 'Mois précédent',
  next: 'Mois suivant',
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  noSchool: fr`Sans école :`,
  noSchoolOn: (label: string, from: string, until: string) =>
    from === until ? fr`${label}, le ${from}` : fr`${label}, du ${from} au ${until}`,
  noLesson: fr`Aucune séance ce mois-ci.`,
  states: { planned: 'prévue', held: 'tenue', cancelled: 'annulée' },
  pupilsOf: (attendance: number, pupils: number) => fr`${number(attendance)} élèves sur ${number(pupils)}`,
  pupils: (many: number) => count(many, 'élève', 'élèves'),
  missing: ({ animator, volunteer }: { readonly animator: number; readonly volunteer: number }) =>
    [animator > 0 && 'l’animateur', volunteer > 0 && count(volunteer, 'volontaire', 'volontaires')]
      .filter(Boolean)
      .join(' et '),
  lacks: (who: string) => fr`Il manque ${who}.`,
  plan: {
    title: 'Planifier des séances',
    lead: fr`Toutes les classes, chaque semaine à leur heure, sans les vacances ni les jours fériés de votre académie. Ce qui est déjà planifié, déplacé ou annulé le reste.`,
    from: 'Premier jour',
    until: 'Dernier jour',
    kit: 'Kit (facultatif)',
    kitHint: fr`Ses séances se suivent, une par semaine et par classe.`,
    noKit: 'Aucun',
    validatedKits: 'Validés pour ces classes',
    otherKits: 'Les autres',
    kitOf: ({ title, ...standing }: Pick<Kit, 'title' | 'edition' | 'ages' | 'validated'>) =>
      fr`${title} (${standingOf(standing)})`,
    unvalidated: (title: string) =>
      fr`« ${title} » n’est pas encore validé pour l’école : les parties et un organisme habilité ne l’ont pas tous approuvé.`,
    otherAges: (title: string) =>
      fr`« ${title} » est validé pour l’école, mais pour d’autres classes que celles-ci.`,
    send: 'Planifier',
    planned: (many: number) => fr`${lessons(many)} ${many > 1 ? 'planifiées' : 'planifiée'}.`,
    unknownDays: (many: number) =>
      fr`Calendrier scolaire inconnu : vérifiez. Aucune séance n’est posée ${many > 1 ? `ces ${number(many)} jours` : 'ce jour'}, faute de savoir s’il y a école.`,
    unknown: (zone: string) =>
      fr`Calendrier scolaire inconnu (${zoneOf(zone)}) : vérifiez-le auprès de votre académie. Aucune séance ne peut être posée avant que qui tient ce site l’ait complété : écrivez-lui.`,
    unknownFrom: (zone: string, many: number, from: string, until: string) =>
      fr`Calendrier scolaire inconnu ${many > 1 ? `pour ${number(many)} jours, du ${from} au ${until}` : `le ${from}`} (${zoneOf(zone)}) : vérifiez-le auprès de votre académie. Aucune séance n’y est posée.`,
    sources: (sources: string) => fr`Vacances connues par : ${sources}.`,
    skipped: (many: number) => fr`Sans séance : ${count(many, 'jour', 'jours')}`,
    /** « Vacances de Noël : 22 décembre 2026, 29 décembre 2026 » */
    skippedFor: (why: string, days: readonly string[]) =>
      fr`${capital(why)} : ${days.length > 3 ? fr`${count(days.length, 'jour', 'jours')}, du ${days[0] ?? ''} au ${days.at(-1) ?? ''}` : days.join(', ')}`,
    withoutKit: (many: number) =>
      fr`Ce kit est plus court : ${many < 2 ? 'la dernière séance n’en suit' : `les dernières séances (${number(many)}) n’en suivent`} aucun.`,
    add: 'Ajouter une séance',
    schoolClass: 'Classe',
    day: 'Jour',
    addSend: 'Ajouter',
  },
  loans: {
    title: 'Matériel prêté',
    none: 'Rien n’est prêté.',
    line: (quantity: number, what: string, whom: string | null) =>
      fr`${number(quantity)} × ${what}${whom ? `, de ${whom}` : ', de la commune'}`,
    until: (day: string) => fr`à rendre le ${day}`,
    late: (day: string) => fr`en retard : à rendre le ${day}`,
    returned: (day: string) => fr`rendu le ${day}`,
    back: 'Rendu aujourd’hui',
    add: 'Noter un prêt',
    what: 'Quoi',
    whatHint: fr`Le matériel seul : aucun nom, aucun numéro de téléphone.`,
    quantity: 'Combien',
    lender: 'Prêté par',
    commune: 'La commune',
    other: 'Un autre lieu, ou une organisation',
    where: 'Si c’est un autre : sa page',
    whereHint: fr`Copiez ici l’adresse de sa page sur ce site, comme « /lieux/12/… » ou « /partenaires/12/… ».`,
    whereWrong: fr`l’adresse d’une page de ce site est attendue.`,
    from: 'Prêté le',
    until2: 'À rendre le',
    send: 'Noter ce prêt',
  },
  trainings: {
    title: 'Former des animateurs municipaux',
    none: fr`Aucune formation proposée. Les lieux dont l’animateur forme, et les entreprises, en proposent.`,
    line: (by: string, day: string, given: number, trained: number) =>
      fr`${by}, le ${day}, ${hours(given)}, pour ${people(trained)}`,
    states: {
      offered: 'proposée',
      confirmed: 'confirmée',
      held: 'tenue',
      declined: 'déclinée',
      withdrawn: 'retirée',
    },
    confirm: 'Confirmer',
    decline: 'Décliner',
    held: 'Elle a eu lieu',
    withdraw: 'Retirer',
    trained: 'Personnes formées',
    mine: 'Former des animateurs municipaux',
    mineLine: (commune: string, day: string, given: number, trained: number) =>
      fr`${commune}, le ${day}, ${hours(given)}, pour ${people(trained)}`,
    offerTitle: 'Proposer une formation',
    offerLead: fr`À une commune pilote, pour ses animateurs : elle confirme, ou décline. Dites combien vous en formeriez, jamais qui.`,
    pilot: 'Commune',
    who: 'Qui forme',
    day: 'Jour',
    hours: 'Heures',
    offer: 'Proposer',
  },
  calendar: {
    title: 'Dans votre agenda',
    lead: fr`Une adresse secrète, à donner à votre logiciel d’agenda : elle suffit pour lire, et ne montre plus rien si vous perdez ce rôle.`,
    of: {
      own: () => 'Mes séances',
      commune: (name: string) => fr`Toutes les séances de ${name}`,
      employer: (name: string) => fr`Les séances où viennent des volontaires ${ofTown(name)}`,
      party: () => fr`Les séances de tous les pilotes`,
    },
    open: 'Créer l’adresse',
    renew: 'Changer d’adresse',
    close: 'La fermer',
  },
  lesson: {
    title: (day: string) => fr`Séance du ${day}`,
    back: 'L’année',
    space: 'Mon espace',
    exceptional: fr`Ce n’est pas le jour habituel de la classe : chacun dit s’il vient.`,
    kit: 'Kit',
    chapter: 'Chapitre',
    chapterOf: (chapter: number, title: string | null) =>
      fr`chapitre ${chapter}${title ? ` : « ${title} »` : ''}`,
    comers: 'Qui vient',
    came: 'Qui est venu',
    nobody: fr`Personne n’est de l’équipe de cette classe.`,
    volunteer: 'Volontaire',
    someone: 'Un volontaire',
    instead: 'remplace, cette fois',
    says: {
      asked: 'sollicité, pas encore de réponse',
      coming: 'vient',
      absent: 'ne viendra pas',
      declined: 'a décliné',
      released: 'demande annulée',
    },
    present: { true: 'est venu', false: 'n’est pas venu' },
    release: 'Annuler la demande',
    replacements: 'Qui pourrait venir à la place',
    replacementsLead: fr`Les plus proches, disponibles à cette heure et libres ce jour-là. Pour cette séance seulement.`,
    noReplacement: fr`Personne n’est libre à cette heure assez près. Déplacez la séance, ou tenez-la avec qui vient.`,
    ask: 'Proposer',
    change: 'Déplacer, ou dire le contenu',
    day: 'Jour',
    starts: 'De',
    ends: 'À',
    dayHint: fr`Un autre jour de la semaine, ou une autre heure, que ceux de la classe : chacun dit de nouveau s’il vient.`,
    save: 'Enregistrer',
    cancel: 'Annuler la séance',
    reason: 'Pourquoi',
    reasonHint: fr`Qui devait venir le lira.`,
    restore: 'Rétablir la séance',
    reopen: 'Elle n’a pas eu lieu',
    reopenLead: fr`Notée tenue par erreur ? Elle redevient prévue : vous pourrez l’annuler, la déplacer ou la raconter. Présents et heures sont effacés ; l’historique les garde.`,
    reopenSure: 'La remettre à prévue',
    history: 'Historique',
    moved: (day: string, actor: string, state: string, when: string) =>
      fr`${day} (${actor}) : ${state}, ${when}`,
    report: 'Le compte rendu',
    correct: 'Corriger le compte rendu',
    saved: fr`Le compte rendu est enregistré.`,
    toFeedback: fr`Dire aux auteurs du kit ce qu’a valu la séance`,
    reportLead: fr`Des nombres, et des cases à cocher : aucun nom ne s’écrit ici.`,
    attendance: (pupils: number) => fr`Élèves présents, sur ${number(pupils)}`,
    satisfaction: 'Satisfaction (facultatif)',
    noMark: 'Sans note',
    marks: ['1 sur 5', '2 sur 5', '3 sur 5', '4 sur 5', '5 sur 5'],
    incidents: 'Incidents (facultatif)',
    incidentsHint: fr`Cochez ce qui n’a pas été. Rien de plus ne s’écrit : un texte pourrait nommer un enfant.`,
    hours: (who: string) => fr`Heures données : ${who}`,
    hoursHint: fr`0 pour qui n’est pas venu ; au plus la durée de la séance, et ce qui l’a préparée.`,
    preparation: (who: string) => fr`Dont préparation, 1 h au plus (facultatif) : ${who}`,
    send: 'Enregistrer le compte rendu',
    kinds: {
      matériel: 'Matériel',
      réseau: 'Réseau',
      salle: 'Salle',
      'intervenant absent': 'Intervenant absent',
      retard: 'Retard',
      sécurité: 'Sécurité',
      autre: 'Autre',
    },
    said: {
      attendance: 'Présents',
      satisfaction: 'Satisfaction',
      incidents: 'Incidents',
      reason: 'Annulée',
    },
    out: (mark: number) => fr`${mark} sur 5`,
  },
  mine: {
    toReport: 'Des séances à raconter',
    toReportLead: fr`Votre animateur y est venu : combien d’élèves, combien d’heures ?`,
    title: 'Vos prochaines séances',
    more: (many: number, last: string) => fr`Et ${count(many, 'autre', 'autres')}, jusqu’au ${last}.`,
    lead: fr`Un empêchement ? Dites-le dès que possible : la commune cherche qui peut venir à votre place.`,
    line: (levels: string, pupils: number, starts: string, ends: string) =>
      fr`${levels}, ${count(pupils, 'élève', 'élèves')}, de ${starts} à ${ends}`,
    says: { asked: 'on vous le demande', coming: 'vous venez', absent: 'vous ne venez pas' },
    absent: 'Je ne viendrai pas',
    coming: 'Je viens',
    decline: 'Décliner',
    instead: 'un remplacement, pour cette fois',
    report: 'Raconter la séance',
    hours: 'Heures données à des classes',
    own: (given: number) => fr`Les vôtres : ${hours(given)}`,
    of: (known_as: string, given: number) => fr`${known_as} : ${hours(given)}`,
    certificate: 'attestation',
    certificateLead: fr`À imprimer : l’attestation dit les séances, les heures et ce que l’employeur accorde.`,
  },
  certificate: {
    title: 'Attestation d’heures données à l’école',
    none: fr`Aucune heure n’a encore été notée.`,
    text: (employer: string | null, given: number) =>
      fr`La personne nommée ci-dessous${employer ? `, de ${employer},` : ''} a donné ${hours(given)} à des classes, dans le cadre d’un pilote scolaire de la convention. Chaque commune a noté ces heures après la séance.`,
    grants: (grants: string) => fr`Ce que l’employeur accorde : ${grants}.`,
    confirmed: fr`L’employeur a confirmé accorder ce temps.`,
    unconfirmed: fr`L’employeur n’a pas confirmé accorder ce temps.`,
    columns: {
      day: 'Jour',
      commune: 'Commune',
      levels: 'Classe',
      hours: 'Heures',
      preparation: 'Dont préparation',
    },
    total: 'En tout',
    name: fr`Nom (à écrire à la main : ce site ne le connaît pas) :`,
    knownAs: (name: string) => fr`Nom, tel que l’employeur le connaît : ${name}`,
    signature: 'Pour la commune, signature :',
    issued: (day: string) => fr`Établie le ${day}, d’après ce que les communes ont noté.`,
    print: 'Imprimer',
    hours,
    decimal,
  },
};
