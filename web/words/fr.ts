import type { Subject } from '../../api/reports/subjects.ts';
import type { PresenceField } from '../../api/standard/facets.ts';
import type { Need } from '../../api/standard/needs.ts';
import { typologies } from '../../api/standard/typologies.ts';
import type { VocabularyField } from '../../api/standard/vocabularies.ts';
import type { FacetField } from '../venues/criteria.ts';
import { formatsOf } from './formats.ts';
import { accessibility } from './fr/accessibility.ts';
import { legal } from './fr/legal.ts';
import { orientation } from './fr/orientation.ts';
import { sheet } from './fr/sheet.ts';
import { languages } from './languages.ts';
import { count, enumerate, fr, number, typeset } from './typeset.ts';

const formats = formatsOf(languages[0]);

/** In French the first of a month alone is an ordinal, and an hour is « 9 h 30 ». */
const ordinal = (day: string) => day.replace(/(^|\s)1\s/, '$11er\u00a0');
const clock = (time: string) =>
  `${Number(time.slice(0, 2))}\u00a0h${time.endsWith(':00') ? '' : `\u00a0${time.slice(3, 5)}`}`;

/** What the language itself does: its figures, its days, its distances. */
const language = {
  ...formats,
  date: (iso: string) => ordinal(formats.date(iso)),
  weekday: (iso: string) => ordinal(formats.weekday(iso)),
  clock,
  /** Under 50 metres the figure would be finer than the addresses are. */
  distance: (metres: number) => (metres < 50 ? fr`moins de 50 m` : formats.length(metres)),
  /** To the middle of a commune, the venue being somewhere in it: never finer than a kilometre. */
  roughDistance: (metres: number) => fr`environ ${formats.length(Math.max(1_000, metres))}`,
};

const site = {
  name: 'Nouvelle Proximité',
  tagline: fr`Les lieux où l’on vous aide avec le numérique, partout en France.`,
  skipToContent: 'Aller au contenu',
  skipToList: 'Aller à la liste',
  navigation: 'Navigation principale',
  find: 'Trouver un lieu',
  orientation: fr`Être orienté`,
  data: 'Données ouvertes',
  demonstration: fr`Données de démonstration : ces lieux sont inventés.`,
  demonstrationMore: fr`Ils montrent ce que fait le service ; n’y allez pas.`,
};

const footer = {
  what: fr`Un annuaire libre des lieux de médiation numérique : espaces publics numériques, médiathèques, France Services, tiers-lieux… Il repose sur les données que ces lieux et leurs réseaux publient.`,
  licence: fr`Données sous Licence Ouverte 2.0. Programme libre, sous licence MIT.`,
  map: fr`Fonds de carte : © IGN, Plan IGN ; contours © Natural Earth.`,
  accessibility: fr`Tout se fait au clavier, sans carte et sans JavaScript. Si quelque chose vous arrête, c’est un défaut : dites-le à la structure qui publie cette page.`,
  about: 'À propos',
  dataTitle: 'Données et licences',
  accessibilityTitle: 'Accessibilité',
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
  typologie: Object.fromEntries(typologies.map(([code, name]) => [code, typeset(name)])),
};

const facetWords: Readonly<Record<FacetField, string>> = {
  services: 'Services',
  frais_a_charge: 'Prix',
  publics_specifiquement_adresses: 'Pour qui',
  prise_en_charge_specifique: 'Accueil adapté',
  modalites_acces: 'Comment venir',
  modalites_accompagnement: 'Accompagnement',
  prise_rdv: 'Rendez-vous',
  fiche_acces_libre: 'Accessibilité',
  typologie: 'Type de lieu',
  itinerance: 'Itinérance',
  dispositif_programmes_nationaux: 'Réseaux et programmes',
  formations_labels: 'Formations et labels',
};

const presenceWords: Readonly<Record<PresenceField, string>> = {
  prise_rdv: 'Rendez-vous à prendre en ligne',
  fiche_acces_libre: fr`Accessibilité des locaux décrite sur Acceslibre`,
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
};

const opening = {
  until: (moment: string) => fr`Ouvert jusqu’à ${moment}`,
  always: fr`Ouvert jour et nuit`,
  closed: fr`Fermé`,
  closedToday: fr`Fermé aujourd’hui`,
  closedLong: fr`Fermé, sans ouverture prévue dans les cinq semaines`,
  opens: (moment: string) => `ouvre ${moment}`,
  today: (time: string) => fr`à ${time}`,
  tomorrow: (time: string) => fr`demain à ${time}`,
  onDay: (day: string, time: string) => fr`${day} à ${time}`,
  onDate: (date: string, time: string) => fr`le ${date} à ${time}`,
  unsure: fr`Ouverture à confirmer : appelez avant de venir`,
  unreadable: fr`Horaires à vérifier`,
  unknown: fr`Horaires non renseignés`,
};

const travel = {
  foot: (minutes: number) => fr`${count(minutes, 'minute', 'minutes')} à pied`,
  car: (minutes: number) => fr`${count(minutes, 'minute', 'minutes')} en voiture`,
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
  around: (place: string) => fr`Autour de ${place}`,
  aroundPoint: fr`Autour du point choisi`,
  inDepartement: (name: string) => fr`${name}, tout le département`,
  inZone: fr`Dans la zone affichée sur la carte`,
  status: (shown: number, more: boolean, fromPlace: boolean) => {
    const lieux = more ? fr`Les ${number(shown)} premiers lieux` : count(shown, 'lieu', 'lieux');
    return `${lieux}${fromPlace && shown > 1 ? ', du plus proche au plus loin' : ''}.`;
  },
  farAway: (distance: string) => fr`Aucun lieu à moins de 100 km. Les plus proches sont à ${distance} :`,
  none: fr`Aucun lieu ne correspond ici.`,
  loosen: fr`Ce qui en donnerait :`,
  withoutCriterion: (name: string) => fr`Sans « ${name} »`,
  wouldFind: (value: number) => count(value, 'lieu', 'lieux'),
  beyond: fr`Le plus proche qui a tout cela :`,
  noneWithin: (radius: string, nearest: string) =>
    fr`Aucun lieu à moins de ${radius} n’a tout ce que vous demandez. Le plus proche est à ${nearest}.`,
  noneMore: fr`Retirez un critère, élargissez la carte, ou cherchez dans une commune voisine.`,
  more: 'Voir plus de lieux',
  export: fr`Emporter toute cette liste (CSV)`,
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
    fr`${number(venues)} lieux dans ${number(departements)} départements et territoires. Choisissez le vôtre, ou cherchez votre commune ci-dessus.`,
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

const venue = {
  back: 'Trouver un autre lieu',
  about: 'Le lieu',
  services: fr`Ce qu’on y fait`,
  noService: fr`Ce lieu n’accueille pas de public.`,
  address: 'Adresse',
  copy: 'Copier l’adresse',
  copied: 'Adresse copiée',
  call: (phone: string) => `Appeler le ${phone}`,
  booking: 'Prendre rendez-vous',
  conditions: 'Venir',
  price: 'Prix',
  publics: fr`S’adresse en particulier à`,
  care: 'Accueil adapté',
  access: 'Comment venir',
  support: 'Accompagnement',
  itinerance: 'Itinérance',
  premises: 'Locaux',
  accessibility: fr`Accessibilité des locaux, décrite sur Acceslibre`,
  share: 'Partager',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  print: 'Imprimer',
  report: fr`Signaler une erreur`,
  alternatives: fr`Ouverts maintenant, non loin de là`,
  labels: 'Labels et réseaux',
  parent: 'Structure',
  type: 'Type de lieu',
  presentation: 'En savoir plus',
  updated: (date: string, source: string) => fr`Mis à jour le ${date} par ${source}.`,
  correct: fr`Quelque chose n’est plus juste ? Dites-le.`,
  updatedUnknown: (source: string) => fr`Publié par ${source}, sans date de mise à jour.`,
  old: (years: number) =>
    fr`Ces informations ont plus ${years === 1 ? 'd’un an' : `de ${years} ans`} : un appel avant de venir peut éviter un déplacement.`,
  approximate: fr`Sa position sur la carte est celle de la commune : fiez-vous à l’adresse.`,
  nowhere: fr`Nous ne savons pas placer ce lieu sur la carte.`,
  nearby: fr`Non loin de là`,
  description: (name: string, town: string, services: readonly string[]) =>
    fr`${name}, à ${town}${services.length > 0 ? ` : ${enumerate(services)}` : ''}. Adresse, horaires, contact.`,
};

const hours = {
  title: 'Horaires',
  week: fr`Horaires d’une semaine ordinaire`,
  closed: 'fermé',
  today: fr`(aujourd’hui)`,
  varies: fr`change d’une semaine à l’autre`,
  unsure: fr`à confirmer`,
  exceptions: fr`À noter ces cinq semaines`,
  holidayUnsaid: fr`à confirmer, le lieu ne dit rien des jours fériés`,
  between: (first: string, last: string) => fr`du ${first} au ${last}`,
  colon: fr` : `,
  callFirst: fr`Le plus sûr est d’appeler avant de venir.`,
  doubtful: fr`Horaires à vérifier : nous ne pouvons pas les lire sans risque d’erreur. Demandez au lieu avant de venir.`,
  asWritten: fr`Tels que le lieu les a écrits :`,
  localTime: (zone: string, time: string) => fr`Ces heures sont celles du lieu (${zone}). Il y est ${time}.`,
};

const way = {
  title: 'Y aller',
  foot: fr`À pied`,
  bus: fr`En bus, en train`,
  car: 'En voiture',
  elsewhere: fr`Ces liens ouvrent OpenStreetMap, et Google Maps pour le bus et le train.`,
  findAddress: fr`Chercher cette adresse sur une carte`,
  straight: (distance: string) => fr`À ${distance}, en ligne droite`,
};

const reportSubjects: Readonly<Record<Subject, string>> = {
  closed: fr`Ce lieu est fermé pour de bon`,
  moved: fr`Il a déménagé, ou n’est pas là où la carte le montre`,
  hours: fr`Les horaires sont faux`,
  contact: fr`Le téléphone, le courriel ou le site ne marche pas`,
  services: fr`On n’y fait pas ce qui est écrit`,
  accessibility: fr`On ne peut pas y entrer ou s’y déplacer comme c’est écrit`,
  other: fr`Autre chose`,
};

const report = {
  title: fr`Signaler une erreur`,
  lead: fr`Merci de nous aider à tenir cette fiche à jour. Cela prend une minute.`,
  subject: fr`Qu’est-ce qui ne va pas ?`,
  subjects: reportSubjects,
  message: fr`Ce que vous savez (facultatif)`,
  messageHint: fr`Par exemple les bons horaires. N’écrivez rien de personnel, ni sur vous ni sur quelqu’un d’autre.`,
  mail: fr`Votre adresse de courriel (facultatif)`,
  mailHint: fr`Seulement si vous voulez une réponse. Elle n’est jamais publiée ni transmise, et elle est effacée au bout d’un an au plus.`,
  consent: fr`J’accepte que mon adresse soit gardée pour me répondre`,
  trap: fr`Laissez ce champ vide`,
  send: 'Envoyer',
  refused: fr`Rien n’est envoyé pour l’instant :`,
  errors: {
    subject: fr`Choisissez ce qui ne va pas dans la liste.`,
    message: fr`Dites en quelques mots ce qui ne va pas (2 000 caractères au plus).`,
    mail: fr`Écrivez une adresse comme prenom.nom@exemple.fr, ou laissez ce champ vide.`,
    consent: fr`Votre accord est nécessaire pour garder votre adresse. Sinon, effacez-la.`,
  },
  tooMany: fr`Beaucoup de signalements viennent de votre réseau. Réessayez dans une heure.`,
  thanks: fr`Merci, c’est envoyé. La personne qui tient cette fiche le verra.`,
  thanksMore: fr`Vous pouvez encore retirer ce que vous avez écrit, depuis cette page seulement.`,
  takeBack: fr`Retirer mon signalement`,
  takenBack: fr`Votre signalement est effacé. Il n’en reste rien.`,
  gone: fr`Ce signalement n’existe plus.`,
};

/** « de Lille », « d’Arras », « du Mans », « des Abymes ». */
const ofTown = (name: string): string => {
  if (/^Le /.test(name)) return name.replace(/^Le /, 'du ');
  if (/^Les /.test(name)) return name.replace(/^Les /, 'des ');
  return /^[AEIOUYHÂÀÉÈÊÎÏÔŒ]/.test(name) ? `d’${name}` : `de ${name}`;
};
/** « à Lille », « au Mans », « aux Abymes ». */
const atTown = (name: string): string => {
  if (/^Le /.test(name)) return name.replace(/^Le /, 'au ');
  return /^Les /.test(name) ? name.replace(/^Les /, 'aux ') : `à ${name}`;
};

const communes = {
  title: (name: string) => fr`Se faire aider avec le numérique ${atTown(name)}`,
  intro: (name: string, venues: number) =>
    venues === 0
      ? fr`L’annuaire ne connaît aucun lieu ${atTown(name)}. Voici les plus proches.`
      : fr`${count(venues, 'lieu', 'lieux')} ${atTown(name)}, et les plus proches alentour.`,
  search: fr`Chercher, filtrer, voir la carte`,
  follow: fr`Suivre les nouveautés (Atom)`,
  here: (name: string) => fr`Les lieux ${ofTown(name)}`,
  around: (name: string) => fr`Autour ${ofTown(name)}`,
  neighbours: fr`Communes voisines`,
  all: (departement: string) => fr`Toutes les communes du département : ${departement}`,
  elsewhere: fr`Chercher ailleurs`,
  unknown: fr`Nous ne connaissons pas de commune à cette adresse.`,
};

const departements = {
  title: (name: string, code: string) => fr`Se faire aider avec le numérique : ${name} (${code})`,
  intro: (venues: number, towns: number) =>
    fr`${count(venues, 'lieu', 'lieux')} dans ${count(towns, 'commune', 'communes')}.`,
  list: fr`Voir la liste et la carte`,
  follow: fr`Suivre les nouveautés (Atom)`,
  communes: fr`Les communes qui ont des lieux`,
  free: 'Gratuit',
  unknown: fr`Nous ne connaissons pas de département à cette adresse.`,
};

const data = {
  title: 'Données ouvertes',
  intro: fr`Tout ce que montre ce site peut être repris, gratuitement, y compris pour en faire autre chose.`,
  exports: 'Emporter les données',
  csv: 'CSV, pour un tableur',
  csvMore: fr`Les 32 colonnes du standard national, un lieu par ligne, valeurs multiples séparées par « | », en UTF-8.`,
  geojson: 'GeoJSON, pour une carte',
  geojsonMore: fr`Les mêmes informations, avec la position de chaque lieu (RFC 7946, degrés WGS84).`,
  size: (rows: number, bytesEach: number) =>
    `${count(rows, 'lieu', 'lieux')}, environ ${megabytes(rows * bytesEach)}`,
  partTitle: 'Une partie seulement',
  part: fr`Les mêmes adresses prennent les critères de la recherche. Par exemple :`,
  licence: 'Licence',
  licenceText: fr`Les données sont publiées sous Licence Ouverte 2.0 (Etalab) : reprenez-les librement, en citant leur source (colonne « source ») et leur date de mise à jour.`,
  licenceLink: fr`Texte de la Licence Ouverte 2.0`,
  api: 'API',
  apiText: fr`Une API HTTP en JSON ou GeoJSON, sans clé. Chaque réponse porte un ETag : reposer la question ne coûte rien tant que l’annuaire n’a pas changé.`,
  apiDocumentation: fr`Documentation de l’API`,
  openapi: 'Description OpenAPI',
  fields: 'Les 32 champs du standard',
  fieldsText: fr`Schéma national des lieux de médiation numérique, version 1.0.2. Nos fichiers et notre API reprennent ses noms à la lettre.`,
  table: 'Tableau des champs',
  field: 'Champ',
  meaning: 'Contenu',
  kind: 'Forme',
  required: 'obligatoire',
  kinds: { text: 'texte', list: 'liste', choice: 'liste fermée', number: 'degrés WGS84', date: 'AAAA-MM-JJ' },
  values: (value: number) => count(value, 'valeur possible', 'valeurs possibles'),
  examples: {
    near: fr`Les dix lieux les plus proches du centre de Lille`,
    need: fr`Ceux du Nord où l’on peut apprendre, gratuitement`,
    name: fr`Par le nom`,
    geojson: fr`En GeoJSON, dans un rectangle`,
  },
  seeExamples: 'Exemples',
};

const errors = {
  notFoundTitle: 'Page introuvable',
  notFound: fr`Cette page n’existe pas, ou n’existe plus.`,
  venueGone: fr`Ce lieu n’est pas, ou n’est plus, dans l’annuaire. Il a pu fermer, déménager ou changer d’identifiant.`,
  searchInstead: fr`Le plus simple est de chercher ce qu’il y a près de chez vous.`,
  awayTitle: 'Momentanément indisponible',
  away: fr`L’annuaire ne répond pas pour le moment. Réessayez dans quelques secondes : rien n’est perdu.`,
  brokenTitle: 'Une erreur est survenue',
  broken: fr`Quelque chose n’a pas marché de notre côté. C’est enregistré. Réessayez, ou revenez à l’accueil.`,
  refusedTitle: 'Adresse incomprise',
  home: fr`Retour à l’accueil`,
};

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))}\u00a0Ko` : `${Math.round(bytes / 1e6)}\u00a0Mo`;

/** What scripts say too: loaded in the browser, so kept short. */
export const live = {
  ...language,
  site,
  needWords,
  serviceWords,
  vocabulary,
  facetWords,
  presenceWords,
  when,
  opening,
  travel,
  search,
  results,
  welcome,
  mapWords,
};

const languageMenu = { label: 'Langue :' };

/** What only the server says. */
export const pages = {
  languageMenu,
  footer,
  venue,
  hours,
  way,
  report,
  sheet,
  orientation,
  communes,
  departements,
  data,
  errors,
  accessibility,
  legal,
};
