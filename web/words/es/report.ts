import type { Pages } from '../words.tsx';

export const report: Pages['report'] = {
  title: 'Avisar de un error',
  lead: 'Gracias por ayudarnos a mantener esta ficha al día. Se tarda un minuto.',
  subject: '¿Qué es lo que está mal?',
  subjects: {
    closed: 'Este lugar ha cerrado definitivamente',
    moved: 'Se ha mudado, o no está donde lo muestra el mapa',
    hours: 'El horario no es correcto',
    contact: 'El teléfono, el correo electrónico o el sitio web no funciona',
    services: 'Allí no se hace lo que está escrito',
    accessibility: 'No se puede entrar o moverse por el lugar como está escrito',
    other: 'Otra cosa',
  },
  message: 'Lo que usted sabe (opcional)',
  messageHint:
    'Por ejemplo, el horario correcto. No escriba nada personal, ni sobre usted ni sobre otra persona.',
  right: 'Si sabe lo que es correcto (opcional)',
  rightHint: 'Escriba solo lo que debe cambiar. Quien lleva esta página podrá retomarlo en un solo paso.',
  fields: {
    nom: 'Nombre del lugar',
    adresse: 'Dirección',
    code_postal: 'Código postal',
    commune: 'Municipio',
    telephone: 'Teléfono',
    courriels: 'Correo electrónico',
    site_web: 'Sitio web',
  },
  days: 'El horario correcto, día por día',
  daysHint: 'Como «9:00-12:00, 14:00-18:00», o «cerrado». Deje vacío el día que no conozca.',
  choicesHint: 'Lo marcado es lo que dice la página. Marque lo que falta y desmarque lo que no es correcto.',
  mail: 'Su dirección de correo electrónico (opcional)',
  mailHint:
    'Solo si quiere una respuesta. Nunca se publica ni se transmite, y se borra al cabo de un año como máximo.',
  consent: 'Acepto que se guarde mi dirección para responderme',
  trap: 'Deje este campo vacío',
  send: 'Enviar',
  refused: 'Todavía no se ha enviado nada:',
  errors: {
    subject: 'Elija en la lista lo que está mal.',
    message: 'Diga en pocas palabras lo que está mal (2000 caracteres como máximo).',
    day: (day) => `${day}: escriba horas como «9:00-12:00, 14:00-18:00», o «cerrado».`,
    missingDay: (day) =>
      `${day}: la página todavía no dice nada de este día. Rellene los siete días, o escriba más abajo lo que sepa.`,
    mail: 'Escriba una dirección como nombre.apellido@ejemplo.fr, o deje este campo vacío.',
    suggested:
      'Uno de estos datos no tiene la forma esperada, como 03 20 49 50 00, 59000 o contacto@lugar.fr; o el municipio no tiene ese código postal.',
    consent: 'Se necesita su consentimiento para guardar su dirección. Si no, bórrela.',
  },
  things: {
    title: 'Denunciar esta página',
    lead: '¿Una estafa, dinero que se pide, una página falsa? Díganoslo: los moderadores del directorio lo leerán y decidirán. Nadie más ve lo que escribe.',
    messageHint: 'Lo que ha visto, y cuándo. No escriba nada personal, ni sobre usted ni sobre otra persona.',
    subjects: {
      fraud: 'Es una estafa, o lo parece',
      money: 'Se pide dinero por algo que debe ser gratuito',
      unlawful: 'Es contrario a la ley, u ofensivo',
      wrong: 'Es falso, o ya no existe',
      other: 'Otra cosa',
    },
    thanks: 'Gracias, se ha enviado. Los moderadores del directorio lo leerán.',
  },
  tooMany: 'Llegan muchos avisos desde su red de internet. Vuelva a intentarlo dentro de una hora.',
  thanks: 'Gracias, ya está enviado. La persona que mantiene esta ficha lo verá.',
  thanksUnkept:
    'Gracias, ya está enviado. Nadie mantiene todavía esta ficha: lo verá el equipo de moderación del directorio.',
  thanksMore: 'Todavía puede retirar lo que ha escrito, solo desde esta página.',
  takeBack: 'Retirar mi aviso',
  takenBack: 'Su aviso se ha borrado. No queda nada de él.',
  gone: 'Este aviso ya no existe.',
};
