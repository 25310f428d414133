import type { Need } from '../../../api/standard/needs.ts';
import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { atTown, count, enumerate, fr, number } from '../typeset.ts';
import type { Live } from '../words.tsx';

const formats = formatsOf(languageOf('facile'));

/** In French the first of a month alone is an ordinal, and an hour is « 9 h 30 ». */
const ordinal = (day: string) => day.replace(/(^|\s)1\s/, '$11er\u00a0');
const clock = (time: string) =>
  time === '24:00'
    ? 'minuit'
    : `${Number(time.slice(0, 2))}\u00a0h${time.endsWith(':00') ? '' : `\u00a0${time.slice(3, 5)}`}`;

const speech = {
  ...formats,
  date: (iso: string) => ordinal(formats.date(iso)),
  weekday: (iso: string) => ordinal(formats.weekday(iso)),
  clock,
  distance: (metres: number) => (metres < 50 ? fr`moins de 50 m` : formats.length(metres)),
  roughDistance: (metres: number) => fr`environ ${formats.length(Math.max(1_000, metres))}`,
};

const site: Live['site'] = {
  name: 'Nouvelle Proximité',
  demonstration: fr`Ces lieux sont inventés.`,
  demonstrationMore: fr`Ils montrent comment marche ce site. N’y allez pas.`,
};

const needWords: Readonly<Record<Need, { readonly verb: string; readonly plain: string }>> = {
  acceder: { verb: 'Utiliser', plain: fr`un ordinateur ou internet, faire une démarche` },
  apprendre: { verb: 'Apprendre', plain: fr`à se servir d’internet, avec une personne qui aide` },
  creer: { verb: 'Créer', plain: fr`des objets, des photos, des vidéos, et s’amuser` },
};

const serviceWords: Live['serviceWords'] = {
  'Aide aux démarches administratives': {
    plain: fr`Faire une démarche sur internet, avec une personne à côté de vous (exemples : impôts, carte d’identité, aides sociales)`,
    short: 'démarches sur internet',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: fr`Apprendre à se servir d’un ordinateur, d’un téléphone, d’internet et des mails`,
    short: fr`apprendre l’ordinateur, le téléphone et internet`,
  },
  'Insertion professionnelle via le numérique': {
    plain: fr`Chercher un travail ou une formation avec l’ordinateur et internet`,
    short: 'travail et formation',
  },
  'Utilisation sécurisée du numérique': {
    plain: fr`Se protéger sur internet : éviter les arnaques, protéger ses informations personnelles`,
    short: 'se protéger sur internet',
  },
  'Parentalité et éducation avec le numérique': {
    plain: fr`Aider ses enfants avec internet, les écrans et l’école`,
    short: 'parents et enfants',
  },
  'Loisirs et créations numériques': {
    plain: fr`Créer et s’amuser : photo, vidéo, musique, jeu, fabrication d’objets`,
    short: 'loisirs et création',
  },
  'Compréhension du monde numérique': {
    plain: fr`Comprendre internet et les ordinateurs, et en parler`,
    short: 'comprendre internet',
  },
  'Accès internet et matériel informatique': {
    plain: fr`Utiliser sur place un ordinateur, internet, une imprimante`,
    short: 'ordinateurs et internet sur place',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: fr`Acheter un ordinateur ou un téléphone à prix solidaire (moins cher)`,
    short: 'ordinateurs et téléphones moins chers',
  },
};

const vocabulary: Live['vocabulary'] = {
  publics_specifiquement_adresses: {
    Jeunes: 'Jeunes',
    Étudiants: 'Étudiants',
    'Familles et/ou enfants': 'Familles, enfants',
    Seniors: 'Personnes âgées',
    Femmes: 'Femmes',
  },
  prise_en_charge_specifique: {
    Surdité: fr`Personnes sourdes, ou qui entendent mal`,
    'Handicaps moteurs': fr`Personnes avec un handicap moteur (exemple : en fauteuil roulant)`,
    'Handicaps mentaux': fr`Personnes avec un handicap mental ou psychique`,
    Illettrisme: fr`Personnes qui ont du mal à lire et à écrire`,
    'Langues étrangères (anglais)': fr`Accueil en anglais`,
    'Langues étrangères (autres)': fr`Accueil dans d’autres langues que le français et l’anglais`,
    'Déficience visuelle': fr`Personnes aveugles, ou qui voient mal`,
  },
  frais_a_charge: {
    Gratuit: 'Gratuit',
    'Gratuit sous condition': fr`Gratuit pour certaines personnes : demandez au lieu`,
    Payant: 'Payant',
  },
  modalites_acces: {
    'Se présenter': fr`Venez sans rendez-vous`,
    Téléphoner: fr`Téléphonez avant de venir`,
    'Contacter par mail': fr`Écrivez un mail avant de venir`,
    'Prendre un RDV en ligne': fr`Prenez rendez-vous sur internet`,
    "Ce lieu n'accueille pas de public": fr`Ce lieu ne reçoit pas de visiteurs`,
    'Envoyer un mail avec une fiche de prescription': fr`Un travailleur social envoie un mail et une fiche au lieu, pour vous`,
  },
  modalites_accompagnement: {
    'En autonomie': fr`Vous utilisez le matériel par vous-même`,
    'Accompagnement individuel': fr`Une personne vous aide, seulement vous`,
    'Dans un atelier collectif': fr`Vous apprenez en petit groupe, dans un atelier`,
    'À distance': fr`À distance, sans venir : par téléphone, ou en vidéo sur internet`,
  },
  itinerance: {
    Itinérant: fr`Le lieu se déplace dans plusieurs villes ou villages`,
    Fixe: fr`Le lieu reste au même endroit`,
  },
  typologie: {
    RFS: 'France Services',
    BIB: fr`Bibliothèque ou médiathèque`,
    CCAS: fr`Centre communal d’action sociale (CCAS) : aide sociale de la ville ou du village`,
    MUNI: 'Mairie',
    CS: 'Centre social',
    CSC: 'Centre socioculturel',
    MJC: fr`Maison des jeunes et de la culture (MJC)`,
    ASSO: 'Association',
    EPN: fr`Espace public numérique (EPN) : lieu public pour utiliser des ordinateurs et internet`,
    EPI: fr`Espace public internet (EPI) : lieu public pour utiliser internet`,
    ENM: fr`Espace numérique mobile : il se déplace`,
    FABLAB: fr`Fablab : atelier pour fabriquer des objets`,
    TIERS_LIEUX: fr`Tiers-lieu ou lieu de travail partagé`,
    LA_POSTE: 'La Poste',
    ML: fr`Mission locale : aide pour les jeunes`,
    MDS: fr`Maison des solidarités (MDS) : aide sociale`,
    PIMMS: fr`PIMMS : aide pour vos démarches`,
    RELAIS_LECTURE: fr`Relais lecture : petite bibliothèque`,
  },
};

const facetWords: Live['facetWords'] = {
  services: fr`Ce que vous voulez faire`,
  frais_a_charge: 'Prix',
  publics_specifiquement_adresses: 'Pour qui',
  prise_en_charge_specifique: 'Accueil adapté',
  modalites_acces: 'Comment venir',
  modalites_accompagnement: 'Comment le lieu vous aide',
  typologie: 'Type de lieu',
  itinerance: 'Lieu fixe ou mobile',
  dispositif_programmes_nationaux: 'Réseaux et programmes du lieu',
  formations_labels: 'Formations et labels du lieu',
};

const presenceWords: Live['presenceWords'] = {
  prise_rdv: 'Vous pouvez prendre rendez-vous sur internet',
  fiche_acces_libre: fr`Le site Acceslibre explique comment entrer et se déplacer dans le lieu`,
  atelier: fr`Un atelier cette semaine`,
  poste: fr`On y cherche quelqu’un pour travailler ou aider`,
  ordinateur: fr`On y donne des ordinateurs`,
  competence: fr`On y apprend les bases du numérique pour le travail`,
  fonds: fr`Le fonds solidaire aide un projet de ce lieu`,
  label: fr`C’est un lieu de référence`,
};

const when: Live['when'] = {
  legend: fr`Quand ?`,
  any: fr`N’importe quand`,
  now: 'Ouvert maintenant',
  weekend: 'Ce week-end',
  at: 'Un autre jour',
  day: 'Jour',
  hour: 'Heure (pas obligatoire)',
  onDay: (day: string) => `Ouvert le ${day}`,
  onDayAt: (day: string, time: string) => fr`Ouvert le ${day} à ${time}`,
  sureOnly: fr`Pour certains lieux, nous connaissons mal les horaires. Ils ne sont pas dans cette liste.`,
  showUnsure: 'Montrer aussi ces lieux',
  unsureToo: fr`Pour certains lieux, nous connaissons mal les horaires. Ils sont aussi dans cette liste.`,
  hideUnsure: 'Montrer seulement les lieux ouverts',
  known: (date: string) =>
    fr`Nous connaissons les horaires jusqu’au ${date} seulement. Choisissez un jour plus proche. Voici les lieux, pour n’importe quel jour.`,
};

const opening: Live['opening'] = {
  until: (moment: string) => fr`Ouvert jusqu’à ${moment}`,
  always: fr`Ouvert jour et nuit`,
  closed: fr`Fermé`,
  closedToday: fr`Fermé aujourd’hui`,
  closedBetween: (from: string, until: string) => fr`Fermé du ${from} au ${until}`,
  moving: fr`Le lieu déménage`,
  closedLong: fr`Fermé : pas d’ouverture prévue pendant 5 semaines`,
  opens: (moment: string) => `ouvre ${moment}`,
  today: (time: string) => fr`à ${time}`,
  tomorrow: (time: string) => fr`demain à ${time}`,
  onDay: (day: string, time: string) => fr`${day} à ${time}`,
  onDate: (date: string, time: string) => fr`le ${date} à ${time}`,
  stops: (town, day, from, to) => fr`Il vient ${atTown(town)} ${day}, de ${from} à ${to}`,
  unsure: fr`Peut-être ouvert : contactez le lieu avant de venir`,
  unreadable: fr`Horaires à vérifier`,
  unknown: fr`Horaires inconnus`,
};

const travel: Live['travel'] = {
  foot: (minutes: number) => fr`${count(minutes, 'minute', 'minutes')} à pied`,
  car: (minutes: number) => fr`${count(minutes, 'minute', 'minutes')} en voiture`,
};

const saved: Live['saved'] = {
  save: fr`Garder ce lieu`,
  saved: fr`Lieu gardé`,
  forget: 'Ne plus garder',
  none: fr`Vous n’avez gardé aucun lieu. Ouvrez la page d’un lieu. Appuyez sur « Garder ce lieu ». Le lieu sera ici.`,
  seen: fr`Les dernières pages que vous avez vues`,
  clear: fr`Effacer tous les lieux et toutes les pages gardés dans cet appareil`,
  elsewhere: fr`La page demandée n’est pas gardée dans cet appareil. Voici ce que cet appareil garde.`,
};

const search: Live['search'] = {
  title: fr`Trouver près de chez vous un lieu pour vous aider avec l’ordinateur et internet`,
  headline: fr`L’ordinateur et internet, avec une personne à côté de vous.`,
  intro: fr`Vous avez une démarche à faire, par exemple pour les impôts ? Vous voulez utiliser un ordinateur ? Vous avez une question sur votre téléphone ? Il y a sûrement un lieu près de chez vous.`,
  guide: fr`Vous ne savez pas par quoi commencer ? Répondez à 4 questions. Nous vous guidons.`,
  label: fr`Où êtes-vous ?`,
  hint: fr`Ville, village, code postal, adresse ou nom du lieu`,
  submit: 'Chercher',
  aroundMe: 'Autour de moi',
  locating: 'Nous cherchons où vous êtes…',
  located: 'Ma position',
  notLocated: fr`Nous ne pouvons pas savoir où vous êtes. Ce n’est pas grave. Écrivez le nom de votre ville ou de votre village. Ou écrivez son code postal.`,
  needs: fr`De quoi avez-vous besoin ?`,
  more: 'Voir plus de choix',
  chosen: (value: number) => count(value, 'choisi', 'choisis'),
  criterion: (list: string, value: string) => fr`${list} : ${value}`,
  also: 'Autres choix',
  recent: fr`Informations mises à jour il y a moins de 1 an`,
  counted: fr`Il y a un nombre à côté de chaque choix. C’est le nombre de lieux que vous verrez avec ce choix.`,
  countedWithin: (radius: string) =>
    fr`Il y a un nombre à côté de chaque choix. C’est le nombre de lieux à moins de ${radius} avec ce choix.`,
  apply: 'Valider mes choix',
  clear: 'Effacer tous mes choix',
  criteria: fr`Vos choix`,
  remove: fr`Enlever :`,
  suggestions: 'Propositions',
  suggested: (value: number) =>
    value === 0 ? 'Aucune proposition.' : `${count(value, 'proposition', 'propositions')}.`,
  kinds: {
    commune: 'Ville ou village',
    postcode: 'Code postal',
    departement: 'Département',
    venue: 'Lieu',
    address: 'Adresse',
  },
  understood: (place: string) => fr`Nous avons compris : ${place}.`,
  asName: (text: string) => fr`Chercher les lieux appelés « ${text} »`,
  tooShort: fr`Écrivez au moins 2 lettres, ou un code postal.`,
  alternatives: fr`Vous cherchez peut-être :`,
  ignored: (names: readonly string[]) =>
    fr`Nous n’avons pas compris une partie de l’adresse internet de cette page : ${enumerate(names)}. Nous n’en tenons pas compte.`,
  unknownPlace: (text: string) =>
    fr`Nous ne connaissons pas d’endroit appelé « ${text} ». Vérifiez que le nom est bien écrit. Ou essayez un code postal.`,
  byName: (text: string) => fr`Lieux dont le nom ressemble à « ${text} »`,
  fallback: fr`Nous n’avons pas pu chercher l’adresse exacte. Voici les lieux autour de la ville ou du village.`,
};

const results: Live['results'] = {
  twins: fr`Le même lieu, publié par une autre source :`,
  twin: (rank: number) => `description ${rank + 1}`,
  around: (place: string) => fr`Lieux autour de : ${place}`,
  aroundPoint: fr`Lieux autour du point choisi`,
  inDepartement: (name: string) => fr`Lieux dans tout le département : ${name}`,
  inCommune: (name: string) => fr`Lieux dans cette ville ou ce village seulement : ${name}`,
  inZone: fr`Lieux dans la zone que montre la carte`,
  status: (shown: number, more: boolean, fromPlace: boolean) => {
    const lieux = more ? fr`Les ${number(shown)} premiers lieux` : count(shown, 'lieu', 'lieux');
    return `${lieux}${fromPlace && shown > 1 ? ', du plus proche au plus loin' : ''}.`;
  },
  statusWithin: (total: number, radius: string) =>
    fr`${count(total, 'lieu', 'lieux')} à moins de ${radius}. Le plus proche est en premier. Les lieux plus loin sont après.`,
  farAway: (distance: string) => fr`Aucun lieu à moins de 100 km. Les plus proches sont à ${distance} :`,
  none: fr`Aucun lieu trouvé ici.`,
  loosen: fr`Pour trouver des lieux, enlevez un choix :`,
  withoutCriterion: (name: string) => fr`Enlever « ${name} »`,
  onlyCriterion: (name: string) => fr`Garder seulement « ${name} »`,
  wouldFind: (value: number) => count(value, 'lieu', 'lieux'),
  beyond: fr`Le lieu le plus proche qui a tout ce que vous demandez :`,
  noneWithin: (radius: string, nearest: string) =>
    fr`Aucun lieu à moins de ${radius} n’a tout ce que vous demandez. Le plus proche est à ${nearest}.`,
  noneMore: fr`Enlevez un choix. Ou montrez une zone plus grande sur la carte. Ou cherchez dans une ville ou un village voisin.`,
  noneAnywhere: fr`Aucun lieu n’a tout ce que vous demandez. Enlevez un choix.`,
  more: 'Voir plus de lieux',
  export: fr`Télécharger toute la liste`,
  follow: fr`Suivre les nouveautés (flux Atom)`,
  loading: 'Les lieux arrivent…',
  failed: fr`Nous n’avons pas pu montrer la liste.`,
  offline: fr`Vous n’avez peut-être plus internet. Voici la dernière liste que vous avez reçue.`,
  retry: 'Réessayer',
  noService: fr`Ne reçoit pas de visiteurs`,
  approximate: fr`position pas exacte sur la carte`,
  call: (phone: string) => fr`Appeler le ${phone}`,
  backToPlace: (place: string) => fr`Revenir autour de « ${place} »`,
  backToStart: fr`Revenir à la page d’accueil`,
  free: 'Gratuit',
};

const welcome: Live['welcome'] = {
  departements: 'Tous les départements',
  total: (venues: number, departements: number) =>
    fr`Il y a ${count(venues, 'lieu', 'lieux')} dans ${count(departements, 'département ou territoire', 'départements et territoires')}. Choisissez le vôtre. Ou cherchez votre ville ou votre village plus haut sur cette page.`,
  empty: fr`Il n’y a encore aucun lieu sur ce site.`,
  unfiltered: fr`Ces nombres comptent tous les lieux du site. Ils ne tiennent pas compte de vos choix. La liste des lieux tient compte de vos choix.`,
  venues: (value: number) => count(value, 'lieu', 'lieux'),
};

const mapWords: Live['mapWords'] = {
  label: fr`Carte des lieux. La liste donne les mêmes lieux.`,
  show: 'Voir la carte',
  hide: 'Voir la liste',
  title: 'Carte',
  loading: 'La carte arrive…',
  failed: fr`La carte ne marche pas ici. La liste donne tous les lieux.`,
  noScript: fr`La carte marche seulement avec JavaScript. La liste marche sans JavaScript. Elle donne tous les lieux.`,
  smallFailed: fr`La carte ne marche pas ici. Suivez l’adresse.`,
  crowded: fr`Il y a trop de lieux pour les montrer tous. Agrandissez la carte.`,
  outlinesAttribution: fr`Contours : Natural Earth`,
  basemapAttribution: '© IGN, Plan IGN',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  close: 'Fermer',
  chosen: 'Lieu choisi sur la carte',
  here: (value: number) => fr`${count(value, 'lieu', 'lieux')} ici`,
  others: (value: number) => fr`et ${count(value, 'autre', 'autres')}`,
};

export const live: Live = {
  ...speech,
  site,
  needWords,
  serviceWords,
  vocabulary,
  facetWords,
  presenceWords,
  when,
  opening,
  travel,
  saved,
  search,
  results,
  welcome,
  mapWords,
};
