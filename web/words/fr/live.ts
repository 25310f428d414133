import type { Need } from '../../../api/standard/needs.ts';
import type { PresenceField } from '../../../api/standard/presence.ts';
import type { VocabularyField } from '../../../api/standard/vocabularies.ts';
import type { FacetField } from '../../venues/criteria.ts';
import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { atTown, count, enumerate, fr, hourInWords, number, ofTown } from '../typeset.ts';

const formats = formatsOf(languageOf('fr'));

/** In French the first of a month alone is an ordinal. */
const ordinal = (day: string) => day.replace(/(^|\s)1\s/, '$11er\u00a0');

/** What the language itself does: its figures, its days, its distances. */
const speech = {
  ...formats,
  date: (iso: string) => ordinal(formats.date(iso)),
  weekday: (iso: string) => ordinal(formats.weekday(iso)),
  clock: hourInWords,
  /** Under 50 metres the figure would be finer than the addresses are. */
  distance: (metres: number) => (metres < 50 ? fr`moins de 50 m` : formats.length(metres)),
  /** To the middle of a commune, the venue being somewhere in it: never finer than a kilometre. */
  roughDistance: (metres: number) => fr`environ ${formats.length(Math.max(1_000, metres))}`,
};

const site = {
  name: 'Nouvelle Proximité',
  demonstration: fr`Données de démonstration : ces lieux sont inventés.`,
  demonstrationMore: fr`Ils montrent ce que fait le service ; n’y allez pas.`,
};

const needWords: Readonly<Record<Need, { readonly verb: string; readonly plain: string }>> = {
  acceder: { verb: 'Accéder', plain: fr`faire une démarche, utiliser un ordinateur` },
  apprendre: { verb: 'Apprendre', plain: fr`se servir d’internet, être accompagné` },
  creer: { verb: 'Créer', plain: fr`fabriquer, jouer, s’exprimer` },
};

/** The standard's services in the words of someone who needs one: in full, and in short for a list. */
const serviceWords: Readonly<Record<string, { readonly plain: string; readonly short: string }>> = {
  'Aide aux démarches administratives': {
    plain: fr`Faire une démarche administrative en ligne, avec quelqu’un à côté de vous`,
    short: 'démarches en ligne',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: fr`Apprendre à se servir d’un ordinateur, d’un téléphone, d’internet et du courriel`,
    short: 'outils du quotidien',
  },
  'Insertion professionnelle via le numérique': {
    plain: fr`Chercher un emploi ou une formation avec le numérique`,
    short: 'emploi et formation',
  },
  'Utilisation sécurisée du numérique': {
    plain: fr`Se protéger des arnaques et garder la main sur ses données`,
    short: fr`sécurité`,
  },
  'Parentalité et éducation avec le numérique': {
    plain: fr`Accompagner ses enfants et leur scolarité avec le numérique`,
    short: 'parents et enfants',
  },
  'Loisirs et créations numériques': {
    plain: fr`Créer et se divertir : photo, vidéo, musique, jeu, fabrication`,
    short: 'loisirs et création',
  },
  'Compréhension du monde numérique': {
    plain: fr`Comprendre le monde numérique et en parler`,
    short: 'comprendre le numérique',
  },
  'Accès internet et matériel informatique': {
    plain: fr`Utiliser sur place un ordinateur, internet, une imprimante`,
    short: 'ordinateurs et internet sur place',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: fr`Acheter un ordinateur ou un téléphone à prix solidaire`,
    short: 'matériel à prix solidaire',
  },
};

/** The standard's other values, where French says them otherwise than the standard does. */
const vocabulary: Readonly<Partial<Record<VocabularyField, Readonly<Record<string, string>>>>> = {
  publics_specifiquement_adresses: { 'Familles et/ou enfants': 'Familles, enfants' },
  prise_en_charge_specifique: {
    Surdité: fr`Personnes sourdes ou malentendantes`,
    'Handicaps moteurs': 'Handicap moteur',
    'Handicaps mentaux': fr`Handicap mental ou psychique`,
    Illettrisme: fr`Difficultés à lire et à écrire`,
    'Langues étrangères (anglais)': fr`On y parle anglais`,
    'Langues étrangères (autres)': fr`On y parle d’autres langues que le français et l’anglais`,
    'Déficience visuelle': fr`Personnes aveugles ou malvoyantes`,
  },
  frais_a_charge: { 'Gratuit sous condition': fr`Gratuit pour certaines personnes : demandez au lieu` },
  modalites_acces: {
    'Se présenter': fr`Venez sans rendez-vous`,
    Téléphoner: fr`Téléphonez d’abord`,
    'Contacter par mail': fr`Écrivez un courriel d’abord`,
    'Prendre un RDV en ligne': fr`Prenez rendez-vous en ligne`,
    "Ce lieu n'accueille pas de public": fr`Ce lieu ne reçoit pas de public`,
    'Envoyer un mail avec une fiche de prescription': fr`Un travailleur social écrit pour vous, avec une fiche d’orientation`,
  },
  modalites_accompagnement: {
    'En autonomie': fr`Vous utilisez le matériel par vous-même`,
    'Accompagnement individuel': fr`Une personne vous aide, vous seul`,
    'Dans un atelier collectif': fr`En petit groupe, dans un atelier`,
    'À distance': fr`À distance, par téléphone ou en visio`,
  },
  itinerance: { Itinérant: fr`Se déplace de commune en commune`, Fixe: fr`Reste au même endroit` },
  // Those that tell people something; pages.ts has the 92.
  typologie: {
    RFS: 'France Services',
    BIB: fr`Bibliothèque ou médiathèque`,
    CCAS: fr`Centre communal d’action sociale (CCAS)`,
    MUNI: 'Mairie',
    CS: 'Centre social',
    CSC: 'Centre socioculturel',
    MJC: fr`Maison des jeunes et de la culture`,
    ASSO: 'Association',
    EPN: fr`Espace public numérique`,
    EPI: 'Espace public internet',
    ENM: fr`Espace numérique mobile`,
    FABLAB: 'Fablab',
    TIERS_LIEUX: fr`Tiers-lieu ou espace de travail partagé`,
    LA_POSTE: 'La Poste',
    ML: 'Mission locale',
    MDS: fr`Maison des solidarités`,
    PIMMS: fr`Point information médiation multi-services (PIMMS)`,
    RELAIS_LECTURE: 'Relais lecture',
  },
};

const facetWords: Readonly<Record<Exclude<FacetField, PresenceField>, string>> = {
  services: 'Services',
  frais_a_charge: 'Prix',
  publics_specifiquement_adresses: 'Pour qui',
  prise_en_charge_specifique: 'Accueil adapté',
  modalites_acces: 'Comment venir',
  modalites_accompagnement: 'Accompagnement',
  typologie: 'Type de lieu',
  itinerance: 'Itinérance',
  dispositif_programmes_nationaux: 'Réseaux et programmes',
  formations_labels: 'Formations et labels',
};

const presenceWords: Readonly<Record<PresenceField, string>> = {
  prise_rdv: 'Rendez-vous à prendre en ligne',
  fiche_acces_libre: fr`Accessibilité des locaux décrite sur Acceslibre`,
  atelier: fr`Un atelier cette semaine`,
  poste: fr`Un poste ou une mission à pourvoir`,
  ordinateur: fr`Remet des ordinateurs à qui en manque`,
  competence: fr`Enseigne les compétences de base au travail`,
  fonds: fr`Un projet aidé par le fonds solidaire`,
  label: fr`Un lieu de référence`,
};

const when = {
  legend: 'Quand ?',
  any: 'Peu importe',
  now: 'Ouvert maintenant',
  weekend: 'Ce week-end',
  at: 'Un autre jour',
  day: 'Jour',
  hour: 'Heure (facultatif)',
  onDay: (day: string) => `Ouvert le ${day}`,
  onDayAt: (day: string, time: string) => fr`Ouvert le ${day} à ${time}`,
  sureOnly: fr`Les lieux dont on ne connaît pas bien les horaires ne sont pas dans cette liste.`,
  showUnsure: 'Les montrer aussi',
  unsureToo: fr`La liste compte aussi les lieux dont on ne connaît pas bien les horaires.`,
  hideUnsure: 'Seulement les lieux ouverts',
  known: (date: string) =>
    fr`Les horaires ne sont connus que jusqu’au ${date} : choisissez un jour d’ici là. Voici les lieux, sans tenir compte du jour.`,
};

const opening = {
  until: (moment: string) => fr`Ouvert jusqu’à ${moment}`,
  always: fr`Ouvert jour et nuit`,
  closed: fr`Fermé`,
  closedToday: fr`Fermé aujourd’hui`,
  closedBetween: (from: string, until: string) => fr`Fermé du ${from} au ${until}`,
  moving: fr`Déménagement`,
  closedLong: fr`Fermé, sans ouverture prévue dans les cinq semaines`,
  opens: (moment: string) => `ouvre ${moment}`,
  today: (time: string) => fr`à ${time}`,
  tomorrow: (time: string) => fr`demain à ${time}`,
  onDay: (day: string, time: string) => fr`${day} à ${time}`,
  onDate: (date: string, time: string) => fr`le ${date} à ${time}`,
  stops: (town: string, day: string, from: string, to: string) =>
    fr`S’arrête ${atTown(town)} ${day} de ${from} à ${to}`,
  unsure: fr`Ouverture à confirmer : contactez le lieu avant de venir`,
  unreadable: fr`Horaires à vérifier`,
  unknown: fr`Horaires non renseignés`,
};

const travel = {
  foot: (minutes: number) => fr`${count(minutes, 'minute', 'minutes')} à pied`,
  car: (minutes: number) => fr`${count(minutes, 'minute', 'minutes')} en voiture`,
};

const saved = {
  save: fr`Garder ce lieu`,
  saved: fr`Lieu gardé`,
  forget: 'Ne plus garder',
  none: fr`Vous n’avez gardé aucun lieu. Sur la page d’un lieu, « Garder ce lieu » le range ici.`,
  seen: fr`Dernières pages vues`,
  clear: fr`Effacer tout ce qui est gardé dans cet appareil`,
  elsewhere: fr`La page demandée n’est pas gardée dans cet appareil. Voici ce qui l’est.`,
};

const search = {
  title: fr`Trouver près de chez soi un lieu pour se faire aider avec le numérique`,
  headline: fr`Le numérique, avec quelqu’un à côté de vous.`,
  intro: fr`Une démarche à faire, un ordinateur à utiliser, une question sur votre téléphone : il y a sûrement un lieu près de chez vous.`,
  guide: fr`Vous ne savez pas par où commencer ? Quatre questions, et nous vous orientons.`,
  label: fr`Où êtes-vous ?`,
  hint: fr`Commune, code postal, adresse ou nom du lieu`,
  submit: 'Chercher',
  aroundMe: 'Autour de moi',
  locating: 'Recherche de votre position…',
  located: 'Ma position',
  notLocated: fr`Votre position n’est pas disponible. Ce n’est pas grave : écrivez le nom de votre commune ou son code postal.`,
  needs: fr`De quoi avez-vous besoin ?`,
  more: 'Plus de critères',
  chosen: (value: number) => count(value, 'choisi', 'choisis'),
  criterion: (list: string, value: string) => fr`${list} : ${value}`,
  also: 'Aussi',
  recent: fr`Fiche mise à jour depuis moins d’un an`,
  counted: fr`Le nombre à côté de chaque critère est celui des lieux qu’il laisserait.`,
  countedWithin: (radius: string) =>
    fr`Le nombre à côté de chaque critère est celui des lieux qu’il laisserait à moins de ${radius}.`,
  apply: 'Appliquer',
  clear: 'Tout effacer',
  criteria: fr`Critères choisis`,
  remove: fr`Retirer :`,
  suggestions: 'Propositions',
  suggested: (value: number) =>
    value === 0 ? 'Aucune proposition.' : `${count(value, 'proposition', 'propositions')}.`,
  kinds: {
    commune: 'Commune',
    postcode: 'Code postal',
    departement: 'Département',
    venue: 'Lieu',
    address: 'Adresse',
  },
  understood: (place: string) => fr`Nous avons compris : ${place}.`,
  asName: (text: string) => fr`Chercher les lieux appelés « ${text} »`,
  tooShort: fr`Écrivez au moins deux lettres, ou un code postal.`,
  alternatives: fr`Vous cherchiez plutôt :`,
  ignored: (names: readonly string[]) =>
    fr`Une partie de l’adresse de cette page n’a pas été comprise et n’est pas appliquée : ${enumerate(names)}.`,
  unknownPlace: (text: string) =>
    fr`Nous ne connaissons pas d’endroit appelé « ${text} ». Vérifiez l’orthographe, ou essayez un code postal.`,
  byName: (text: string) => fr`Lieux dont le nom ressemble à « ${text} »`,
  fallback: fr`L’adresse exacte n’a pas pu être cherchée : voici les lieux autour de la commune.`,
};

const results = {
  twins: fr`Aussi publié par une autre source :`,
  twin: (rank: number) => `fiche ${rank + 1}`,
  around: (place: string) => fr`Autour ${ofTown(place)}`,
  aroundPoint: fr`Autour du point choisi`,
  inDepartement: (name: string) => fr`${name}, tout le département`,
  inCommune: (name: string) => fr`${name}, cette commune seulement`,
  inZone: fr`Dans la zone affichée sur la carte`,
  status: (shown: number, more: boolean, fromPlace: boolean) => {
    const lieux = more ? fr`Les ${number(shown)} premiers lieux` : count(shown, 'lieu', 'lieux');
    return `${lieux}${fromPlace && shown > 1 ? ', du plus proche au plus loin' : ''}.`;
  },
  statusWithin: (total: number, radius: string) =>
    fr`${count(total, 'lieu', 'lieux')} à moins de ${radius}, du plus proche au plus loin ; les suivants viennent après.`,
  farAway: (distance: string) => fr`Aucun lieu à moins de 100 km. Les plus proches sont à ${distance} :`,
  none: fr`Aucun lieu ne correspond ici.`,
  loosen: fr`Ce qui en donnerait :`,
  withoutCriterion: (name: string) => fr`Sans « ${name} »`,
  onlyCriterion: (name: string) => fr`Seulement « ${name} »`,
  wouldFind: (value: number) => count(value, 'lieu', 'lieux'),
  beyond: fr`Le plus proche qui a tout cela :`,
  noneWithin: (radius: string, nearest: string) =>
    fr`Aucun lieu à moins de ${radius} n’a tout ce que vous demandez. Le plus proche est à ${nearest}.`,
  noneMore: fr`Retirez un critère, élargissez la carte, ou cherchez dans une commune voisine.`,
  noneAnywhere: fr`Aucun lieu de l’annuaire n’a tout cela. Retirez un critère.`,
  more: 'Voir plus de lieux',
  export: fr`Emporter toute cette liste`,
  follow: fr`Suivre les nouveautés (Atom)`,
  loading: 'Chargement des lieux…',
  failed: fr`La liste n’a pas pu être chargée.`,
  offline: fr`Vous semblez être hors connexion. La liste affichée est la dernière reçue.`,
  retry: 'Réessayer',
  noService: fr`N’accueille pas de public`,
  approximate: fr`position approchée`,
  call: (phone: string) => fr`Appeler le ${phone}`,
  backToPlace: (place: string) => fr`Revenir autour de « ${place} »`,
  backToStart: fr`Revenir à l’accueil`,
  free: 'Gratuit',
};

const welcome = {
  departements: 'Tous les départements',
  total: (venues: number, departements: number) =>
    fr`${count(venues, 'lieu', 'lieux')} dans ${count(departements, 'département ou territoire', 'départements et territoires')}. Choisissez le vôtre, ou cherchez votre commune ci-dessus.`,
  empty: fr`L’annuaire est vide pour l’instant : aucun lieu n’a encore été chargé.`,
  unfiltered: fr`Ces nombres sont ceux de tout l’annuaire, tous besoins et critères confondus ; vos choix s’appliquent à la liste.`,
  venues: (value: number) => count(value, 'lieu', 'lieux'),
};

const mapWords = {
  label: fr`Carte des lieux. La liste donne les mêmes lieux.`,
  show: 'Voir la carte',
  hide: 'Voir la liste',
  title: 'Carte',
  loading: 'La carte arrive…',
  failed: fr`La carte ne peut pas s’afficher ici. La liste donne tous les lieux.`,
  noScript: fr`La carte a besoin de JavaScript. La liste, non : elle donne tous les lieux.`,
  smallFailed: fr`La carte ne peut pas s’afficher ici : fiez-vous à l’adresse.`,
  crowded: fr`Trop de lieux pour les montrer tous ici : agrandissez la carte.`,
  outlinesAttribution: fr`Contours : Natural Earth`,
  basemapAttribution: '© IGN, Plan IGN',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  close: 'Fermer',
  chosen: 'Lieu choisi sur la carte',
  here: (value: number) => fr`${count(value, 'lieu', 'lieux')} ici`,
  others: (value: number) => fr`et ${count(value, 'autre', 'autres')}`,
};

/** What scripts say too: loaded in the browser, so kept short. */
export const live = {
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
