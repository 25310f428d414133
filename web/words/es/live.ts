import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Live } from '../words.tsx';

const formats = formatsOf(languageOf('es'));
const count = countsIn(formats);
const counted = (value: number, one: string, several: string) =>
  count(value, { one: `#\u00a0${one}`, many: `#\u00a0de ${several}`, other: `#\u00a0${several}` });
const places = (value: number) => counted(value, 'lugar', 'lugares');

/** « la 1:30 », « las 9:30 ». */
const hour = (time: string) => `${time.startsWith('1:') ? 'la' : 'las'}\u00a0${time}`;

const speech = {
  ...formats,
  // Without ICU's comma: a sentence goes on after the date.
  weekday: (iso: string) => formats.weekday(iso).replace(',', ''),
  clock: (time: string) => time.replace(/^0(?=\d)/, ''),
  distance: (metres: number) => (metres < 50 ? 'menos de 50\u00a0m' : formats.length(metres)),
  roughDistance: (metres: number) => `aproximadamente ${formats.length(Math.max(1_000, metres))}`,
};

const site: Live['site'] = {
  name: 'Nouvelle Proximité',
  demonstration: 'Datos de demostración: estos lugares son inventados.',
  demonstrationMore: 'Muestran lo que hace el servicio; no acuda a ellos.',
};

const needWords: Live['needWords'] = {
  acceder: { verb: 'Acceder', plain: 'hacer un trámite, utilizar un ordenador' },
  apprendre: { verb: 'Aprender', plain: 'usar internet, recibir acompañamiento' },
  creer: { verb: 'Crear', plain: 'fabricar, jugar, expresarse' },
};

const serviceWords: Live['serviceWords'] = {
  'Aide aux démarches administratives': {
    plain: 'Hacer un trámite administrativo por internet, con alguien a su lado',
    short: 'trámites por internet',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: 'Aprender a usar un ordenador, un teléfono, internet y el correo electrónico',
    short: 'herramientas digitales de cada día',
  },
  'Insertion professionnelle via le numérique': {
    plain: 'Buscar empleo o formación por internet',
    short: 'empleo y formación',
  },
  'Utilisation sécurisée du numérique': {
    plain: 'Protegerse de las estafas y mantener el control de sus datos',
    short: 'seguridad',
  },
  'Parentalité et éducation avec le numérique': {
    plain: 'Acompañar a sus hijos y ayudarles en sus estudios con la informática e internet',
    short: 'padres e hijos',
  },
  'Loisirs et créations numériques': {
    plain: 'Crear y divertirse: foto, vídeo, música, juegos, fabricación',
    short: 'ocio y creación',
  },
  'Compréhension du monde numérique': {
    plain: 'Comprender el mundo digital y hablar de él',
    short: 'comprender el mundo digital',
  },
  'Accès internet et matériel informatique': {
    plain: 'Utilizar en el lugar un ordenador, internet, una impresora',
    short: 'ordenadores e internet en el lugar',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: 'Comprar un ordenador o un teléfono a precio solidario',
    short: 'equipos a precio solidario',
  },
};

const vocabulary: Live['vocabulary'] = {
  publics_specifiquement_adresses: {
    Jeunes: 'Jóvenes',
    Étudiants: 'Estudiantes',
    'Familles et/ou enfants': 'Familias, niños',
    Seniors: 'Personas mayores',
    Femmes: 'Mujeres',
  },
  prise_en_charge_specifique: {
    Surdité: 'Personas sordas o con dificultades para oír',
    'Handicaps moteurs': 'Discapacidad motora',
    'Handicaps mentaux': 'Discapacidad intelectual o psíquica',
    Illettrisme: 'Dificultades para leer y escribir',
    'Langues étrangères (anglais)': 'Se habla inglés',
    'Langues étrangères (autres)': 'Se hablan otros idiomas además del francés y el inglés',
    'Déficience visuelle': 'Personas ciegas o con dificultades para ver',
  },
  frais_a_charge: {
    Gratuit: 'Gratuito',
    'Gratuit sous condition': 'Gratuito para algunas personas: pregunte en el lugar',
    Payant: 'De pago',
  },
  modalites_acces: {
    'Se présenter': 'Vaya sin cita',
    Téléphoner: 'Llame antes por teléfono',
    'Contacter par mail': 'Escriba antes un correo electrónico',
    'Prendre un RDV en ligne': 'Pida cita por internet',
    "Ce lieu n'accueille pas de public": 'Este lugar no recibe público',
    'Envoyer un mail avec une fiche de prescription':
      'Un trabajador social escribe por usted, con una ficha de orientación',
  },
  modalites_accompagnement: {
    'En autonomie': 'Usted utiliza los equipos por su cuenta',
    'Accompagnement individuel': 'Una persona le ayuda solo a usted',
    'Dans un atelier collectif': 'En un grupo pequeño, en un taller',
    'À distance': 'A distancia, por teléfono o videollamada',
  },
  itinerance: { Itinérant: 'Se desplaza de un municipio a otro', Fixe: 'Está siempre en el mismo sitio' },
  typologie: {
    RFS: 'France Services',
    BIB: 'Biblioteca o mediateca',
    CCAS: 'Centro municipal de acción social (CCAS)',
    MUNI: 'Ayuntamiento (mairie)',
    CS: 'Centro social',
    CSC: 'Centro sociocultural',
    MJC: 'Centro juvenil y cultural (MJC)',
    ASSO: 'Asociación',
    EPN: 'Espacio público digital (EPN)',
    EPI: 'Espacio público de internet',
    ENM: 'Espacio digital móvil',
    FABLAB: 'Taller de fabricación (fablab)',
    TIERS_LIEUX: 'Espacio compartido de trabajo o de encuentro (tiers-lieu)',
    LA_POSTE: 'La Poste (correos)',
    ML: 'Oficina de apoyo a los jóvenes (mission locale)',
    MDS: 'Centro de servicios sociales (maison des solidarités)',
    PIMMS: 'Punto de información y mediación multiservicios (PIMMS)',
    RELAIS_LECTURE: 'Punto de lectura',
  },
};

const facetWords: Live['facetWords'] = {
  services: 'Servicios',
  frais_a_charge: 'Precio',
  publics_specifiquement_adresses: 'Para quién',
  prise_en_charge_specifique: 'Atención adaptada',
  modalites_acces: 'Cómo acudir',
  modalites_accompagnement: 'Acompañamiento',
  typologie: 'Tipo de lugar',
  itinerance: 'Itinerancia',
  dispositif_programmes_nationaux: 'Redes y programas',
  formations_labels: 'Formaciones y distintivos',
};

const presenceWords: Live['presenceWords'] = {
  prise_rdv: 'Se pide cita por internet',
  fiche_acces_libre: 'Accesibilidad del local descrita en Acceslibre',
  atelier: 'Un taller esta semana',
  poste: 'Un puesto o una misión por cubrir',
  ordinateur: 'Entrega ordenadores a quien no tiene',
  competence: 'Enseña las competencias básicas para trabajar',
  fonds: 'Un proyecto ayudado por el fondo solidario',
  label: 'Un lugar de referencia',
};

const when: Live['when'] = {
  legend: '¿Cuándo?',
  any: 'En cualquier momento',
  now: 'Abierto ahora',
  weekend: 'Este fin de semana',
  at: 'Otro día',
  day: 'Día',
  hour: 'Hora (opcional)',
  onDay: (day) => `Abierto el ${day}`,
  onDayAt: (day, time) => `Abierto el ${day} a ${hour(time)}`,
  sureOnly: 'Los lugares cuyo horario no se conoce bien no están en esta lista.',
  showUnsure: 'Mostrarlos también',
  unsureToo: 'La lista incluye también los lugares cuyo horario no se conoce bien.',
  hideUnsure: 'Solo los lugares abiertos',
  known: (date) =>
    `Los horarios solo se conocen hasta el ${date}: elija un día anterior. Estos son los lugares, sea cual sea el día.`,
};

const opening: Live['opening'] = {
  // The moment is an hour alone (today), or already « mañana a las 9:00 ».
  until: (moment) => `Abierto hasta ${/^\d/.test(moment) ? hour(moment) : moment}`,
  always: 'Abierto día y noche',
  closed: 'Cerrado',
  closedToday: 'Cerrado hoy',
  closedBetween: (from, until) => `Cerrado del ${from} al ${until}`,
  moving: 'Traslado',
  closedLong: 'Cerrado, sin apertura prevista en las próximas cinco semanas',
  opens: (moment) => `abre ${moment}`,
  today: (time) => `a ${hour(time)}`,
  tomorrow: (time) => `mañana a ${hour(time)}`,
  onDay: (day, time) => `el ${day} a ${hour(time)}`,
  onDate: (date, time) => `el ${date} a ${hour(time)}`,
  stops: (town, day, from, to) => `Para en ${town} ${day}, de ${from} a ${to}`,
  unsure: 'Apertura por confirmar: contacte con el lugar antes de ir',
  unreadable: 'Horario por comprobar',
  unknown: 'Horario no indicado',
};

const travel: Live['travel'] = {
  foot: (minutes) => `${counted(minutes, 'minuto', 'minutos')} a pie`,
  car: (minutes) => `${counted(minutes, 'minuto', 'minutos')} en coche`,
};

const saved: Live['saved'] = {
  save: 'Guardar este lugar',
  saved: 'Lugar guardado',
  forget: 'Dejar de guardar',
  none: 'No ha guardado ningún lugar. En la página de un lugar, pulse «Guardar este lugar» para tenerlo aquí.',
  seen: 'Últimas páginas vistas',
  clear: 'Borrar todo lo guardado en este dispositivo',
  elsewhere: 'La página que ha pedido no está guardada en este dispositivo. Esto es lo que sí está guardado.',
};

const search: Live['search'] = {
  title: 'Encontrar cerca de casa un lugar donde le ayuden con la informática e internet',
  headline: 'La informática e internet, con alguien a su lado.',
  intro:
    'Un trámite que hacer, un ordenador que utilizar, una duda sobre su teléfono: seguramente hay un lugar cerca de su casa.',
  guide: '¿No sabe por dónde empezar? Cuatro preguntas, y le orientamos.',
  label: '¿Dónde está usted?',
  hint: 'Municipio, código postal, dirección o nombre del lugar',
  submit: 'Buscar',
  aroundMe: 'Cerca de mí',
  locating: 'Buscando su ubicación…',
  located: 'Mi ubicación',
  notLocated:
    'Su ubicación no está disponible. No pasa nada: escriba el nombre de su municipio o su código postal.',
  needs: '¿Qué necesita?',
  more: 'Más criterios',
  chosen: (value) => counted(value, 'elegido', 'elegidos'),
  criterion: (list, value) => `${list}: ${value}`,
  also: 'Además',
  recent: 'Ficha actualizada hace menos de un año',
  counted: 'El número junto a cada criterio indica cuántos lugares quedarían con él.',
  countedWithin: (radius) =>
    `El número junto a cada criterio indica cuántos lugares quedarían con él a menos de ${radius}.`,
  apply: 'Aplicar',
  clear: 'Borrar todo',
  criteria: 'Criterios elegidos',
  remove: 'Quitar:',
  suggestions: 'Sugerencias',
  suggested: (value) =>
    value === 0 ? 'Ninguna sugerencia.' : `${counted(value, 'sugerencia', 'sugerencias')}.`,
  kinds: {
    commune: 'Municipio',
    postcode: 'Código postal',
    departement: 'Departamento',
    venue: 'Lugar',
    address: 'Dirección',
  },
  understood: (place) => `Hemos entendido: ${place}.`,
  asName: (text) => `Buscar los lugares llamados «${text}»`,
  tooShort: 'Escriba al menos dos letras, o un código postal.',
  alternatives: 'Quizá buscaba:',
  ignored: (names) =>
    `Una parte de la dirección de esta página no se ha entendido y no se aplica: ${formats.enumerate(names)}.`,
  unknownPlace: (text) =>
    `No conocemos ningún sitio llamado «${text}». Compruebe la ortografía, o pruebe con un código postal.`,
  byName: (text) => `Lugares cuyo nombre se parece a «${text}»`,
  fallback: 'No se ha podido buscar la dirección exacta: estos son los lugares cerca del municipio.',
};

const results: Live['results'] = {
  twins: 'También publicado por otra fuente:',
  twin: (rank) => `ficha ${rank + 1}`,
  around: (place) => `Cerca de ${place}`,
  aroundPoint: 'Cerca del punto elegido',
  inDepartement: (name) => `${name}, todo el departamento`,
  inCommune: (name) => `${name}, solo este municipio`,
  inZone: 'En la zona que muestra el mapa',
  status: (shown, more, fromPlace) => {
    const listed = more ? `Los ${formats.number(shown)} primeros lugares` : places(shown);
    return `${listed}${fromPlace && shown > 1 ? ', del más cercano al más lejano' : ''}.`;
  },
  statusWithin: (total, radius) =>
    `${places(total)} a menos de ${radius}, del más cercano al más lejano; después, los demás.`,
  farAway: (distance) => `Ningún lugar a menos de 100\u00a0km. Los más cercanos están a ${distance}:`,
  none: 'Ningún lugar corresponde aquí a su búsqueda.',
  loosen: 'Para encontrar lugares:',
  withoutCriterion: (name) => `Sin «${name}»`,
  onlyCriterion: (name) => `Solo «${name}»`,
  wouldFind: places,
  beyond: 'El más cercano que lo tiene todo:',
  noneWithin: (radius, nearest) =>
    `Ningún lugar a menos de ${radius} tiene todo lo que pide. El más cercano está a ${nearest}.`,
  noneMore: 'Quite un criterio, muestre una zona más grande en el mapa o busque en un municipio vecino.',
  noneAnywhere: 'Ningún lugar del directorio lo tiene todo. Quite un criterio.',
  more: 'Ver más lugares',
  export: 'Descargar toda esta lista',
  follow: 'Seguir las novedades (Atom)',
  loading: 'Cargando los lugares…',
  failed: 'No se ha podido cargar la lista.',
  offline: 'Parece que no tiene conexión. La lista que ve es la última recibida.',
  retry: 'Volver a intentarlo',
  noService: 'No recibe público',
  approximate: 'ubicación aproximada',
  call: (phone) => `Llamar al ${phone}`,
  backToPlace: (place) => `Volver a los alrededores de «${place}»`,
  backToStart: 'Volver al inicio',
  free: 'Gratuito',
};

const welcome: Live['welcome'] = {
  departements: 'Todos los departamentos',
  total: (venues, departements) =>
    `${places(venues)} en ${counted(departements, 'departamento o territorio', 'departamentos y territorios')}. Elija el suyo, o busque su municipio más arriba.`,
  empty: 'El directorio está vacío por ahora: todavía no se ha cargado ningún lugar.',
  unfiltered:
    'Estos números son los de todo el directorio, sean cuales sean las necesidades y los criterios; lo que usted elija se aplica a la lista.',
  venues: places,
};

const mapWords: Live['mapWords'] = {
  label: 'Mapa de los lugares. La lista da los mismos lugares.',
  show: 'Ver el mapa',
  hide: 'Ver la lista',
  title: 'Mapa',
  loading: 'Cargando el mapa…',
  failed: 'El mapa no se puede mostrar aquí. La lista da todos los lugares.',
  noScript: 'El mapa necesita JavaScript. La lista, no: da todos los lugares.',
  smallFailed: 'El mapa no se puede mostrar aquí: guíese por la dirección.',
  crowded: 'Hay demasiados lugares para mostrarlos todos aquí: acerque el mapa.',
  outlinesAttribution: 'Contornos: Natural Earth',
  basemapAttribution: '© IGN, Plan IGN',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  close: 'Cerrar',
  chosen: 'Lugar elegido en el mapa',
  here: (value) => `${places(value)} aquí`,
  others: (value) => `y ${formats.number(value)} más`,
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
