import type { Pages } from '../words.tsx';

export const header: Pages['header'] = {
  tagline: 'Los lugares donde le ayudan con la informática e internet, en toda Francia.',
  skipToContent: 'Ir al contenido',
  skipToList: 'Ir a la lista',
  navigation: 'Navegación principal',
  find: 'Encontrar un lugar',
  saved: 'Mis lugares',
  orientation: 'Recibir orientación',
  data: 'Datos abiertos',
};

export const footer: Pages['footer'] = {
  what: 'Un directorio libre de los lugares de mediación digital: espacios públicos digitales, mediatecas, France Services, espacios compartidos (tiers-lieux)… Se basa en los datos que publican estos lugares y sus redes.',
  licence: 'Datos con Licence Ouverte 2.0 (licencia abierta). Programa libre, con licencia MIT.',
  map: 'Fondos de mapa: © IGN, Plan IGN; contornos © Natural Earth.',
  accessibility:
    'Todo se puede hacer con el teclado, sin mapa y sin JavaScript. Si algo no le deja seguir, es un defecto: dígaselo a la entidad que publica esta página.',
  embed: 'Mostrar estos lugares en su sitio web',
  space: '¿Lleva usted un lugar? Su espacio',
  programmes: 'Los seis programas del convenio (en francés)',
  pilots: 'Los pilotos en las escuelas (en francés)',
  skills: 'Competencias digitales básicas, y dónde aprenderlas (en francés)',
  territories: 'El estado del territorio (en francés)',
  governance: 'Los acuerdos y quién decide (en francés)',
  partners: 'Los socios y sus recursos (en francés)',
  about: 'Acerca de este sitio web',
  dataTitle: 'Datos y licencias',
  accessibilityTitle: 'Accesibilidad',
};

export const saved: Pages['saved'] = {
  title: 'Mis lugares',
  lead: 'Los lugares que guarda se quedan en este dispositivo, y se abren incluso sin conexión. Nadie más los ve.',
  noScript:
    'Para guardar lugares hace falta JavaScript. Sin él, su navegador puede guardar las páginas en sus marcadores.',
};

export const offline: Pages['offline'] = {
  sign: 'Sin conexión.',
  made: 'Esta página se muestra como estaba el',
};

export const errors: Pages['errors'] = {
  notFoundTitle: 'Página no encontrada',
  notFound: 'Esta página no existe, o ya no existe.',
  venueGone:
    'Este lugar no está, o ya no está, en el directorio. Puede que haya cerrado, se haya mudado o haya cambiado de identificador.',
  searchInstead: 'Lo más sencillo es buscar lo que hay cerca de su casa.',
  goneTitle: 'Página retirada',
  awayTitle: 'No disponible por el momento',
  away: 'El directorio no responde por el momento. Vuelva a intentarlo dentro de unos segundos: no se ha perdido nada.',
  brokenTitle: 'Se ha producido un error',
  broken:
    'Algo no ha funcionado por nuestra parte. El error ha quedado registrado. Vuelva a intentarlo, o vuelva al inicio.',
  refusedTitle: 'No se ha entendido la dirección',
  forbiddenTitle: 'Esta página no le corresponde',
  home: 'Volver al inicio',
};

export const languageMenu: Pages['languageMenu'] = {
  label: 'Idioma:',
  frenchOnly: 'Esta página solo existe en francés.',
};
