import type { Pages } from '../words.tsx';

export const legal: Pages['legal'] = {
  title: 'Os seus dados e informações legais',
  link: 'Os seus dados, informações legais',
  lead: 'Este site não segue os seus passos: não tem medição de audiência, nem publicidade, nem botões de outros sites.',
  nothingTitle: 'O que não guardamos',
  nothing: [
    'O que procura, e a partir de onde: a pergunta é feita, a resposta é dada e nada fica guardado.',
    'A sua posição: o seu navegador só a dá se aceitar, arredondada a cerca de dez metros, durante o tempo de uma resposta.',
    'O que respondeu no percurso «Obter orientação» e o endereço para onde envia uma ficha: durante uma hora, a impressão digital desse endereço e o endereço IP de onde parte o envio ficam em memória, para impedir os envios em massa.',
  ],
  phoneTitle: 'O que fica no seu aparelho',
  phone: [
    'Os locais que guarda e as últimas páginas vistas, para as reler sem ligação à Internet. Pode apagá-los na página dos seus locais ou nas definições do navegador.',
    'Um cookie, «langue», se escolher a língua do site: só contém essa escolha.',
    'Um cookie de sessão, se entrar no seu espaço: dura dois meses, no máximo, e desaparece quando fecha a sessão. Com o ProConnect, um segundo dura dez minutos, o tempo de voltar.',
    'O rascunho de uma página que está a alterar fica no seu aparelho, um mês no máximo: apaga-se com um gesto.',
  ],
  keptTitle: 'O que guardamos',
  kept: [
    'Um erro que comunica sobre um local: o seu texto, o local e a data. Se deixar um endereço para receber resposta, guardamo-lo com o seu acordo, durante doze meses no máximo. Não é publicado nem transmitido.',
    'Se se inscrever numa oficina: o seu nome e o seu endereço, com o seu acordo, até ao dia seguinte. Quem organiza lê o seu nome, nunca o seu endereço. Uma ligação no e-mail apaga logo tudo.',
    'Se entrar no seu espaço: o seu endereço, as suas funções, as suas sessões e o que alterou. Pode levar ou apagar tudo, a partir desse espaço.',
    'Os registos técnicos do servidor, para o defender e o reparar.',
  ],
  rightsTitle: 'Os seus direitos',
  rights:
    'Pode pedir para ver, corrigir ou apagar o que temos sobre si. Se não tiver uma resposta satisfatória, pode dirigir-se à CNIL (a autoridade francesa de proteção de dados).',
  cnil: 'Apresentar queixa à CNIL',
  venuesTitle: 'Os dados dos locais',
  venues:
    'As fichas vêm de fontes públicas, sob a Licence Ouverte. Um número ou um endereço que nelas figure é o de um local. Se for o seu e já não o quiser aqui, diga-nos.',
  publisherTitle: 'Quem publica este site',
  publisher: (name) => `Este site é publicado por ${name}.`,
  publisherMissing: 'A entidade que publica este site ainda não indicou como se chama.',
  hosting: (name) => `Está alojado por ${name}.`,
  program: 'O programa é livre, sob licença MIT; os dados, sob a Licence Ouverte 2.0.',
};
