import { countsIn } from '../plural.ts';
import { sizesIn } from '../sizes.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);
const megabytes = sizesIn(live, 'KB', 'MB');

export const data: Pages['data'] = {
  title: 'Dados abertos',
  intro: 'Tudo o que este site mostra pode ser reutilizado, gratuitamente, mesmo para fazer outra coisa.',
  exports: 'Descarregar os dados',
  csv: 'CSV, para uma folha de cálculo',
  csvMore:
    'As 32 colunas da norma nacional, um local por linha, valores múltiplos separados por «|», em UTF-8.',
  geojson: 'GeoJSON, para um mapa',
  geojsonMore: 'As mesmas informações, com a posição de cada local (RFC 7946, graus WGS84).',
  ofSearch: 'Estes ficheiros só têm os locais da sua pesquisa.',
  whole: 'Descarregar todo o diretório',
  formats: 'Outros formatos da mesma pesquisa',
  onlyLocated: 'sem os locais cuja localização não é conhecida',
  size: (rows, bytesEach) => `${live.welcome.venues(rows)}, cerca de ${megabytes(rows * bytesEach)}`,
  partTitle: 'Só uma parte',
  part: 'Os mesmos endereços aceitam os critérios da pesquisa. Por exemplo:',
  seeTerritories: 'Ver um território (em francês)',
  others: {
    title: 'Oficinas, parceiros, caixa de ferramentas',
    lead: 'Os outros conteúdos públicos obtêm-se da mesma forma: os seus endereços aceitam os filtros da sua página. A coluna «demonstration» diz o que é inventado.',
    territories:
      'Territórios: os indicadores de cada região, departamento, intermunicipalidade e município (em francês)',
    events: 'Oficinas e eventos, uma data por linha',
    partners: 'Organizações parceiras',
    resources: 'O que os parceiros oferecem e o que os locais procuram',
    toolbox: 'Caixa de ferramentas: boas práticas',
    framework: 'Referencial de competências digitais básicas (em francês)',
    fund: 'Fundo de solidariedade digital: cada lançamento das contas',
    schools: 'Escolas, com os seus alunos e a sua posição',
    pilots: 'Pilotos escolares: municípios escolhidos, balanço das campanhas terminadas',
    jobs: 'Ofertas de emprego dos parceiros (em francês)',
    ordi: 'Equipamentos: pontos de recolha, quantos por departamento e mês',
  },
  archives: {
    title: 'Arquivos datados',
    lead: 'O diretório inteiro, um ficheiro por dia, já comprimido. Cada dia é guardado um mês, e o primeiro de cada mês para sempre. A soma SHA-256 prova que o ficheiro chegou inteiro.',
    byParts: 'Para ler uma parte do último ficheiro sem o descarregar todo (QGIS, GDAL):',
    none: 'O primeiro arquivo estará aqui dentro de instantes.',
    sum: 'Soma SHA-256',
    sums: 'Todas as somas (SHA256SUMS)',
    index: 'Todos os arquivos (JSON)',
    days: 'Outros dias',
    follow: 'Seguir as alterações',
    followLead:
      'Em vez de descarregar tudo, pergunte o que mudou desde a última vez: locais acrescentados, alterados campo a campo, fechados, reunidos.',
    changes: 'As alterações, desde o início (JSON)',
    atom: 'As últimas alterações (Atom)',
    webhooks: 'Receber avisos: inscrever um programa',
    of: (date, rows) => `Arquivo de ${date}: ${live.welcome.venues(rows)}`,
    bytes: megabytes,
  },
  licence: 'Licença',
  licenceText:
    'Os dados são publicados sob a Licence Ouverte 2.0 (Etalab): reutilize-os livremente, citando a fonte (coluna «source») e a data de atualização.',
  licenceLink: 'Texto da Licence Ouverte 2.0',
  api: 'API',
  apiText:
    'Uma API HTTP em JSON ou GeoJSON, sem chave. Cada resposta traz um ETag: repetir a pergunta não custa nada enquanto o diretório não mudar.',
  apiDocumentation: 'Documentação da API',
  openapi: 'Descrição OpenAPI',
  featuresService: 'Serviço de cartografia (OGC API – Features)',
  fields: 'Os 32 campos da norma',
  fieldsText:
    'Esquema nacional dos locais de mediação digital, versão 1.0.2. Os nossos ficheiros e a nossa API usam os mesmos nomes, à letra.',
  fieldsGap:
    'O nosso CSV afasta-se do esquema publicado em dois pontos: o pivot (número SIRET) de alguns locais não é conhecido, e fica vazio em vez de inventado; «Étapes numériques (La Poste)» está bem escrito, ao passo que no esquema falta um espaço.',
  table: 'Tabela dos campos',
  field: 'Campo',
  meaning: 'Conteúdo',
  kind: 'Forma',
  required: 'obrigatório',
  kinds: { text: 'texto', list: 'lista', choice: 'lista fechada', number: 'graus WGS84', date: 'AAAA-MM-DD' },
  values: (value) => count(value, { one: '#\u00a0valor possível', other: '#\u00a0valores possíveis' }),
  examples: {
    near: 'Os dez locais mais próximos do centro de Lille',
    need: 'Os do departamento do Nord onde se pode aprender, gratuitamente',
    name: 'Pelo nome',
    geojson: 'Em GeoJSON, dentro de um retângulo',
  },
  more: {
    title: 'Compreender, verificar, programar',
    api: 'Usar a API: experimentar, exemplos, limites (em francês)',
    quality: 'Qualidade dos dados, campo a campo (em francês)',
    dictionary: 'Dicionário de dados (em francês)',
    validator: 'Validar um ficheiro segundo a norma (em francês)',
    catalogue: 'Catálogo (DCAT-AP)',
  },
  attributionLead: 'A frase a copiar para citar a fonte:',
  attribution: (address, day) =>
    `Fonte: Nouvelle Proximité, ${address}, dados de ${day}, Licence Ouverte 2.0.`,
  seeExamples: 'Exemplos',
};
