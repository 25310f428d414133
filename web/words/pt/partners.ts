import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'Aqui, também',
  lead: 'Parceiros trazem a este lugar pessoas, equipamento e encontros.',
  events: 'Próximos encontros',
  agenda: 'Todos os seus encontros na minha agenda',
  /** Ordi 2.0: what anyone may know of it at a venue. */
  machines: {
    title: 'Computadores para quem não tem',
    gives:
      'Este local entrega computadores recondicionados a famílias que não têm nenhum: pergunte no local.',
    delivered: 'Equipamentos entregues por este local',
    bring: 'Pode levar aí um computador que já não usa:',
    all: 'Todos os pontos de recolha',
  },
  hosting: 'Trabalhar ou voluntariar-se aqui (em francês)',
  jobs: 'Empregos perto daqui (em francês)',
  allJobs: 'Todas as ofertas de emprego perto daqui (em francês)',
  grants: 'Apoiado pelo fundo de solidariedade digital (em francês)',
  granted: (sum) => `${sum} € concedidos, contas públicas`,
  skills: 'Competências digitais básicas',
  skillsCount: (count: number) => `${count} competências aprendem-se aqui (em francês)`,
  practices: 'O que pode servir aqui (em francês)',
  helped: 'Ajudaram este lugar',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'dias de trabalho doados',
    goods: 'equipamento doado, em unidades',
  },
  offers: 'O que os parceiros oferecem a este lugar (em francês)',
  reserved: 'reservado a este lugar',
  allOffers: 'Tudo o que se oferece a este lugar (em francês)',
};
