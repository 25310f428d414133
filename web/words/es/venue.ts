import type { Pages } from '../words.tsx';
import { live } from './live.ts';

export const venue: Pages['venue'] = {
  back: 'Encontrar otro lugar',
  about: 'El lugar',
  services: 'Qué se puede hacer allí',
  noService: 'Este lugar no recibe público.',
  address: 'Dirección',
  copy: 'Copiar la dirección',
  copied: 'Dirección copiada',
  call: (phone) => `Llamar al ${phone}`,
  booking: 'Pedir cita',
  conditions: 'Su visita',
  price: 'Precio',
  publics: 'Dirigido en especial a',
  care: 'Atención adaptada',
  access: 'Cómo acudir',
  support: 'Acompañamiento',
  itinerance: 'Itinerancia',
  premises: 'Local',
  accessibility: 'Accesibilidad del local, descrita en Acceslibre',
  share: 'Compartir',
  copyLink: 'Copiar el enlace',
  linkCopied: 'Enlace copiado',
  print: 'Imprimir',
  report: 'Avisar de un error',
  alternatives: 'Abiertos ahora, cerca de este lugar',
  labels: 'Distintivos y redes',
  parent: 'Entidad',
  type: 'Tipo de lugar',
  presentation: 'Más información',
  departement: (code) => `el departamento ${code}`,
  updated: (date, source) => `Información actualizada el ${date} por ${source}.`,
  updatedByVenue: (date, source) =>
    `Información actualizada el ${date} por el propio lugar. Publicada en su origen por ${source}.`,
  correct: '¿Hay algo que ya no es correcto? Díganoslo.',
  run: '¿Lleva usted este lugar? Modifique su página',
  labelled: (date) => `Lugar de referencia desde el ${date}`,
  closedForGood: (date) => `Este lugar cerró definitivamente el ${date}. Ya no atiende a nadie.`,
  noticeUntil: (date) => `Aviso válido hasta el ${date}`,
  history: 'Historial de esta página',
  updatedUnknown: (source) => `Información publicada por ${source}, sin fecha de actualización.`,
  old: (years) =>
    `Esta información tiene más de ${years === 1 ? 'un año' : `${years}\u00a0años`}: una llamada antes de ir puede evitarle un desplazamiento.`,
  approximate: 'La ubicación del lugar en el mapa es la del municipio: guíese por la dirección.',
  nowhere: 'No sabemos situar este lugar en el mapa.',
  nearby: 'Cerca de este lugar',
  description: (name, town, services) =>
    `${name}, en ${town}${services.length > 0 ? `: ${live.enumerate(services)}` : ''}. Dirección, horario, contacto.`,
};

export const hours: Pages['hours'] = {
  title: 'Horario',
  week: 'Horario de una semana normal',
  closed: 'cerrado',
  today: '(hoy)',
  varies: 'cambia de una semana a otra',
  unsure: 'por confirmar',
  exceptions: 'Para tener en cuenta en estas cinco semanas',
  holidayUnsaid: 'por confirmar, el lugar no dice nada de los días festivos',
  between: (first, last) => `del ${first} al ${last}`,
  colon: ': ',
  callFirst: 'Lo más seguro es llamar antes de ir.',
  doubtful: 'Horario por comprobar: no podemos leerlo sin riesgo de error. Pregunte en el lugar antes de ir.',
  asWritten: 'Tal como lo ha escrito el lugar:',
  localTime: (zone, time) =>
    `Estas horas son las del lugar (${zone}). Allí ${time.startsWith('1:') ? 'es la' : 'son las'}\u00a0${time}.`,
};

export const way: Pages['way'] = {
  title: 'Cómo llegar',
  foot: 'A pie',
  bus: 'En autobús, en tren',
  car: 'En coche',
  elsewhere: 'Estos enlaces abren OpenStreetMap, y Google Maps para el autobús y el tren.',
  findAddress: 'Buscar esta dirección en un mapa',
  straight: (distance) => `A ${distance}, en línea recta`,
};
