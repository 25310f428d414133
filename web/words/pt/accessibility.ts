import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

const themes: Pages['accessibility']['themeNames'] = {
  images: 'Imagens',
  frames: 'Molduras',
  colours: 'Cores',
  multimedia: 'Multimédia',
  tables: 'Tabelas',
  links: 'Ligações',
  scripts: 'Scripts',
  required: 'Elementos obrigatórios',
  structure: 'Estruturação da informação',
  presentation: 'Apresentação da informação',
  forms: 'Formulários',
  navigation: 'Navegação',
  consultation: 'Consulta',
};

export const accessibility: Pages['accessibility'] = {
  title: 'Declaração de acessibilidade',
  link: 'Acessibilidade: declaração',
  description:
    'O que foi verificado da acessibilidade deste site, o que não o foi e a quem comunicar um obstáculo.',
  commitment: (publisher) =>
    `${publisher} compromete-se a tornar este site acessível a todos, como exige o artigo 47.º da lei n.º\u00a02005-102 de 11 de fevereiro de 2005.`,
  unnamed: 'A entidade que publica este site',
  state: 'Estado de conformidade',
  stateText:
    'Ainda não foi feita nenhuma auditoria completa segundo o RGAA 4.1 (o referencial francês de acessibilidade) por uma pessoa que tenha essa profissão. Na falta dessa auditoria, a lei manda dizer: não conforme. Aqui fica, ainda assim, o que sabemos, sem o embelezar.',
  automated: 'O que a máquina verifica',
  automatedText: (tool, date) =>
    `A ferramenta ${tool} percorre cada uma destas páginas, em modo claro e em modo escuro, num ecrã de computador e num de telemóvel. Última passagem registada: ${date}.`,
  found: (violations) =>
    violations === 0
      ? 'Nenhum defeito encontrado.'
      : `${count(violations, { one: '#\u00a0defeito encontrado', other: '#\u00a0defeitos encontrados' })}:`,
  rules: (value) => count(value, { one: '#\u00a0regra verificada', other: '#\u00a0regras verificadas' }),
  undecided: (rules) =>
    `O que a ferramenta não sabe avaliar sozinha e uma pessoa tem de ver: ${live.enumerate(rules)}.`,
  limits: 'Uma ferramenta só vê uma parte dos defeitos. O resto precisa de uma pessoa.',
  pages: 'Páginas verificadas',
  byTests: 'O que os nossos testes repetem',
  byTestsList: [
    'todo o percurso só com o teclado: procurar, filtrar, abrir um local, o mapa, o menu das línguas;',
    'as páginas sem JavaScript, por inteiro;',
    'a apresentação com 320 píxeis de largura, que é também a de um texto ampliado quatro vezes num ecrã comum;',
    'a leitura da direita para a esquerda, em árabe;',
    'a lista, que dá tudo o que o mapa dá.',
  ],
  themes: 'Tema a tema',
  theme: 'Tema do RGAA',
  how: 'Como foi examinado',
  themeNames: themes,
  checks: {
    tests: 'pelos nossos testes automáticos e pela leitura do código',
    read: 'pela leitura do código e dos ecrãs',
    none: 'não se aplica: não existe',
  },
  unchecked: 'O que ainda nenhuma pessoa verificou',
  uncheckedList: [
    'a leitura com NVDA, JAWS, VoiceOver ou TalkBack por alguém que os usa todos os dias;',
    'o comando por voz e os comutadores adaptados;',
    'a compreensão das nossas frases por pessoas que leem pouco, incluindo na versão «fácil de ler»;',
    'a exatidão das nossas traduções por pessoas que as têm como língua materna.',
  ],
  exempt: 'Conteúdos que não dependem de nós',
  exemptText:
    'O fundo do mapa não tem um equivalente completo para quem não o vê: a lista, as moradas e as distâncias dão o mesmo em texto. Os nomes, os horários e as descrições dos locais são os que os locais publicam. Os sites e as fichas do Acceslibre para onde remetemos têm a sua própria declaração.',
  contact: 'Comunicar um obstáculo',
  contactText:
    'Há uma página que não consegue usar? Diga-nos: daremos a informação de outra forma e faremos a correção.',
  contactMissing: 'A entidade que publica este site ainda não indicou como a contactar.',
  write: (publisher = 'a entidade que publica este site') => `Escrever para: ${publisher}`,
  appeal: 'Se nada mudar',
  appealText:
    'Comunicou um obstáculo e a resposta não lhe convém? Pode recorrer, gratuitamente, ao Défenseur des droits (o provedor de justiça francês).',
  appealLinks: {
    write: 'Escrever ao Défenseur des droits',
    delegates: 'Encontrar-se com um delegado perto de si',
    post: 'Por carta, sem selo: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  },
  established: (date) => `Declaração elaborada a ${date} a partir destas verificações.`,
};
