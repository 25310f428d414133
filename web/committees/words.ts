import type {
  attendances,
  CollegeHeard,
  levels,
  Meeting,
  MeetingLine,
  MeetingState,
  voices,
  ways,
} from '../../api/committees/schema.ts';
import { count, dayInWords, fr, hourInWords, hourOfDayInWords } from '../words/typeset.ts';

type Of<Values extends readonly string[], Value = string> = Readonly<Record<Values[number], Value>>;

const states: Readonly<Record<MeetingState, string>> = {
  planned: fr`prévue`,
  convened: fr`convoquée`,
  held: fr`tenue, compte rendu à valider`,
  sealed: fr`tenue, compte rendu scellé`,
  cancelled: fr`annulée`,
};
const voicesSaid: Of<typeof voices> = { yes: fr`oui`, no: fr`non`, silence: fr`silence` };
const levelsSaid: Of<typeof levels> = {
  nothing: fr`rien`,
  decisions: fr`les décisions seulement`,
  all: fr`tout : compte rendu, décisions, présences, ordre du jour`,
};

const collegeVoices: Of<typeof voices> = { yes: fr`pour`, no: fr`contre`, silence: fr`sans voix` };
const decides: Of<typeof ways> = {
  parties: fr`les parties à l’accord, à l’unanimité`,
  colleges: fr`ses collèges, chacun ayant une voix`,
};
const rules: Of<typeof ways> = {
  parties: fr`À l’unanimité des parties : un non ou un silence, et il n’y a pas de décision.`,
  colleges: fr`Par les collèges, chacun ayant une voix : celle de la majorité de ses sièges qui ont dit oui ou non. À égalité, ou si aucun ne l’a dit, il est sans voix. Il y a décision quand plus de collèges sont pour que contre, et que la moitié au moins de tous les collèges a une voix, pour ou contre.`,
};
const validations: Of<typeof ways> = {
  parties: fr`Une version est scellée quand toutes les parties à l’accord l’ont validée.`,
  colleges: fr`Un collège valide une version quand l’ont validée plus de la moitié de ses sièges en cours de mandat que tient quelqu’un qui a un compte. Elle est scellée dès que plus de la moitié des collèges valident. Ce qui en est public se décide de même.`,
};
/** « 3 collèges pour, 1 contre, 1 sans voix ». */
const counting = (colleges: readonly CollegeHeard[]) => {
  const of = (which: CollegeHeard['voice']) => colleges.filter(({ voice }) => voice === which).length;
  return fr`${count(of('yes'), 'collège pour', 'collèges pour')}, ${of('no')} contre, ${of('silence')} sans voix`;
};
const collegeSaid = ({ voice, yes, no }: CollegeHeard) =>
  yes + no > 0
    ? fr`${collegeVoices[voice]} (${count(yes, 'siège pour', 'sièges pour')}, ${no} contre)`
    : fr`${collegeVoices[voice]} (aucun siège n’a dit oui ou non)`;
const stateOf = ({ state, entered_on }: Pick<MeetingLine, 'state' | 'entered_on'>) =>
  entered_on && state === 'cancelled' ? fr`saisie par erreur, retirée` : states[state];

/** What the pages of committees say. */
export const words = {
  moment: hourOfDayInWords,
  stateOf,
  decides,
  rules,
  validations,
  counting,
  collegeSaid,
  entered: (day: string, by: string) =>
    fr`Saisie après coup le ${dayInWords(day)} par ${by} : les voix y sont notées d’après son compte rendu, et chacun les confirme en le validant.`,
  voices: voicesSaid,
  levels: levelsSaid,
  attendance: {
    present: fr`présent`,
    represented: fr`représenté`,
    excused: fr`excusé`,
    absent: fr`absent`,
  } as Of<typeof attendances>,
  demonstration: fr`Exemple inventé, pour la démonstration : personne ne s’est réuni.`,
  list: {
    see: fr`Qui y siège, ses réunions`,
    title: fr`Les comités`,
    lead: fr`Qui décide de la convention et du réseau, quand, et ce qui en est publié.`,
    none: fr`Aucun accord signé n’a encore de comité.`,
    found: fr`Instituer un comité`,
    foundOf: fr`De quel accord, et lequel`,
    kindOf: (title: string, kind: string) => fr`${title} : ${kind}`,
    collegesField: fr`Ses collèges, un par ligne`,
    collegesHint: fr`Pour un comité de gouvernance seulement ; ils se renomment, s’ajoutent et se ferment ensuite.`,
    // Those of article 12.
    colleges: [
      fr`ministères`,
      fr`collectivités`,
      fr`associations`,
      fr`institutions`,
      fr`partenaires industriels`,
    ],
    mine: fr`Les comités où vous siégez ou que vous préparez`,
    noneMine: fr`Vous ne siégez à aucun comité, et n’en préparez aucun.`,
    work: fr`Préparer les comités`,
    api: fr`Les mêmes données pour les programmes :`,
  },
  committee: {
    of: fr`Accord`,
    how: fr`Qui décide`,
    pace: fr`Se réunit au moins une fois`,
    every: (months: number) => (months === 12 ? fr`par an` : fr`tous les ${months} mois`),
    next: fr`Prochaine réunion`,
    members: fr`Qui y siège`,
    noMembers: fr`Aucun siège n’est encore déclaré.`,
    membersLead: fr`Des fonctions ; une personne n’est nommée que si elle l’a voulu.`,
    mandate: (from: string | null, to: string | null) =>
      from && to
        ? fr`mandat du ${dayInWords(from)} au ${dayInWords(to)}`
        : from
          ? fr`depuis le ${dayInWords(from)}`
          : to
            ? fr`jusqu’au ${dayInWords(to)}`
            : '',
    given: (day: string, by: string | null) =>
      by ? fr`siège donné le ${dayInWords(day)} par ${by}` : fr`siège donné le ${dayInWords(day)}`,
    changed: (day: string, by: string | null) =>
      by ? fr`changé le ${dayInWords(day)} par ${by}` : fr`changé le ${dayInWords(day)}`,
    invented: fr`exemple inventé`,
    former: fr`Mandats terminés`,
    entered: fr`saisie après coup`,
    colleges: fr`Ses collèges`,
    closed: (day: string) => fr`fermé le ${dayInWords(day)}`,
    vacant: fr`aucun siège en cours`,
    coming: fr`Réunions à venir`,
    past: fr`Réunions passées`,
    noMeetings: fr`Aucune réunion n’est encore inscrite ici.`,
    decisions: (number: number) => count(number, 'décision mise aux voix', 'décisions mises aux voix'),
    late: (due: string, next: string | null) =>
      next
        ? fr`Date limite de sa prochaine réunion : ${dayInWords(due)}. Elle n’est prévue que le ${dayInWords(next)}.`
        : fr`Date limite de sa prochaine réunion : ${dayInWords(due)}. Aucune n’est prévue ; une réunion déjà tenue se saisit après coup.`,
    work: fr`Préparer ce comité`,
  },
  meeting: {
    title: (at: string) => fr`Réunion du ${dayInWords(at.slice(0, 10))}`,
    lead: {
      parties: (name: string) => fr`${name} : ce que toutes les parties en publient.`,
      colleges: (name: string) => fr`${name} : ce que ses collèges en publient.`,
    },
    when: fr`Quand`,
    lasts: (minutes: number) =>
      minutes < 60
        ? fr`${minutes} min`
        : hourInWords(
            `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
          ),
    where: fr`Où`,
    remote: fr`à distance`,
    state: fr`État`,
    reason: fr`Pourquoi`,
    calendar: fr`Mettre dans mon agenda (.ics)`,
    agenda: fr`Ordre du jour`,
    documents: fr`Documents`,
    noDocument: fr`Aucun document n’est joint.`,
    forMembers: fr`pour les membres`,
    decisions: fr`Décisions`,
    adopted: fr`Décision adoptée`,
    rejected: fr`Pas de décision`,
    open: fr`Proposition mise aux voix`,
    unsaid: fr`pas encore dite`,
    attendance: fr`Présences`,
    minutes: fr`Compte rendu`,
    version: ({ number, written_on, written_as }: Meeting['minutes'][number]) =>
      fr`Version ${number}, écrite le ${dayInWords(written_on)}${written_as ? ` par ${written_as}` : ''}`,
    validation: (by: string, day: string) => fr`Validée par ${by}, le ${dayInWords(day)}`,
    changes: fr`Ce qui change depuis la version précédente`,
    unchanged: fr`Le texte est le même.`,
    former: fr`Versions précédentes`,
    published: fr`Publié`,
    planned: fr`Cette réunion est prévue ; elle n’est pas encore convoquée, et le jour peut changer.`,
    unpublished: {
      parties: fr`Les parties n’ont rien publié de cette réunion.`,
      colleges: fr`Les collèges n’ont rien publié de cette réunion.`,
    },
    onlyDecisions: fr`Seules les décisions sont publiées : le reste du compte rendu n’est pas public.`,
    seal: fr`Sceau`,
    sealed: (number: number, day: string) => fr`Version ${number}, scellée le ${dayInWords(day)}`,
    intact: fr`Recalculé à l’instant : les données correspondent à ce sceau.`,
    broken: fr`Ce compte rendu ne correspond plus à son sceau : quelque chose y a été changé après coup.`,
    how: fr`Comment le vérifier`,
    howSteps: [
      fr`Le sceau est l’empreinte SHA-256 du texte ci-dessous, ligne pour ligne, sans retour à la fin.`,
      fr`Ce texte porte le sceau précédent du comité, et l’empreinte de chaque partie : convocation, texte, décisions, présences. Changer l’une change le sceau, et tous ceux qui suivent.`,
      fr`Les textes des parties publiques sont dans l’interface pour les programmes (« parts ») : calculez leur empreinte, et comparez.`,
      fr`Chaque partie a reçu ce sceau par courriel : il n’est pas en notre pouvoir de le changer chez elle.`,
    ],
    data: fr`Ces données, pour les programmes :`,
    committee: fr`Le comité`,
    work: fr`Préparer cette réunion`,
  },
  own: {
    title: (name: string) => fr`Préparer : ${name}`,
    refused: fr`Cela n’a pas été enregistré :`,
    save: fr`Enregistrer`,
    optional: fr`(facultatif)`,
    public: fr`Voir la page publique`,
    about: fr`Dire autrement ce comité`,
    name: fr`Nom`,
    object: fr`Ce qu’il fait`,
    months: fr`Se réunit au moins une fois en tant de mois`,
    told: fr`Un siège ou un collège donné, changé ou terminé : qui parle pour les autres parties et qui tient ce site en reçoit un courriel, et la page publique dit quand et au nom de qui.`,
    addSeat: fr`Ajouter un siège`,
    seatOf: (name: string, office: string) => fr`${office} (${name})`,
    party: fr`Partie`,
    college: fr`Collège`,
    body: fr`Organisme`,
    office: fr`Fonction`,
    mail: fr`Courriel de qui siège ${fr`(facultatif)`}`,
    mailHint: fr`Un compte de ce site : un courriel lui dit son siège, et l’invite à ce qui est déjà convoqué. Jamais montré.`,
    mandateHint: fr`Attendu : un siège de collège est tenu pour un temps.`,
    begins: fr`Début du mandat`,
    ends: fr`Fin du mandat`,
    add: fr`Ajouter ce siège`,
    changeSeat: fr`Changer`,
    endSeat: fr`Terminer ce mandat aujourd’hui`,
    addCollege: fr`Ajouter un collège`,
    collegeName: fr`Nom du collège`,
    collegeAdd: fr`Ajouter ce collège`,
    collegeChange: (college: string) => fr`Renommer ou fermer : ${college}`,
    collegeRename: fr`Enregistrer ce nom`,
    collegeClose: fr`Fermer ce collège`,
    collegeOpen: fr`Rouvrir ce collège`,
    collegeHint: fr`Fermé, il ne compte plus dans les décisions à venir ; aucun mandat ne doit y courir encore. Ce qui a été scellé garde son nom d’alors.`,
    enter: fr`Saisir une réunion passée`,
    enterHint: fr`Tenue avant que ce site existe : elle dira toujours qu’elle a été saisie après coup, quand et par qui. Pour noter qui y était, ajoutez d’abord les sièges d’alors, avec leurs dates.`,
    enterSave: fr`Saisir cette réunion`,
    known: fr`A un compte : reçoit les convocations.`,
    unknown: fr`Sans compte : ne reçoit pas de convocation.`,
    ownName: fr`Laisser paraître mon nom à côté de ma fonction`,
    nameHint: fr`Vide : seule votre fonction paraît. Vous pouvez le retirer à tout moment.`,
    nameField: fr`Mon nom, tel qu’il paraîtra`,
    plan: fr`Prévoir une réunion`,
    day: fr`Jour`,
    hour: fr`Heure, à Paris`,
    hourHint: fr`Par exemple 14 h 30`,
    hourExpected: fr`une heure est attendue, par exemple 14 h 30.`,
    dayExpected: fr`un jour est attendu.`,
    lasts: fr`Durée, en minutes`,
    place: fr`Endroit ${fr`(facultatif)`}`,
    link: fr`Adresse de visioconférence ${fr`(facultatif)`}`,
    linkHint: fr`Pour qui vient : jamais publique.`,
    linkSaid: fr`Visioconférence, pour qui vient :`,
    planned: fr`Prévoir cette réunion`,
  },
  ownMeeting: {
    title: (at: string) => fr`Préparer la réunion du ${dayInWords(at.slice(0, 10))}`,
    reader: fr`Vous lisez cette réunion comme membre ; l’exploitant et les parties la préparent.`,
    next: fr`La suite`,
    change: fr`Changer le jour ou l’endroit`,
    changeHint: fr`Convoquée, chaque changement est envoyé à qui siège, avec le rendez-vous.`,
    agendaField: fr`Un point par ligne, dans l’ordre`,
    agendaSave: fr`Enregistrer l’ordre du jour`,
    convene: fr`Convoquer`,
    convening: (reached: number) =>
      reached === 0
        ? fr`Personne n’a de compte ici : nul ne recevra de courriel.`
        : fr`${count(reached, 'personne reçoit', 'personnes reçoivent')} un courriel et un rendez-vous : qui siège, et qui parle pour une partie.`,
    short: (days: number) =>
      days < 1
        ? fr`La réunion est aujourd’hui : qui est convoqué n’a que quelques heures.`
        : days === 1
          ? fr`La réunion est demain : dans un jour seulement.`
          : fr`La réunion est dans ${days} jours seulement.`,
    convened: (reached: number) =>
      reached === 0
        ? fr`Nul n’a reçu de courriel : personne n’a de compte ici.`
        : fr`${count(reached, 'personne a été prévenue', 'personnes ont été prévenues')} par courriel.`,
    unreached: fr`À prévenir vous-même, car sans compte :`,
    hold: fr`La réunion s’est tenue`,
    cancel: fr`Annuler la réunion`,
    withdrawEntered: fr`Retirer cette saisie, faite par erreur`,
    changeEntered: fr`Saisie après coup, elle se corrige jusqu’à son sceau.`,
    reason: fr`Pourquoi`,
    document: fr`Joindre un document`,
    documentTitle: fr`Titre du document`,
    file: fr`Fichier`,
    fileHint: fr`PDF, ODT, DOCX ou ZIP, 5 Mo au plus.`,
    forAll: fr`Tout le monde peut le lire`,
    join: fr`Joindre`,
    open: (title: string) => fr`Rendre « ${title} » public`,
    close: (title: string) => fr`Réserver « ${title} » aux membres`,
    remove: (title: string) => fr`Retirer « ${title} »`,
    attendSave: fr`Enregistrer les présences`,
    unsaid: fr`non notée`,
    noSeats: fr`Aucun siège n’est en cours ce jour-là : ajoutez-les sur la page du comité.`,
    propose: fr`Mettre une décision aux voix`,
    decisionText: fr`Texte de la décision`,
    put: fr`Mettre aux voix`,
    say: (voice: string, party: string, number: number) => fr`${party} : ${voice} à la décision ${number}`,
    seatsSaid: (number: number) => fr`Ce que disent les sièges de la décision ${number}`,
    seatSaid: (seat: string, voice: string, noted: boolean) =>
      noted ? fr`${seat} : ${voice} (noté par qui prépare le comité)` : fr`${seat} : ${voice}`,
    note: (number: number) => fr`Dire ou noter les voix à la décision ${number}`,
    noteHint: fr`Un siège parle par qui le tient. Qui prépare le comité note la voix d’un siège sans compte, et toutes celles d’une réunion saisie après coup, comme son compte rendu les dit.`,
    withdraw: (number: number) => fr`Retirer la proposition ${number}`,
    write: fr`Écrire le compte rendu`,
    correct: fr`Écrire une nouvelle version`,
    text: fr`Texte, en Markdown`,
    textHint: fr`« # » pour un titre, « - » pour une liste, « ** » autour de ce qui est important.`,
    writeSave: fr`Enregistrer cette version`,
    validate: (party: string, number: number) => fr`${party} valide la version ${number}`,
    validated: (parties: string) => fr`Validée par ${parties}.`,
    notValidated: fr`Personne ne l’a encore validée.`,
    collegeValidated: (college: string, validating: number, seats: number, whole: boolean) =>
      fr`${college} : ${whole ? 'validé' : 'pas encore'} (${validating} sur ${count(seats, 'siège', 'sièges')})`,
    all: fr`Validée, elle est scellée : ni elle, ni les décisions, ni les présences ne changent plus.`,
    isValidated: (number: number) =>
      fr`La version ${number} du compte rendu est déjà validée par une partie ou un siège : les voix, les décisions, les présences et les documents ne changent plus. Pour corriger, écrivez-en une nouvelle version, que tous valideront à nouveau.`,
    correctHint: fr`Ce qui a été validé l’a été de la version précédente : celle-ci est à valider par tous.`,
    level: fr`Ce qui en est public`,
    levelNow: (party: string, level: string) => fr`${party} : ${level}`,
    levelResult: {
      parties: (level: string) =>
        fr`Le moins de toutes compte. Public maintenant : ${level}. Une fois scellé et public, cela le reste.`,
      colleges: (level: string) =>
        fr`Un collège laisse publier ce que laissent publier plus de la moitié de ses sièges en cours tenus par quelqu’un qui a un compte ; est public ce que laissent publier plus de la moitié des collèges. Public maintenant : ${level}. Une fois scellé et public, cela le reste.`,
    },
    outOfReach: fr`La moitié des collèges au moins n’ont aucun siège en cours tenu par quelqu’un qui a un compte : tant qu’il en est ainsi, ce compte rendu ne peut être ni scellé ni publié. Qui prépare le comité ajoute des sièges, ou leurs courriels, sur sa page.`,
    noSeat: (college: string) => fr`${college} : aucun siège tenu par quelqu’un qui a un compte`,
    levelOf: (party: string) => fr`${party} laisse publier`,
    levelSave: fr`Enregistrer ce niveau`,
  },
} as const;
