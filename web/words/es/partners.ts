import type { Pages } from '../words.tsx';

/** What partners bring to a venue. */
export const partners: Pages['partners'] = {
  title: 'Aquí, también',
  lead: 'Unos socios aportan a este lugar personas, equipos y citas.',
  events: 'Próximas citas',
  agenda: 'Todas sus citas en mi agenda',
  /** Ordi 2.0: what anyone may know of it at a venue. */
  machines: {
    title: 'Ordenadores para quien no tiene',
    gives: 'Este lugar entrega ordenadores reacondicionados a hogares que carecen de uno: pregunte allí.',
    delivered: 'Equipos entregados por este lugar',
    bring: 'Puede llevar allí un ordenador que ya no use:',
    all: 'Todos los puntos de recogida',
  },
  hosting: 'Trabajar o comprometerse aquí (en francés)',
  jobs: 'Empleos cerca de aquí (en francés)',
  allJobs: 'Todas las ofertas de empleo cerca de aquí (en francés)',
  grants: 'Ayudado por el fondo de solidaridad digital (en francés)',
  granted: (sum) => `${sum} € concedidos, cuentas públicas`,
  skills: 'Competencias digitales básicas',
  skillsCount: (count: number) => `${count} competencias se aprenden aquí (en francés)`,
  practices: 'Lo que puede servir aquí (en francés)',
  helped: 'Lo han ayudado',
  /** What was given, by the kind of the gift. */
  given: {
    skills: 'jornadas de trabajo donadas',
    goods: 'equipos donados, en unidades',
  },
  offers: 'Lo que los socios ofrecen a este lugar (en francés)',
  reserved: 'reservado a este lugar',
  allOffers: 'Todo lo que se ofrece a este lugar (en francés)',
};
