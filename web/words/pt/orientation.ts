import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const orientation: Pages['orientation'] = {
  title: 'Obter orientação',
  description:
    'Quatro perguntas para encontrar o local que convém, para si ou para outra pessoa, e uma ficha para imprimir ou enviar.',
  step: (step, all) => `Pergunta ${step} de ${all}`,
  questions: {
    need: 'De que precisa?',
    where: 'Onde?',
    when: 'Quando?',
    constraints: 'Há mais alguma coisa a saber?',
  },
  hints: {
    need: 'Para si, ou para a pessoa que está a ajudar. Assinale uma ou várias respostas.',
    where: 'O município, o código postal ou a morada de onde se parte.',
    when: 'A altura em que se pode ir.',
    constraints: 'Assinale só o que é importante. Nada do que responde fica guardado.',
  },
  skip: {
    need: 'Ainda não sei',
    when: 'Saltar esta pergunta',
    constraints: 'Nada disto',
  },
  constraints: {
    modalites_acces: 'Para ter atendimento',
    frais_a_charge: 'Preço',
    prise_en_charge_specifique: 'Um atendimento adaptado',
    publics_specifiquement_adresses: 'Um local que se dirige em especial a',
  },
  now: 'Agora',
  next: 'Continuar',
  finish: 'Ver os locais',
  back: 'Voltar à pergunta anterior',
  backToAnswer: 'Voltar aos locais propostos',
  again: 'Recomeçar',
  answer: (venues) =>
    venues === 0
      ? 'Nenhum local encontrado'
      : count(venues, { one: '#\u00a0local para si', other: '#\u00a0locais para si' }),
  answerNear: (place) => `Escolhidos perto de ${place}, do mais adequado ao menos adequado.`,
  why: 'Porquê este local',
  at: (distance) => `A ${distance}`,
  openMaybe: 'Abertura nessa altura a confirmar: contacte o local antes',
  far: (distance) =>
    `Não há nada assim por perto: o mais próximo fica a ${distance}. Experimente outro dia ou outra necessidade, ou telefone para um local mais próximo.`,
  unmet: (wish, distance) =>
    `«${wish}»: nenhum destes locais o diz. O mais próximo que o diz fica a ${distance}:`,
  write: 'Escrever ao local',
  unsaid: (wish) => `«${wish}»: o local não o diz, pergunte antes de ir`,
  otherwise: (wish) => `«${wish}»: aqui não, segundo o que o local publica`,
  none: 'Não encontrámos nenhum local para estas respostas. Retire uma delas ou experimente outro município.',
  noPlaceTitle: 'Onde procuramos?',
  noPlace: (text) => `Não conhecemos nenhum lugar chamado «${text}».`,
  placeMissing: 'Falta-nos o lugar de onde se parte.',
  askPlace: 'Dizer onde',
  onSheet: 'Pôr este local na ficha',
  sheetTitle: 'Uma ficha para levar',
  sheetText:
    'O local, o horário, o que é preciso levar e como lá chegar: para imprimir ou enviar por e-mail. Nada fica guardado.',
  makeSheet: 'Preparar a ficha',
  allVenues: 'Ver todos os locais, em lista e no mapa',
  sheetHeading: 'Ficha de orientação',
  sheetEmpty: 'Não há nenhum local escolhido, ou os que estavam escolhidos já não estão no diretório.',
  mailTitle: 'Enviar esta ficha por e-mail',
  mail: 'Endereço de e-mail',
  mailHint: 'Serve para este envio e não fica guardado.',
  mailSend: 'Enviar',
  mailInvalid: 'Escreva um endereço como nome.apelido@exemplo.fr.',
  mailSent: 'A ficha foi enviada. O endereço já foi esquecido.',
  mailLimited:
    'Já partiram várias fichas da sua rede ou para este endereço. Tente de novo daqui a uma hora, ou imprima a ficha.',
  mailFailed: 'Não foi possível enviar o e-mail. Tente de novo mais tarde, ou imprima a ficha.',
  mailSubject: (names) => `Para ter ajuda com o computador e a Internet: ${live.enumerate(names)}`,
  mailIntro:
    'Veja onde alguém pode dar-lhe ajuda com o computador e a Internet. Esta ficha é-lhe enviada a pedido da pessoa que a preparou; o seu endereço não foi guardado.',
};
