import type { Pages } from '../words.tsx';

export const header: Pages['header'] = {
  tagline: 'Os locais onde há quem ajude com o computador e a Internet, em toda a França.',
  skipToContent: 'Saltar para o conteúdo',
  skipToList: 'Saltar para a lista',
  navigation: 'Navegação principal',
  find: 'Encontrar um local',
  saved: 'Os meus locais',
  orientation: 'Obter orientação',
  data: 'Dados abertos',
};

export const footer: Pages['footer'] = {
  what: 'Um diretório livre dos locais de mediação digital: espaços públicos digitais, mediatecas, France Services, espaços comuns (tiers-lieux)… Baseia-se nos dados que estes locais e as redes a que pertencem publicam.',
  licence: 'Dados sob a Licence Ouverte 2.0. Programa livre, sob licença MIT.',
  map: 'Fundos do mapa: © IGN, Plan IGN; contornos © Natural Earth.',
  accessibility:
    'Tudo se faz com o teclado, sem mapa e sem JavaScript. Se alguma coisa não lhe permitir continuar, é um defeito: diga-o à entidade que publica esta página.',
  embed: 'Mostrar estes locais no seu site',
  space: 'Gere um local? O seu espaço',
  programmes: 'Os seis programas da convenção (em francês)',
  pilots: 'Os pilotos nas escolas (em francês)',
  skills: 'Competências digitais básicas, e onde as aprender (em francês)',
  territories: 'O estado do território (em francês)',
  governance: 'Os acordos e quem decide (em francês)',
  partners: 'Os parceiros e os seus recursos (em francês)',
  about: 'Sobre este site',
  dataTitle: 'Dados e licenças',
  accessibilityTitle: 'Acessibilidade',
};

export const saved: Pages['saved'] = {
  title: 'Os meus locais',
  lead: 'Os locais que guarda ficam neste aparelho e abrem mesmo sem ligação à Internet. Mais ninguém os vê.',
  noScript:
    'Para guardar locais é preciso JavaScript. Sem ele, o seu navegador pode guardar as páginas deles nos marcadores.',
};

export const offline: Pages['offline'] = {
  sign: 'Sem ligação à Internet.',
  made: 'Esta página está tal como estava em',
};

export const errors: Pages['errors'] = {
  notFoundTitle: 'Página não encontrada',
  notFound: 'Esta página não existe, ou já não existe.',
  venueGone:
    'Este local não está, ou já não está, no diretório. Pode ter fechado, mudado de morada ou mudado de identificador.',
  searchInstead: 'O mais simples é procurar o que há perto de si.',
  goneTitle: 'Página retirada',
  awayTitle: 'Indisponível de momento',
  away: 'O diretório não responde neste momento. Tente de novo daqui a uns segundos: nada se perdeu.',
  brokenTitle: 'Ocorreu um erro',
  broken:
    'Alguma coisa não funcionou do nosso lado. Ficou registado. Tente de novo ou volte à página inicial.',
  refusedTitle: 'Endereço não compreendido',
  forbiddenTitle: 'Esta página não lhe cabe',
  home: 'Voltar à página inicial',
};

export const languageMenu: Pages['languageMenu'] = {
  label: 'Língua:',
  frenchOnly: 'Esta página só existe em francês.',
};
