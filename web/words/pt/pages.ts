import type { Pages } from '../words.tsx';
import { accessibility } from './accessibility.ts';
import { data } from './data.ts';
import { embed } from './embed.ts';
import { events } from './events.ts';
import { landmarks } from './landmarks.ts';
import { legal } from './legal.ts';
import { live } from './live.ts';
import { orientation } from './orientation.ts';
import { partners } from './partners.ts';
import { communes, departements } from './places.ts';
import { report } from './report.ts';
import { sheet } from './sheet.ts';
import { errors, footer, header, languageMenu, offline, saved } from './site.ts';
import { stops } from './stops.ts';
import { hours, venue, way } from './venue.ts';

/** The usual ones are those of the list; a French name that no Portuguese word renders stays. */
const types: Pages['types'] = {
  ...live.vocabulary.typologie,
  ACI: 'Oficina ou estaleiro de inserção profissional (ACI)',
  ACIPHC: 'Oficina ou estaleiro de inserção profissional, primeiras horas de trabalho',
  AFPA: 'Agência nacional de formação profissional de adultos (AFPA)',
  AI: 'Associação de inserção pelo trabalho (association intermédiaire)',
  ASE: 'Proteção da infância (Aide sociale à l’enfance, ASE)',
  ASSO_CHOMEUR: 'Associação de desempregados',
  Autre: 'Outro',
  AVIP: 'Creche para filhos de pessoas à procura de emprego (crèche AVIP)',
  CAARUD: 'Centro de acolhimento e de redução de riscos para consumidores de drogas (CAARUD)',
  CADA: 'Centro de acolhimento de requerentes de asilo (CADA)',
  CAF: 'Caixa de abonos de família (CAF)',
  CAP_EMPLOI: 'Cap emploi (emprego de pessoas com deficiência)',
  CAVA: 'Centro de adaptação à vida ativa (CAVA)',
  CC: 'Comunidade de municípios (communauté de communes)',
  CCONS: 'Câmara de comércio, de ofícios ou de agricultura (chambre consulaire)',
  CD: 'Conselho departamental',
  CDAS: 'Centro departamental de ação social (CDAS)',
  CFP: 'Serviço de finanças (Centre des finances publiques)',
  CHRS: 'Centro de alojamento e de reinserção social (CHRS)',
  CHU: 'Centro de alojamento de emergência (hébergement d’urgence)',
  CIAS: 'Centro intermunicipal de ação social (CIAS)',
  CIDFF: 'Centro de informação sobre os direitos das mulheres e das famílias (CIDFF)',
  CITMET: 'Cité des métiers (informação sobre profissões e emprego)',
  CMP: 'Centro médico-psicológico (CMP)',
  CMS: 'Centro médico-social (CMS)',
  CPAM: 'Caixa primária de seguro de doença (CPAM)',
  CPH: 'Centro provisório de alojamento (CPH)',
  CSAPA: 'Centro de tratamento, acompanhamento e prevenção das dependências (CSAPA)',
  DEETS: 'Direção da economia, do emprego, do trabalho e das solidariedades (DEETS)',
  DEPT: 'Serviço social do departamento',
  DIPLP: 'Ponto ou local de serviços públicos (préfecture, sous-préfecture)',
  E2C: 'Escola da segunda oportunidade (E2C)',
  EA: 'Empresa adaptada a trabalhadores com deficiência (EA)',
  EATT: 'Empresa adaptada de trabalho temporário (EATT)',
  EI: 'Empresa de inserção profissional (EI)',
  EITI: 'Empresa de inserção pelo trabalho independente (EITI)',
  EPCI: 'Associação de municípios (intercommunalité)',
  EPIDE: 'Estabelecimento para a inserção no emprego (EPIDE)',
  ES: 'Mercearia social e solidária',
  ESAT: 'Estabelecimento ou serviço de ajuda pelo trabalho, para pessoas com deficiência (ESAT)',
  ESS: 'Empresa da economia social e solidária',
  ETTI: 'Empresa de trabalho temporário de inserção (ETTI)',
  EVS: 'Espaço de vida social (EVS)',
  FABRIQUE: 'Fabrique de territoire (espaço comum apoiado pelo Estado)',
  FAIS: 'Federação de organismos de inserção e de solidariedade',
  FT: 'France Travail (serviço público de emprego)',
  GEIQ: 'Agrupamento de empregadores para a inserção e a qualificação (GEIQ)',
  HUDA: 'Alojamento de emergência para requerentes de asilo (HUDA)',
  MDE: 'Casa do emprego (Maison de l’emploi)',
  MDH: 'Casa dos habitantes (Maison des habitants)',
  MDEF: 'Casa do emprego e da formação (MDEF)',
  MDPH: 'Casa departamental das pessoas com deficiência (MDPH)',
  MQ: 'Casa de bairro (Maison de quartier)',
  MSA: 'Mutualidade social agrícola (MSA)',
  MSAP: 'Casa de serviços ao público (MSAP)',
  OACAS: 'Organismo de acolhimento comunitário e de atividades solidárias (OACAS)',
  ODC: 'Organização que atua por conta de um CIDFF ou de um conselho departamental',
  OF: 'Organismo de formação',
  OIL: 'Organismo de intermediação no arrendamento de habitação',
  OPCS: 'Organização que gere cláusulas sociais (inserção nos contratos públicos)',
  PAD: 'Ponto de acesso ao direito (PAD)',
  PENSION: 'Pensão de família ou residência de acolhimento',
  PI: 'Ponto de informação ou ponto de contacto',
  PIJ_BIJ: 'Ponto ou gabinete de informação à juventude (PIJ, BIJ)',
  PJJ: 'Proteção judiciária da juventude (PJJ)',
  PLIE: 'Plano local para a inserção e o emprego (PLIE)',
  PREF: 'Préfecture ou sous-préfecture (serviços do Estado)',
  PREVENTION: 'Serviço ou clube de prevenção',
  REG: 'Região',
  RESSOURCERIE: 'Loja de reutilização de objetos (ressourcerie ou recyclerie)',
  RS_FJT: 'Residência social ou lar de jovens trabalhadores (FJT)',
  SCP: 'Serviço e conselho de proximidade',
  SPIP: 'Serviço penitenciário de inserção e de acompanhamento de penas (SPIP)',
  UDAF: 'União departamental das associações familiares (UDAF)',
};

/** What only the server says. */
export const pages: Pages = {
  languageMenu,
  header,
  footer,
  types,
  venue,
  hours,
  way,
  stops,
  partners,
  landmarks,
  events,
  report,
  sheet,
  orientation,
  saved,
  offline,
  embed,
  communes,
  departements,
  data,
  errors,
  accessibility,
  legal,
};
