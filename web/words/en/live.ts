import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Live } from '../words.tsx';

const formats = formatsOf(languageOf('en'));
const count = countsIn(formats);
const length = (metres: number) => formats.length(metres).replace(' ', '\u00a0');

const speech = {
  ...formats,
  clock: (time: string) => (time === '24:00' ? 'midnight' : time.replace(/^0(?=\d)/, '')),
  length,
  /** Under 50 metres the figure would be finer than the addresses are. */
  distance: (metres: number) => (metres < 50 ? 'less than 50\u00a0m' : length(metres)),
  /** To the middle of a commune, the venue being somewhere in it: never finer than a kilometre. */
  roughDistance: (metres: number) => `about ${length(Math.max(1_000, metres))}`,
};

const places = (value: number) => count(value, { one: '#\u00a0place', other: '#\u00a0places' });

const site: Live['site'] = {
  name: 'Nouvelle Proximité',
  demonstration: 'Demonstration data: these places are made up.',
  demonstrationMore: 'They show what the service does; do not go there.',
};

const needWords: Live['needWords'] = {
  acceder: { verb: 'Get online', plain: 'fill in an official form, use a computer' },
  apprendre: { verb: 'Learn', plain: 'how to use the internet, with someone to guide you' },
  creer: { verb: 'Create', plain: 'make things, play, express yourself' },
};

const serviceWords: Live['serviceWords'] = {
  'Aide aux démarches administratives': {
    plain: 'Do official paperwork online, with someone beside you',
    short: 'online paperwork',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: 'Learn to use a computer, a phone, the internet and email',
    short: 'computer and phone skills',
  },
  'Insertion professionnelle via le numérique': {
    plain: 'Look for a job or training, using computers and the internet',
    short: 'jobs and training',
  },
  'Utilisation sécurisée du numérique': {
    plain: 'Protect yourself from scams and stay in control of your data',
    short: 'online safety',
  },
  'Parentalité et éducation avec le numérique': {
    plain: 'Support your children and their schooling, using computers and the internet',
    short: 'parents and children',
  },
  'Loisirs et créations numériques': {
    plain: 'Create and have fun: photos, videos, music, games, making things',
    short: 'leisure and creating',
  },
  'Compréhension du monde numérique': {
    plain: 'Understand the digital world and talk about it',
    short: 'understanding the digital world',
  },
  'Accès internet et matériel informatique': {
    plain: 'Use a computer, the internet or a printer on site',
    short: 'computers and internet on site',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: 'Buy a computer or a phone at a reduced price',
    short: 'reduced-price equipment',
  },
};

const vocabulary: Live['vocabulary'] = {
  publics_specifiquement_adresses: {
    Jeunes: 'Young people',
    Étudiants: 'Students',
    'Familles et/ou enfants': 'Families, children',
    Seniors: 'Older people',
    Femmes: 'Women',
  },
  prise_en_charge_specifique: {
    Surdité: 'Deaf or hard-of-hearing people',
    'Handicaps moteurs': 'Physical disability',
    'Handicaps mentaux': 'Learning disability or mental health condition',
    Illettrisme: 'Difficulty with reading and writing',
    'Langues étrangères (anglais)': 'English is spoken there',
    'Langues étrangères (autres)': 'Languages other than French and English are spoken there',
    'Déficience visuelle': 'Blind or partially sighted people',
  },
  frais_a_charge: {
    Gratuit: 'Free of charge',
    'Gratuit sous condition': 'Free of charge for some people: ask the place',
    Payant: 'You have to pay',
  },
  modalites_acces: {
    'Se présenter': 'Come without an appointment',
    Téléphoner: 'Call first',
    'Contacter par mail': 'Send an email first',
    'Prendre un RDV en ligne': 'Book an appointment online',
    "Ce lieu n'accueille pas de public": 'This place is not open to the public',
    'Envoyer un mail avec une fiche de prescription': 'A social worker writes for you, with a referral form',
  },
  modalites_accompagnement: {
    'En autonomie': 'You use the equipment on your own',
    'Accompagnement individuel': 'Someone helps you one to one',
    'Dans un atelier collectif': 'In a small group, in a workshop',
    'À distance': 'Remotely, by phone or video call',
  },
  itinerance: { Itinérant: 'Moves from town to town', Fixe: 'Stays at the same address' },
  typologie: {
    RFS: 'France Services',
    BIB: 'Library (bibliothèque, médiathèque)',
    CCAS: 'Town social services centre (CCAS)',
    MUNI: 'Town hall (mairie)',
    CS: 'Community centre (centre social)',
    CSC: 'Community and cultural centre (centre socioculturel)',
    MJC: 'Youth and arts centre (MJC)',
    ASSO: 'Non-profit association',
    EPN: 'Public computer centre (EPN)',
    EPI: 'Public internet centre',
    ENM: 'Mobile computer centre',
    FABLAB: 'Fab lab',
    TIERS_LIEUX: 'Shared space or co-working space (tiers-lieu)',
    LA_POSTE: 'La Poste (post office)',
    ML: 'Youth support and jobs centre (mission locale)',
    MDS: 'Local social services centre (maison des solidarités)',
    PIMMS: 'Help point for public services (PIMMS)',
    RELAIS_LECTURE: 'Small library (relais lecture)',
  },
};

const facetWords: Live['facetWords'] = {
  services: 'Services',
  frais_a_charge: 'Price',
  publics_specifiquement_adresses: 'Who it is for',
  prise_en_charge_specifique: 'Support for particular needs',
  modalites_acces: 'How to visit',
  modalites_accompagnement: 'Kind of help',
  typologie: 'Kind of place',
  itinerance: 'Fixed or moving',
  dispositif_programmes_nationaux: 'Networks and programmes',
  formations_labels: 'Training and labels',
};

const presenceWords: Live['presenceWords'] = {
  prise_rdv: 'Appointments can be booked online',
  fiche_acces_libre: 'Building’s accessibility described on Acceslibre',
  atelier: 'A workshop this week',
  poste: 'A job or a mission to fill',
  ordinateur: 'Hands computers to those who have none',
  competence: 'Teaches the basic skills for work',
  fonds: 'A project helped by the solidarity fund',
  label: 'A reference venue',
};

const when: Live['when'] = {
  legend: 'When?',
  any: 'Any time',
  now: 'Open now',
  weekend: 'This weekend',
  at: 'Another day',
  day: 'Day',
  hour: 'Time (optional)',
  onDay: (day) => `Open on ${day}`,
  onDayAt: (day, time) => `Open on ${day} at ${time}`,
  sureOnly: 'Places whose opening hours are uncertain are not in this list.',
  showUnsure: 'Show them too',
  unsureToo: 'The list also includes places whose opening hours are uncertain.',
  hideUnsure: 'Only places that are open',
  known: (date) =>
    `Opening hours are only known until ${date}: choose a day before then. Here are the places, whatever the day.`,
};

const opening: Live['opening'] = {
  until: (moment) => `Open until ${moment}`,
  always: 'Open day and night',
  closed: 'Closed',
  closedToday: 'Closed today',
  closedBetween: (from, until) => `Closed from ${from} to ${until}`,
  moving: 'Moving',
  closedLong: 'Closed, with no opening planned in the next five weeks',
  opens: (moment) => `opens ${moment}`,
  today: (time) => `at ${time}`,
  tomorrow: (time) => `tomorrow at ${time}`,
  onDay: (day, time) => `${day} at ${time}`,
  onDate: (date, time) => `${date} at ${time}`,
  stops: (town, day, from, to) => `Stops in ${town} ${day}, ${from} to ${to}`,
  unsure: 'Opening to be confirmed: contact the place before you go',
  unreadable: 'Opening hours to be checked',
  unknown: 'Opening hours not given',
};

const travel: Live['travel'] = {
  foot: (minutes) => count(minutes, { one: '#\u00a0minute on foot', other: '#\u00a0minutes on foot' }),
  car: (minutes) => count(minutes, { one: '#\u00a0minute by car', other: '#\u00a0minutes by car' }),
};

const saved: Live['saved'] = {
  save: 'Save this place',
  saved: 'Place saved',
  forget: 'Stop saving',
  none: 'You have not saved any places. On the page of a place, “Save this place” puts it here.',
  seen: 'Last pages viewed',
  clear: 'Delete everything saved on this device',
  elsewhere: 'The page you asked for is not saved on this device. Here is what is saved.',
};

const search: Live['search'] = {
  title: 'Find a place near you to get help with computers and the internet',
  headline: 'Computers and the internet, with someone beside you.',
  intro:
    'A form to fill in, a computer to use, a question about your phone: there is sure to be a place near you.',
  guide: 'Not sure where to start? Answer four questions, and we will point you to the right place.',
  label: 'Where are you?',
  hint: 'Town, postcode, address or name of the place',
  submit: 'Search',
  aroundMe: 'Near me',
  locating: 'Finding where you are…',
  located: 'My location',
  notLocated:
    'Your location is not available. That is all right: type the name of your town or its postcode.',
  needs: 'What do you need?',
  more: 'More choices',
  chosen: (value) => `${formats.number(value)} chosen`,
  criterion: (list, value) => `${list}: ${value}`,
  also: 'Also',
  recent: 'Details updated less than a year ago',
  counted: 'The number beside each choice is how many places it would leave.',
  countedWithin: (radius) =>
    `The number beside each choice is how many places it would leave within ${radius}.`,
  apply: 'Apply',
  clear: 'Clear all',
  criteria: 'Your choices',
  remove: 'Remove:',
  suggestions: 'Suggestions',
  suggested: (value) =>
    value === 0 ? 'No suggestions.' : count(value, { one: '# suggestion.', other: '# suggestions.' }),
  kinds: {
    commune: 'Town',
    postcode: 'Postcode',
    departement: 'Département',
    venue: 'Place',
    address: 'Address',
  },
  understood: (place) => `We understood: ${place}.`,
  asName: (text) => `Search for places called “${text}”`,
  tooShort: 'Type at least two letters, or a postcode.',
  alternatives: 'Perhaps you meant:',
  ignored: (names) =>
    `Part of this page’s web address was not understood and is not used: ${formats.enumerate(names)}.`,
  unknownPlace: (text) =>
    `We do not know of anywhere called “${text}”. Check the spelling, or try a postcode.`,
  byName: (text) => `Places with a name like “${text}”`,
  fallback: 'The exact address could not be looked up: here are the places around the town.',
};

const results: Live['results'] = {
  twins: 'Also published by another source:',
  twin: (rank) => `entry ${rank + 1}`,
  around: (place) => `Around ${place}`,
  aroundPoint: 'Around the point you chose',
  inDepartement: (name) => `${name}, the whole département`,
  inCommune: (name) => `${name}, this town only`,
  inZone: 'In the area shown on the map',
  status: (shown, more, fromPlace) =>
    `${more ? `The first ${places(shown)}` : places(shown)}${fromPlace && shown > 1 ? ', nearest first' : ''}.`,
  statusWithin: (total, radius) =>
    `${places(total)} within ${radius}, nearest first; then those further away.`,
  farAway: (distance) => `No places within 100\u00a0km. The nearest are ${distance} away:`,
  none: 'No places match here.',
  loosen: 'This would find some:',
  withoutCriterion: (name) => `Without “${name}”`,
  onlyCriterion: (name) => `Only “${name}”`,
  wouldFind: places,
  beyond: 'The nearest place that has all of this:',
  noneWithin: (radius, nearest) =>
    `No place within ${radius} has everything you asked for. The nearest is ${nearest} away.`,
  noneMore: 'Remove a choice, zoom out on the map, or search in a nearby town.',
  noneAnywhere: 'No place in the directory has all of this. Remove a choice.',
  more: 'See more places',
  export: 'Download this whole list',
  follow: 'Follow what is new (Atom)',
  loading: 'Loading the places…',
  failed: 'The list could not be loaded.',
  offline: 'You seem to be offline. The list shown is the last one received.',
  retry: 'Try again',
  noService: 'Not open to the public',
  approximate: 'approximate location',
  call: (phone) => `Call ${phone}`,
  backToPlace: (place) => `Back to “${place}”`,
  backToStart: 'Back to the home page',
  free: 'Free of charge',
};

const welcome: Live['welcome'] = {
  departements: 'All the départements',
  total: (venues, departements) =>
    `${places(venues)} in ${count(departements, { one: '# département or territory', other: '# départements and territories' })}. Choose yours, or search for your town above.`,
  empty: 'The directory is empty for now: no places have been loaded yet.',
  unfiltered:
    'These numbers are for the whole directory, all needs and choices together; your choices apply to the list.',
  venues: places,
};

const mapWords: Live['mapWords'] = {
  label: 'Map of the places. The list gives the same places.',
  show: 'See the map',
  hide: 'See the list',
  title: 'Map',
  loading: 'The map is on its way…',
  failed: 'The map cannot be shown here. The list gives all the places.',
  noScript: 'The map needs JavaScript. The list does not: it gives all the places.',
  smallFailed: 'The map cannot be shown here: go by the address.',
  crowded: 'Too many places to show them all here: zoom in on the map.',
  outlinesAttribution: 'Outlines: Natural Earth',
  basemapAttribution: '© IGN, Plan IGN',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close',
  chosen: 'Place chosen on the map',
  here: (value) => `${places(value)} here`,
  others: (value) => count(value, { one: 'and #\u00a0other', other: 'and #\u00a0others' }),
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
