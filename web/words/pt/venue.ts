import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const venue: Pages['venue'] = {
  back: 'Encontrar outro local',
  about: 'O local',
  services: 'O que se faz aqui',
  noService: 'Este local não recebe público.',
  address: 'Morada',
  copy: 'Copiar a morada',
  copied: 'Morada copiada',
  call: (phone) => `Ligar para o ${phone}`,
  booking: 'Fazer uma marcação',
  conditions: 'Antes de ir',
  price: 'Preço',
  publics: 'Dirige-se em especial a',
  care: 'Atendimento adaptado',
  access: 'Como ter atendimento',
  support: 'Acompanhamento',
  itinerance: 'Itinerância',
  premises: 'Instalações',
  accessibility: 'Acessibilidade das instalações, descrita no Acceslibre',
  share: 'Partilhar',
  copyLink: 'Copiar a ligação',
  linkCopied: 'Ligação copiada',
  print: 'Imprimir',
  report: 'Comunicar um erro',
  alternatives: 'Abertos agora, não muito longe dali',
  labels: 'Certificações e redes',
  parent: 'Entidade',
  type: 'Tipo de local',
  presentation: 'Saber mais',
  // A source is often a French phrase, that no preposition suits.
  departement: (code) => `o departamento ${code}`,
  updated: (date, source) => `Atualizado a ${date}. Fonte: ${source}.`,
  updatedByVenue: (date, source) => `Atualizado a ${date} pelo próprio local. Fonte inicial: ${source}.`,
  correct: 'Alguma coisa já não está certa? Diga-nos.',
  run: 'Gere este local? Altere a sua página',
  labelled: (date) => `Local de referência desde ${date}`,
  closedForGood: (date) => `Este local encerrou definitivamente a ${date}. Já não atende ninguém.`,
  noticeUntil: (date) => `Aviso válido até ${date}`,
  history: 'História desta página',
  updatedUnknown: (source) => `Fonte: ${source}. Sem data de atualização.`,
  old: (years) =>
    `Estas informações têm mais de ${count(years, { one: 'um ano', other: '#\u00a0anos' })}: um telefonema antes de ir pode evitar uma deslocação.`,
  approximate: 'A posição deste local no mapa é a do município: guie-se pela morada.',
  nowhere: 'Não sabemos situar este local no mapa.',
  nearby: 'Não muito longe dali',
  description: (name, town, services) =>
    `${name}, em ${town}${services.length > 0 ? `: ${live.enumerate(services)}` : ''}. Morada, horário, contacto.`,
};

export const hours: Pages['hours'] = {
  title: 'Horário',
  week: 'Horário de uma semana normal',
  closed: 'fechado',
  today: '(hoje)',
  varies: 'muda de uma semana para a outra',
  unsure: 'a confirmar',
  exceptions: 'A ter em conta nestas cinco semanas',
  holidayUnsaid: 'a confirmar, o local não diz nada sobre os feriados',
  between: (first, last) => `de ${first}, a ${last}`,
  colon: ': ',
  callFirst: 'O mais seguro é telefonar antes de ir.',
  doubtful: 'Horário a verificar: não o podemos ler sem risco de erro. Pergunte ao local antes de ir.',
  asWritten: 'Tal como o local o escreveu:',
  localTime: (zone, time) => `Estas horas são as do local (${zone}). Hora atual no local: ${time}.`,
};

export const way: Pages['way'] = {
  title: 'Como chegar',
  foot: 'A pé',
  bus: 'De autocarro, de comboio',
  car: 'De carro',
  elsewhere: 'Estas ligações abrem o OpenStreetMap, e o Google Maps para o autocarro e o comboio.',
  findAddress: 'Procurar esta morada num mapa',
  straight: (distance) => `A ${distance}, em linha reta`,
};
