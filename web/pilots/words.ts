import { levels, weekdays } from '../../api/standard/school-week.ts';
import { count, fr, kilometres, number } from '../words/typeset.ts';

interface Hour {
  readonly levels: readonly string[];
  /** Where the school has two alike. */
  readonly class_name?: string;
  readonly pupils: number;
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

/** « 15:30 » -> « 15 h 30 », in one piece */
const hour = (time: string) => {
  const [hours = '', minutes = ''] = time.split(':');
  return fr`${Number(hours)} h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
};
const communes = (many: number) => count(many, 'commune', 'communes');
const classes = (many: number) => count(many, 'classe', 'classes');
const pupils = (many: number) => count(many, 'élève', 'élèves');
const schools = (many: number) => count(many, 'école', 'écoles');

export const words = {
  levels,
  weekdays,
  hour,
  /** « CM1-CM2, 24 élèves, le mardi de 15 h 30 à 16 h 30 » */
  classLine: ({ levels: of, class_name = of.join('-'), pupils: many, weekday, starts, ends }: Hour) =>
    fr`${class_name}, ${pupils(many)}, le ${weekdays[weekday - 1] ?? ''} de ${hour(starts)} à ${hour(ends)}`,
  classesOf: (of: { readonly classes: number; readonly pupils: number }) =>
    fr`${classes(of.classes)}, ${pupils(of.pupils)}`,
  /** « octobre 2026 » */
  month: (month: string) =>
    new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(month),
    ),
  year: (year: number) => fr`année scolaire ${year}-${year + 1}`,
  example: fr`(exemple)`,
  list: {
    title: 'Les pilotes scolaires',
    lead: fr`Des communes volontaires et leurs écoles : une heure par semaine, des élèves de CE2, CM1 et CM2 apprennent le numérique avec l’animateur d’un lieu voisin et des volontaires : salariés, étudiants, enseignants.`,
    none: 'Aucune campagne n’est encore ouverte.',
    open: (until: string | undefined) =>
      until ? fr`Candidatures ouvertes jusqu’au ${until}.` : fr`Candidatures ouvertes.`,
    places: (taken: number, least: number, most: number) =>
      fr`${communes(taken)} ${taken > 1 ? 'retenues' : 'retenue'}, pour ${least} à ${most} places.`,
    waiting: (many: number) => (many > 0 ? fr`${communes(many)} en liste d’attente.` : ''),
    submitted: (many: number) => (many > 0 ? fr`${communes(many)} devant les parties.` : ''),
    taken: communes,
    invented: fr`Des chiffres inventés, pour montrer ce que ce serait : aucune vraie campagne n’est encore finie.`,
    communes: 'Communes pilotes',
    noCommune: 'Aucune commune n’est encore retenue.',
    line: (of: { readonly schools: number; readonly classes: number; readonly pupils: number }) =>
      fr`${schools(of.schools)}, ${classes(of.classes)}, ${pupils(of.pupils)}`,
    map: 'Sur la carte',
    mapText: fr`Chaque numéro est celui de la commune dans la liste.`,
    mayor: 'Votre commune',
    mayorLead: fr`Trouvez sa page : « Monter un pilote » y montre ses écoles et qui, autour, peut vous aider.`,
    find: 'Commune ou code postal',
    search: 'Chercher',
    which: fr`Plusieurs communes répondent à ce nom :`,
    notFound: (text: string) =>
      fr`Aucune commune ne s’appelle « ${text} ». Écrivez son nom, ou son code postal.`,
    campaigns: 'Campagnes',
    duties: {
      choice: 'Comparer les candidatures',
      teams: 'Composer les équipes',
      review: 'Lire le bilan',
    },
    all: 'Les communes et leurs pilotes',
  },
  states: {
    missing: 'Ce qui manque encore',
    complete: fr`Rien ne manque : vous pouvez déposer la candidature.`,
    said: {
      schools: 'Choisir au moins une école',
      classes: 'Dire les classes de chaque école, et leurs heures',
      agreements: 'Recevoir l’accord de la direction de chaque école',
      rooms: 'Dire les salles',
      machines: 'Dire le nombre de machines',
    },
    done: 'fait',
    todo: 'à faire',
    rank: (rank: number) => fr`Votre commune est ${rank === 1 ? '1re' : `${rank}e`} en liste d’attente.`,
  },
  dossier: {
    title: (commune: string) => fr`Pilote scolaire : ${commune}`,
    unknown: fr`Aucune candidature n’a ce numéro, ou vous n’en êtes pas. Connectez-vous avec l’adresse qui représente la commune.`,
    refused: 'Ce n’est pas fait',
    campaign: 'Campagne',
    state: 'État',
    inhabitants: (many: number | null) => (many === null ? '' : fr`${number(many)} habitants`),
    schools: 'Les écoles et leurs classes',
    noSchool: 'Aucune école choisie.',
    addSchool: 'Ajouter une école',
    addSchoolHint: (known: number) =>
      known === 0
        ? fr`Aucune école élémentaire de votre commune n’est connue de ce site : écrivez à qui tient l’annuaire.`
        : fr`Celles de votre commune qui ont des classes de CE2, CM1 ou CM2.`,
    choose: 'Choisir…',
    add: 'Ajouter cette école',
    remove: 'Retirer cette école',
    classTitle: (rank: number) => fr`Classe ${rank}`,
    newClass: 'Une classe de plus',
    levels: 'Niveaux',
    pupils: 'Élèves',
    weekday: 'Jour',
    starts: 'De',
    ends: 'À',
    emptyClass: fr`Laissez vide ce qui ne sert pas. Enregistrez : une ligne de plus apparaît. Les heures s’écrivent comme 15:30. Aucun nom d’élève ni d’enseignant n’est demandé.`,
    agreement: 'Accord de la direction',
    agreements: {
      none: fr`Pas encore demandé.`,
      unknown: (mail: string) =>
        fr`L’adresse ${mail || 'donnée'} n’est pas de l’académie : une personne de l’annuaire la vérifie, puis le courriel part.`,
      asked: (mail: string, since: string) =>
        mail
          ? fr`Demandé à ${mail} le ${since} ; pas encore de réponse.`
          : fr`Demandé le ${since} ; pas de réponse.`,
      yes: (since: string) => fr`La direction est d’accord, depuis le ${since}.`,
      no: (since: string) => fr`La direction n’est pas d’accord (${since}).`,
    },
    mail: 'Adresse de l’école',
    mailHint: (uai: string) =>
      fr`Celle de la direction, comme ce.${uai.toLowerCase()}@ac-lille.fr. Une adresse de l’académie est écrite aussitôt. Elle est effacée dès la réponse, ou au bout de 90 jours.`,
    ask: 'Enregistrer, et demander l’accord',
    askAgain: 'Enregistrer, et demander de nouveau',
    means: 'Les moyens de la commune',
    rooms: 'Salles',
    roomsHint: fr`Où se tiennent les séances, et pour combien d’élèves.`,
    machines: 'Machines disponibles',
    animators: 'Animateurs municipaux qui pourraient être formés',
    animatorsHint: 'Leur nombre : aucun nom.',
    volunteers: 'Volontaires souhaités à chaque séance',
    volunteersHint: fr`En plus de l’animateur d’un lieu. De 0 à 5.`,
    wishes: 'Vos souhaits (facultatif)',
    wishesHint: fr`Ce que vous attendez des parties, des entreprises, d’un lieu.`,
    save: 'Enregistrer le brouillon',
    saved: 'Enregistré.',
    submit: 'Déposer la candidature',
    submitLead: fr`Elle va aux quatre parties. Vous pourrez la reprendre ou la retirer.`,
    revise: 'La reprendre pour la compléter',
    reviseLead: fr`Elle redevient un brouillon ; ce que les parties en ont dit ne compte plus, et reste lisible.`,
    withdraw: 'Retirer la candidature',
    withdrawLead: fr`À tout moment. La place passe à la première commune qui attend.`,
    sure: 'Oui, la retirer',
    stop: 'Arrêter le pilote',
    stopLead: fr`Ce qui est fait reste. Les séances à venir sont annulées, et nous l’écrivons à qui devait y venir, et aux parties. On ne revient pas en arrière.`,
    stopSure: 'Oui, arrêter le pilote',
    opinions: 'Ce que les parties en pensent',
    noOpinion: 'pas encore prononcée',
    answers: { yes: 'oui', no: 'non', question: 'une question' },
    exchange: 'Échanges',
    says: (side: string, answer: string | undefined) => (answer ? `${side} : ${answer}` : side),
    theCommune: (nom: string) => fr`Commune de ${nom}`,
    old: fr`(ne compte plus)`,
    speak: (side: string) => fr`Se prononcer pour « ${side} »`,
    reply: 'Répondre aux parties',
    answer: 'Avis',
    why: 'Raisons, ou question',
    yourReply: 'Votre réponse',
    send: 'Envoyer',
    history: 'Historique',
    moved: (day: string, state: string, actor: string) => fr`${day} : ${state} (${actor})`,
    team: 'L’équipe',
    yearPage: 'L’année',
    back: 'La candidature',
    others: 'Toutes les candidatures',
    all: 'Tous les pilotes',
    commune: 'La page de la commune',
    facts: {
      rooms: 'Salles',
      machines: 'Machines',
      animators: 'Animateurs municipaux à former',
      volunteers: 'Volontaires souhaités par séance',
      wishes: 'Souhaits',
    },
  },
  agreement: {
    title: 'L’accord de votre école',
    lead: (commune: string, campaign: string) =>
      fr`La commune de ${commune} se porte candidate à « ${campaign} » avec votre école.`,
    what: fr`Une heure par semaine, sur le temps que libèrent les rythmes scolaires : l’animateur d’un lieu de médiation numérique et des volontaires viennent dans la classe, avec des séances validées pour l’école. Aucun nom d’élève n’est demandé ni gardé.`,
    classes: 'Les classes et les heures',
    yes: 'Oui, l’école est d’accord',
    no: 'Non',
    word: 'Un mot pour la commune (facultatif)',
    said: (agrees: boolean) => (agrees ? fr`Vous avez répondu oui.` : fr`Vous avez répondu non.`),
    change: fr`Vous pouvez changer de réponse tant que la commune n’a pas déposé sa candidature.`,
    closed: fr`La candidature est déposée : pour changer de réponse, écrivez à la commune.`,
    over: fr`La commune n’est plus candidate : votre accord n’est plus demandé.`,
    state: (state: string) => fr`La candidature est maintenant : ${state}.`,
    lessons: 'Les prochaines séances dans votre école',
    lesson: (day: string, starts: string, ends: string, levels: string) =>
      fr`${day}, de ${starts} à ${ends}, ${levels}`,
    noLesson: fr`Aucune séance n’est encore prévue. Gardez ce lien : elles seront écrites ici.`,
    calendar: fr`Pour les suivre toutes dans votre agenda, donnez-lui cette adresse secrète :`,
    thanks: 'Merci',
    thanksText: fr`La commune est prévenue.`,
    wrong: 'Ce lien ne va pas',
  },
  choice: {
    title: (campaign: string) => fr`Choisir les communes : ${campaign}`,
    lead: fr`Les candidatures devant les parties, et l’équilibre de celles qui seraient retenues. Cochez : les chiffres disent ce que serait le choix ; rien n’est décidé avant que chaque partie ait dit oui.`,
    none: 'Aucune candidature déposée.',
    candidates: 'Les candidatures',
    tick: 'Si elle était retenue',
    venue: fr`Lieu volontaire le plus proche :`,
    simulate: 'Voir ce que serait ce choix',
    would: 'Ce que serait ce choix',
    chosen: (many: number, least: number, most: number) =>
      fr`${communes(many)} ${many > 1 ? 'choisies' : 'choisie'}, pour ${least} à ${most} places.`,
    tooMany: (many: number) => fr`${communes(many)} de trop : les dernières attendraient.`,
    tooFew: (many: number) => fr`Il en manque ${many} pour que l’année commence.`,
    criteria: 'Ce que les parties regardent',
    balance: [
      'Régions',
      'Villes de 10 000 habitants et plus',
      'Communes plus petites',
      'Outre-mer',
      'Avec un lieu volontaire à moins de 40 km',
      'Classes',
      'Élèves',
    ],
    byRegion: 'Par région',
    noVenue: fr`aucun à moins de 40 km`,
    km: (metres: number) => fr`à ${kilometres(metres)}`,
    town: 'ville',
    country: 'campagne',
    overseas: 'outre-mer',
    map: 'Sur la carte',
    mapText: fr`Les numéros sont ceux des communes qui seraient retenues ; les autres candidates sont des points.`,
  },
};
