import type { Pages } from '../words.tsx';

export const legal: Pages['legal'] = {
  title: 'Sus datos y aviso legal',
  link: 'Sus datos, aviso legal',
  lead: 'Este sitio web no le sigue: ni medición de audiencia, ni publicidad, ni botones de otros sitios web.',
  nothingTitle: 'Lo que no guardamos',
  nothing: [
    'Lo que usted busca, y desde dónde: se hace la pregunta, se da la respuesta y no queda nada de ello.',
    'Su ubicación: su navegador solo la da si usted lo acepta, redondeada a unos diez metros, el tiempo de una respuesta.',
    'Lo que ha respondido en «Recibir orientación», y la dirección a la que envía una ficha: durante una hora, la huella de esa dirección y la dirección IP desde la que se envía permanecen en memoria, para impedir los envíos masivos.',
  ],
  phoneTitle: 'Lo que queda en su dispositivo',
  phone: [
    'Los lugares que guarda y las últimas páginas vistas, para volver a leerlos sin conexión. Puede borrarlos desde la página de sus lugares o en los ajustes del navegador.',
    'Una cookie, «langue», si elige el idioma del sitio: solo contiene esa elección.',
    'Una cookie de sesión, si entra en su espacio: dura dos meses como máximo y desaparece al cerrar la sesión. Con ProConnect, otra dura diez minutos, el tiempo de volver.',
    'El borrador de una página que usted modifica se queda en su dispositivo, un mes como máximo: se borra con un gesto.',
  ],
  keptTitle: 'Lo que guardamos',
  kept: [
    'Un error del que usted avisa sobre un lugar: su texto, el lugar y la fecha. Si deja una dirección para recibir una respuesta, la guardamos con su consentimiento, doce meses como máximo. No se publica ni se transmite.',
    'Si se inscribe en un taller: su nombre y su dirección, con su acuerdo, hasta el día siguiente. Quien organiza lee su nombre, nunca su dirección. Un enlace del correo lo borra todo enseguida.',
    'Si entra en su espacio: su dirección, sus funciones, sus sesiones y lo que ha modificado. Puede llevárselo o borrarlo todo usted mismo desde ese espacio.',
    'Los registros técnicos del servidor, para defenderlo y repararlo.',
  ],
  rightsTitle: 'Sus derechos',
  rights:
    'Puede pedir ver, corregir o borrar lo que tenemos de usted. Si no recibe una respuesta satisfactoria, puede dirigirse a la CNIL (la autoridad francesa de protección de datos).',
  cnil: 'Presentar una reclamación ante la CNIL',
  venuesTitle: 'Los datos de los lugares',
  venues:
    'Las fichas vienen de fuentes públicas, con Licence Ouverte (licencia abierta). Un número o una dirección que figure en ellas es el de un lugar. Si se trata del suyo y ya no quiere que esté aquí, díganoslo.',
  publisherTitle: 'Quién publica este sitio web',
  publisher: (name) => `Este sitio web está publicado por ${name}.`,
  publisherMissing: 'La entidad que publica este sitio web todavía no ha indicado su nombre.',
  hosting: (name) => `Está alojado por ${name}.`,
  program: 'El programa es libre, con licencia MIT; los datos, con Licence Ouverte 2.0.',
};
