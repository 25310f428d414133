import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const orientation: Pages['orientation'] = {
  title: 'Recibir orientación',
  description:
    'Cuatro preguntas para encontrar el lugar adecuado, para usted o para otra persona, y una ficha para imprimir o enviar.',
  step: (step, all) => `Pregunta ${step} de ${all}`,
  questions: {
    need: '¿Qué necesita?',
    where: '¿Dónde?',
    when: '¿Cuándo?',
    constraints: '¿Hay algo más que debamos saber?',
  },
  hints: {
    need: 'Para usted, o para la persona a la que ayuda. Marque una o varias respuestas.',
    where: 'El punto de partida: un municipio, un código postal o una dirección.',
    when: 'El momento en que se puede ir.',
    constraints: 'Marque solo lo que importa. No se guarda nada de lo que responda.',
  },
  skip: {
    need: 'Todavía no lo sé',
    when: 'Saltar esta pregunta',
    constraints: 'Nada de esto',
  },
  constraints: {
    modalites_acces: 'Para acudir',
    frais_a_charge: 'Precio',
    prise_en_charge_specifique: 'Una atención adaptada',
    publics_specifiquement_adresses: 'Un lugar dirigido en especial a',
  },
  now: 'Ahora',
  next: 'Continuar',
  finish: 'Ver los lugares',
  back: 'Volver a la pregunta anterior',
  backToAnswer: 'Volver a los lugares propuestos',
  again: 'Empezar de nuevo',
  answer: (venues) =>
    venues === 0
      ? 'No se ha encontrado ningún lugar'
      : count(venues, {
          one: '#\u00a0lugar para usted',
          many: '#\u00a0de lugares para usted',
          other: '#\u00a0lugares para usted',
        }),
  answerNear: (place) => `Elegidos cerca de ${place}, del más adecuado al menos adecuado.`,
  why: 'Por qué este lugar',
  at: (distance) => `A ${distance}`,
  openMaybe: 'Apertura en ese momento por confirmar: contacte antes con el lugar',
  far: (distance) =>
    `No hay nada así cerca: lo más cercano está a ${distance}. Pruebe otro día u otra necesidad, o llame por teléfono a un lugar más cercano.`,
  unmet: (wish, distance) =>
    `«${wish}»: ninguno de estos lugares lo dice. El más cercano que lo dice está a ${distance}:`,
  write: 'Escribir al lugar',
  unsaid: (wish) => `«${wish}»: el lugar no lo dice, pregunte antes de ir`,
  otherwise: (wish) => `«${wish}»: aquí no, según lo que publica el lugar`,
  none: 'No hemos encontrado ningún lugar para estas respuestas. Quite una, o pruebe con otro municipio.',
  noPlaceTitle: '¿Dónde buscamos?',
  noPlace: (text) => `No conocemos ningún sitio llamado «${text}».`,
  placeMissing: 'Nos falta el punto de partida.',
  askPlace: 'Indicar dónde',
  onSheet: 'Poner este lugar en la ficha',
  sheetTitle: 'Una ficha para llevar consigo',
  sheetText:
    'El lugar, su horario, lo que hay que llevar y cómo llegar: para imprimir, o para enviar por correo electrónico. No se guarda nada.',
  makeSheet: 'Preparar la ficha',
  allVenues: 'Ver todos los lugares, en una lista y en el mapa',
  sheetHeading: 'Ficha de orientación',
  sheetEmpty: 'No se ha elegido ningún lugar, o los elegidos ya no están en el directorio.',
  mailTitle: 'Enviar esta ficha por correo electrónico',
  mail: 'Dirección de correo electrónico',
  mailHint: 'Sirve para este envío y no se guarda.',
  mailSend: 'Enviar',
  mailInvalid: 'Escriba una dirección como nombre.apellido@ejemplo.fr.',
  mailSent: 'Ya está enviada. Ya hemos olvidado la dirección.',
  mailLimited:
    'Ya se han enviado varias fichas desde su red de internet o a esta dirección. Vuelva a intentarlo dentro de una hora, o imprima la ficha.',
  mailFailed: 'No se ha podido enviar el correo. Vuelva a intentarlo más tarde, o imprima la ficha.',
  mailSubject: (names) => `Para ayudarle con la informática e internet: ${live.enumerate(names)}`,
  mailIntro:
    'Aquí alguien puede ayudarle con la informática e internet. Esta ficha se le envía a petición de la persona que la ha preparado; su dirección no se ha guardado.',
};
