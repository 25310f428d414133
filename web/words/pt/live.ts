import { formatsOf } from '../formats.ts';
import { languageOf } from '../languages.ts';
import { countsIn } from '../plural.ts';
import type { Live } from '../words.tsx';

const formats = formatsOf(languageOf('pt'));
const count = countsIn(formats);
const venues = (value: number) => count(value, { one: '#\u00a0local', other: '#\u00a0locais' });

const clock = (time: string) => `${Number(time.slice(0, 2))}h${time.endsWith(':00') ? '' : time.slice(3, 5)}`;
/** « à 1h », « às 9h30 ». */
const atTime = (time: string) => `${time.startsWith('1h') ? 'à' : 'às'} ${time}`;

const speech = {
  ...formats,
  clock,
  /** The language writes « hora » small, and « Hora de Reunião » would be the time of a meeting. */
  zoneName: (timeZone: string) =>
    formats.zoneName(timeZone).replace('Hora', 'hora').replace('de Reunião', 'da ilha da Reunião'),
  distance: (metres: number) => (metres < 50 ? 'menos de 50\u00a0m' : formats.length(metres)),
  roughDistance: (metres: number) => `cerca de ${formats.length(Math.max(1_000, metres))}`,
};

const site: Live['site'] = {
  name: 'Nouvelle Proximité',
  demonstration: 'Dados de demonstração: estes locais são inventados.',
  demonstrationMore: 'Servem para mostrar o que faz o serviço; não se desloque até lá.',
};

const needWords: Live['needWords'] = {
  acceder: { verb: 'Aceder', plain: 'tratar de um assunto administrativo, usar um computador' },
  apprendre: { verb: 'Aprender', plain: 'usar a Internet, ter acompanhamento' },
  creer: { verb: 'Criar', plain: 'fabricar, jogar, exprimir-se' },
};

const serviceWords: Live['serviceWords'] = {
  'Aide aux démarches administratives': {
    plain: 'Tratar de um assunto administrativo pela Internet, com alguém ao seu lado',
    short: 'assuntos administrativos pela Internet',
  },
  'Maîtrise des outils numériques du quotidien': {
    plain: 'Aprender a usar um computador, um telemóvel, a Internet e o e-mail',
    short: 'computador e telemóvel no dia a dia',
  },
  'Insertion professionnelle via le numérique': {
    plain: 'Procurar emprego ou formação com a ajuda da Internet',
    short: 'emprego e formação',
  },
  'Utilisation sécurisée du numérique': {
    plain: 'Proteger-se das burlas e manter o controlo dos seus dados',
    short: 'segurança',
  },
  'Parentalité et éducation avec le numérique': {
    plain: 'Acompanhar os filhos e a vida escolar com os meios digitais',
    short: 'pais e filhos',
  },
  'Loisirs et créations numériques': {
    plain: 'Criar e divertir-se: fotografia, vídeo, música, jogos, fabrico',
    short: 'lazer e criação',
  },
  'Compréhension du monde numérique': {
    plain: 'Compreender o mundo digital e falar sobre ele',
    short: 'compreender o mundo digital',
  },
  'Accès internet et matériel informatique': {
    plain: 'Usar no local um computador, a Internet, uma impressora',
    short: 'computadores e Internet no local',
  },
  'Acquisition de matériel informatique à prix solidaire': {
    plain: 'Comprar um computador ou um telemóvel a preço solidário',
    short: 'equipamento a preço solidário',
  },
};

const vocabulary: Live['vocabulary'] = {
  publics_specifiquement_adresses: {
    Jeunes: 'Jovens',
    Étudiants: 'Estudantes',
    'Familles et/ou enfants': 'Famílias, crianças',
    Seniors: 'Seniores',
    Femmes: 'Mulheres',
  },
  prise_en_charge_specifique: {
    Surdité: 'Pessoas surdas ou com dificuldade em ouvir',
    'Handicaps moteurs': 'Deficiência motora',
    'Handicaps mentaux': 'Deficiência mental ou psíquica',
    Illettrisme: 'Dificuldade em ler e escrever',
    'Langues étrangères (anglais)': 'Fala-se inglês',
    'Langues étrangères (autres)': 'Falam-se outras línguas além do francês e do inglês',
    'Déficience visuelle': 'Pessoas cegas ou com dificuldade em ver',
  },
  frais_a_charge: {
    Gratuit: 'Gratuito',
    'Gratuit sous condition': 'Gratuito para certas pessoas: pergunte ao local',
    Payant: 'Pago',
  },
  modalites_acces: {
    'Se présenter': 'Pode ir sem marcação',
    Téléphoner: 'Telefone primeiro',
    'Contacter par mail': 'Escreva primeiro um e-mail',
    'Prendre un RDV en ligne': 'Faça a marcação pela Internet',
    "Ce lieu n'accueille pas de public": 'Este local não recebe público',
    'Envoyer un mail avec une fiche de prescription':
      'Um assistente social escreve por si, com uma ficha de orientação',
  },
  modalites_accompagnement: {
    'En autonomie': 'Usa o equipamento de forma autónoma',
    'Accompagnement individuel': 'Ajuda individual, uma pessoa só para si',
    'Dans un atelier collectif': 'Em pequeno grupo, num ateliê',
    'À distance': 'À distância, por telefone ou videochamada',
  },
  itinerance: { Itinérant: 'Desloca-se de município em município', Fixe: 'Fica sempre no mesmo lugar' },
  typologie: {
    RFS: 'France Services',
    BIB: 'Biblioteca ou mediateca',
    CCAS: 'Centro municipal de ação social (CCAS)',
    MUNI: 'Câmara municipal (mairie)',
    CS: 'Centro social',
    CSC: 'Centro sociocultural',
    MJC: 'Casa da juventude e da cultura (MJC)',
    ASSO: 'Associação',
    EPN: 'Espaço público digital (EPN)',
    EPI: 'Espaço público de Internet',
    ENM: 'Espaço digital móvel',
    FABLAB: 'Fablab (oficina de fabrico digital)',
    TIERS_LIEUX: 'Espaço comum (tiers-lieu) ou de trabalho partilhado',
    LA_POSTE: 'La Poste (correios)',
    ML: 'Mission locale (apoio aos jovens)',
    MDS: 'Casa das solidariedades (Maison des solidarités)',
    PIMMS: 'Ponto de informação e mediação multisserviços (PIMMS)',
    RELAIS_LECTURE: 'Ponto de leitura',
  },
};

const facetWords: Live['facetWords'] = {
  services: 'Serviços',
  frais_a_charge: 'Preço',
  publics_specifiquement_adresses: 'Para quem',
  prise_en_charge_specifique: 'Atendimento adaptado',
  modalites_acces: 'Como ter atendimento',
  modalites_accompagnement: 'Acompanhamento',
  typologie: 'Tipo de local',
  itinerance: 'Itinerância',
  dispositif_programmes_nationaux: 'Redes e programas',
  formations_labels: 'Formações e certificações',
};

const presenceWords: Live['presenceWords'] = {
  prise_rdv: 'Marcação a fazer pela Internet',
  fiche_acces_libre: 'Acessibilidade das instalações descrita no Acceslibre',
  atelier: 'Uma oficina esta semana',
  poste: 'Um posto ou uma missão por preencher',
  ordinateur: 'Entrega computadores a quem não tem',
  competence: 'Ensina as competências básicas para trabalhar',
  fonds: 'Um projeto apoiado pelo fundo solidário',
  label: 'Um local de referência',
};

const when: Live['when'] = {
  legend: 'Quando?',
  any: 'Em qualquer altura',
  now: 'Aberto agora',
  weekend: 'Este fim de semana',
  at: 'Noutro dia',
  day: 'Dia',
  hour: 'Hora (facultativo)',
  onDay: (day) => `Aberto ${day}`,
  onDayAt: (day, time) => `Aberto ${day}, ${atTime(time)}`,
  sureOnly: 'Os locais cujo horário não conhecemos bem não estão nesta lista.',
  showUnsure: 'Mostrá-los também',
  unsureToo: 'A lista inclui também os locais cujo horário não conhecemos bem.',
  hideUnsure: 'Só os locais abertos',
  known: (date) =>
    `Os horários só são conhecidos até ${date}: escolha um dia até lá. Aqui estão os locais, seja qual for o dia.`,
};

const opening: Live['opening'] = {
  until: (moment) => `Aberto até ${/^\d/.test(moment) ? atTime(moment) : moment}`,
  always: 'Aberto dia e noite',
  closed: 'Fechado',
  closedToday: 'Fechado hoje',
  closedBetween: (from, until) => `Fechado de ${from} a ${until}`,
  moving: 'Mudança de instalações',
  closedLong: 'Fechado, sem abertura prevista nas próximas cinco semanas',
  opens: (moment) => `abre ${moment}`,
  today: atTime,
  tomorrow: (time) => `amanhã ${atTime(time)}`,
  onDay: (day, time) => `${day} ${atTime(time)}`,
  onDate: (date, time) => `${date}, ${atTime(time)}`,
  stops: (town, day, from, to) => `Para em ${town}, ${day}, das ${from} às ${to}`,
  unsure: 'Abertura a confirmar: contacte o local antes de ir',
  unreadable: 'Horário a verificar',
  unknown: 'Horário não indicado',
};

const minutes = (value: number) => count(value, { one: '#\u00a0minuto', other: '#\u00a0minutos' });
const travel: Live['travel'] = {
  foot: (value) => `${minutes(value)} a pé`,
  car: (value) => `${minutes(value)} de carro`,
};

const saved: Live['saved'] = {
  save: 'Guardar este local',
  saved: 'Local guardado',
  forget: 'Deixar de guardar',
  none: 'Não guardou nenhum local. Na página de um local, «Guardar este local» coloca-o aqui.',
  seen: 'Últimas páginas vistas',
  clear: 'Apagar tudo o que está guardado neste aparelho',
  elsewhere: 'A página pedida não está guardada neste aparelho. Veja aqui o que está guardado.',
};

const search: Live['search'] = {
  title: 'Encontrar perto de casa um local com ajuda para o computador e a Internet',
  headline: 'O mundo digital, com alguém ao seu lado.',
  intro:
    'Um assunto administrativo para tratar, um computador para usar, uma dúvida sobre o seu telemóvel: há certamente um local perto de si.',
  guide: 'Não sabe por onde começar? Quatro perguntas, e nós damos-lhe orientação.',
  label: 'Onde está?',
  hint: 'Município, código postal, morada ou nome do local',
  submit: 'Procurar',
  aroundMe: 'Perto de mim',
  locating: 'À procura da sua posição…',
  located: 'Onde estou',
  notLocated:
    'A sua posição não está disponível. Não faz mal: escreva o nome do seu município ou o código postal.',
  needs: 'De que precisa?',
  more: 'Mais critérios',
  chosen: (value) => count(value, { one: '#\u00a0escolhido', other: '#\u00a0escolhidos' }),
  criterion: (list, value) => `${list}: ${value}`,
  also: 'Também',
  recent: 'Ficha atualizada há menos de um ano',
  counted: 'O número ao lado de cada critério diz quantos locais ficam se o escolher.',
  countedWithin: (radius) =>
    `O número ao lado de cada critério diz quantos locais ficam, a menos de ${radius}, se o escolher.`,
  apply: 'Aplicar',
  clear: 'Apagar tudo',
  criteria: 'Critérios escolhidos',
  remove: 'Retirar:',
  suggestions: 'Sugestões',
  suggested: (value) =>
    value === 0
      ? 'Nenhuma sugestão.'
      : `${count(value, { one: '#\u00a0sugestão', other: '#\u00a0sugestões' })}.`,
  kinds: {
    commune: 'Município',
    postcode: 'Código postal',
    departement: 'Departamento',
    venue: 'Local',
    address: 'Morada',
  },
  understood: (place) => `Percebemos: ${place}.`,
  asName: (text) => `Procurar os locais chamados «${text}»`,
  tooShort: 'Escreva pelo menos duas letras ou um código postal.',
  alternatives: 'Ou procurava:',
  ignored: (names) =>
    `Uma parte do endereço desta página não foi compreendida e não é aplicada: ${formats.enumerate(names)}.`,
  unknownPlace: (text) =>
    `Não conhecemos nenhum lugar chamado «${text}». Verifique a ortografia ou experimente um código postal.`,
  byName: (text) => `Locais com um nome parecido com «${text}»`,
  fallback: 'Não foi possível procurar a morada exata: estes são os locais à volta do município.',
};

const results: Live['results'] = {
  twins: 'Publicado também por outra fonte:',
  twin: (rank) => `ficha ${rank + 1}`,
  around: (place) => `Perto de ${place}`,
  aroundPoint: 'Perto do ponto escolhido',
  inDepartement: (name) => `${name}, todo o departamento`,
  inCommune: (name) => `${name}, só este município`,
  inZone: 'Na zona apresentada no mapa',
  status: (shown, more, fromPlace) => {
    const locais = more
      ? count(shown, { one: 'O primeiro local', other: 'Os #\u00a0primeiros locais' })
      : venues(shown);
    return `${locais}${fromPlace && shown > 1 ? ', do mais próximo ao mais distante' : ''}.`;
  },
  statusWithin: (total, radius) =>
    `${venues(total)} a menos de ${radius}, do mais próximo ao mais distante; depois, os outros.`,
  farAway: (distance) => `Nenhum local a menos de 100\u00a0km. Os mais próximos ficam a ${distance}:`,
  none: 'Nenhum local corresponde aqui.',
  loosen: 'O que daria resultados:',
  withoutCriterion: (name) => `Sem «${name}»`,
  onlyCriterion: (name) => `Só «${name}»`,
  wouldFind: venues,
  beyond: 'O mais próximo que tem tudo isso:',
  noneWithin: (radius, nearest) =>
    `Nenhum local a menos de ${radius} tem tudo o que pede. O mais próximo fica a ${nearest}.`,
  noneMore: 'Retire um critério, alargue o mapa ou procure num município vizinho.',
  noneAnywhere: 'Nenhum local do diretório tem tudo isto. Retire um critério.',
  more: 'Ver mais locais',
  export: 'Descarregar toda esta lista',
  follow: 'Seguir as novidades (Atom)',
  loading: 'A carregar os locais…',
  failed: 'Não foi possível carregar a lista.',
  offline: 'Parece estar sem ligação à Internet. A lista apresentada é a última recebida.',
  retry: 'Tentar de novo',
  noService: 'Não recebe público',
  approximate: 'posição aproximada',
  call: (phone) => `Ligar para o ${phone}`,
  backToPlace: (place) => `Voltar aos locais perto de «${place}»`,
  backToStart: 'Voltar à página inicial',
  free: 'Gratuito',
};

const welcome: Live['welcome'] = {
  departements: 'Todos os departamentos',
  total: (total, departements) =>
    `${venues(total)} em ${count(departements, {
      one: '#\u00a0departamento ou território',
      other: '#\u00a0departamentos e territórios',
    })}. Escolha o seu, ou procure o seu município mais acima.`,
  empty: 'O diretório está vazio por agora: ainda não foi carregado nenhum local.',
  unfiltered:
    'Estes números são os de todo o diretório, sejam quais forem as necessidades e os critérios; as suas escolhas aplicam-se à lista.',
  venues,
};

const mapWords: Live['mapWords'] = {
  label: 'Mapa dos locais. A lista mostra os mesmos locais.',
  show: 'Ver o mapa',
  hide: 'Ver a lista',
  title: 'Mapa',
  loading: 'O mapa está a chegar…',
  failed: 'Não é possível mostrar o mapa aqui. A lista mostra todos os locais.',
  noScript: 'O mapa precisa de JavaScript. A lista não: mostra todos os locais.',
  smallFailed: 'Não é possível mostrar o mapa aqui: guie-se pela morada.',
  crowded: 'Há demasiados locais para os mostrar todos aqui: amplie o mapa.',
  outlinesAttribution: 'Contornos: Natural Earth',
  basemapAttribution: '© IGN, Plan IGN',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  close: 'Fechar',
  chosen: 'Local escolhido no mapa',
  here: (value) => `${venues(value)} aqui`,
  others: (value) => count(value, { one: 'e mais #\u00a0local', other: 'e mais #\u00a0locais' }),
};

/** What scripts say too: loaded in the browser, so kept short. */
export const live: Live = {
  ...speech,
  site,
  needWords,
  serviceWords,
  vocabulary,
  facetWords,
  presenceWords,
  when,
  opening,
  travel,
  saved,
  search,
  results,
  welcome,
  mapWords,
};
