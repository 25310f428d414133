import type { Pages } from '../words.tsx';

export const report: Pages['report'] = {
  title: 'Comunicar um erro',
  lead: 'Agradecemos a sua ajuda para manter esta ficha em dia. Demora um minuto.',
  subject: 'O que não está bem?',
  subjects: {
    closed: 'Este local fechou de vez',
    moved: 'Mudou de morada, ou não está onde o mapa o mostra',
    hours: 'O horário está errado',
    contact: 'O telefone, o e-mail ou o site não funciona',
    services: 'Não se faz lá o que está escrito',
    accessibility: 'Não se consegue entrar ou circular lá dentro como está escrito',
    other: 'Outra coisa',
  },
  message: 'O que sabe (facultativo)',
  messageHint:
    'Por exemplo, o horário certo. Não escreva nada de pessoal, nem sobre si nem sobre outra pessoa.',
  right: 'Se sabe o que está certo (facultativo)',
  rightHint: 'Escreva apenas o que deve mudar. Quem gere esta página pode retomá-lo num só passo.',
  fields: {
    nom: 'Nome do local',
    adresse: 'Morada',
    code_postal: 'Código postal',
    commune: 'Município',
    telephone: 'Telefone',
    courriels: 'Correio eletrónico',
    site_web: 'Sítio web',
  },
  days: 'O horário certo, dia a dia',
  daysHint: 'Como «9:00-12:00, 14:00-18:00», ou «fechado». Deixe vazio um dia que não conheça.',
  choicesHint: 'O que está assinalado é o que a página diz. Assinale o que falta e retire o que está errado.',
  mail: 'O seu endereço de e-mail (facultativo)',
  mailHint:
    'Só se quiser uma resposta. Nunca é publicado nem transmitido, e é apagado ao fim de um ano, no máximo.',
  consent: 'Aceito que o meu endereço seja guardado para me responderem',
  trap: 'Deixe este campo vazio',
  send: 'Enviar',
  refused: 'Por agora, nada foi enviado:',
  errors: {
    subject: 'Escolha na lista o que não está bem.',
    message: 'Diga em poucas palavras o que não está bem (2000 caracteres, no máximo).',
    day: (day) => `${day}: escreva horas como «9:00-12:00, 14:00-18:00», ou «fechado».`,
    missingDay: (day) =>
      `${day}: a página ainda não diz nada deste dia. Preencha os sete dias, ou escreva abaixo o que sabe.`,
    mail: 'Escreva um endereço como nome.apelido@exemplo.fr, ou deixe este campo vazio.',
    suggested:
      'Um destes valores não tem a forma esperada, como 03 20 49 50 00, 59000 ou contacto@local.fr; ou o município não tem esse código postal.',
    consent: 'O seu acordo é necessário para guardar o seu endereço. Se não o quiser dar, apague o endereço.',
  },
  things: {
    title: 'Denunciar esta página',
    lead: 'Uma burla, dinheiro pedido, uma página falsa? Diga-nos: os moderadores do diretório vão ler e decidir. Mais ninguém vê o que escreve.',
    messageHint: 'O que viu, e quando. Não escreva nada de pessoal, nem sobre si nem sobre outra pessoa.',
    subjects: {
      fraud: 'É uma burla, ou parece ser',
      money: 'É pedido dinheiro por algo que deve ser gratuito',
      unlawful: 'É contrário à lei, ou ofensivo',
      wrong: 'É falso, ou já não existe',
      other: 'Outra coisa',
    },
    thanks: 'Obrigado, foi enviado. Os moderadores do diretório vão ler.',
  },
  tooMany: 'Há muitas comunicações vindas da sua rede. Tente de novo daqui a uma hora.',
  thanks: 'A sua comunicação foi enviada. Agradecemos. A pessoa que trata desta ficha vai vê-la.',
  thanksUnkept:
    'A sua comunicação foi enviada. Agradecemos. Ninguém trata ainda desta ficha: a equipa de moderação do diretório vai vê-la.',
  thanksMore: 'Ainda pode retirar o que escreveu, só a partir desta página.',
  takeBack: 'Retirar a minha comunicação',
  takenBack: 'A sua comunicação foi apagada. Não fica nada dela.',
  gone: 'Esta comunicação já não existe.',
};
