import type { Pages } from '../words.tsx';

export const sheet: Pages['sheet'] = {
  heading: 'Ficha para imprimir',
  title: (name) => `${name}: ficha para imprimir`,
  print: 'Imprimir',
  code: 'Código para fotografiar con un teléfono y abrir la página de este lugar',
  map: (town) => `Mapa pequeño: el lugar entre los municipios cerca de ${town}`,
  north: 'N',
  streets: 'Plano de las calles alrededor del lugar',
  streetsCredit: '© IGN, Plan IGN',
  phone: 'Teléfono',
  mail: 'Correo electrónico',
  booking: 'Cita',
  bringTitle: 'Qué llevar',
  bring: {
    paperwork: [
      'un documento de identidad, y las cartas recibidas',
      'sus números: Seguridad Social, impuestos, CAF (prestaciones familiares) o France Travail (empleo), según el trámite',
      'su teléfono, aunque sea sencillo, para recibir los códigos',
      'la dirección de correo electrónico y las contraseñas que ya tenga',
    ],
    work: ['su currículum, si lo tiene, en papel o en una memoria USB'],
    equipment: ['un justificante de sus ingresos o de una ayuda social', 'un documento de identidad'],
    device: ['su teléfono, su tableta o su ordenador, y el cargador'],
  },
  done: 'Qué se hace allí',
  route: 'Cómo llegar',
  routeCode: 'Código para escanear con un teléfono y ver el camino',
  fromPlace: (distance, place) => `A ${distance} de ${place}, en línea recta.`,
  printed: (date, site) =>
    `Ficha del ${date}, hecha en ${site}. Los horarios cambian: contacte con el lugar antes de ir.`,
};
