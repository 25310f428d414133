import type { Pages } from '../words.tsx';

export const sheet: Pages['sheet'] = {
  heading: 'Ficha para imprimir',
  title: (name) => `${name}: ficha para imprimir`,
  print: 'Imprimir',
  code: 'Código para fotografar com um telemóvel e abrir a página deste local',
  map: (town) => `Mapa pequeno: o local entre os municípios à volta de ${town}`,
  north: 'N',
  streets: 'Mapa das ruas à volta do local',
  streetsCredit: '© IGN, Plan IGN',
  phone: 'Telefone',
  mail: 'E-mail',
  booking: 'Marcação',
  bringTitle: 'O que levar',
  bring: {
    paperwork: [
      'um documento de identificação e as cartas recebidas',
      'os seus números: Sécurité sociale (segurança social), impostos, CAF ou France Travail, conforme o assunto',
      'o seu telemóvel, mesmo simples, para receber os códigos',
      'o endereço de e-mail e as palavras-passe que já tem',
    ],
    work: ['o seu CV, se existir, em papel ou numa pen'],
    equipment: [
      'um comprovativo dos seus rendimentos ou de um apoio social',
      'um documento de identificação',
    ],
    device: ['o seu telemóvel, tablet ou computador, e o respetivo carregador'],
  },
  done: 'O que se faz lá',
  route: 'Como chegar',
  routeCode: 'Código para ler com um telefone e ver o caminho',
  fromPlace: (distance, place) => `A ${distance} de ${place}, em linha reta.`,
  printed: (date, site) =>
    `Ficha de ${date}, feita em ${site}. Os horários mudam: contacte o local antes de ir.`,
};
