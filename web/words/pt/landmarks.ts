import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Também: parceiros, oficinas e empregos',
  partners: 'Parceiros',
  events: 'Oficinas',
  jobs: 'Empregos e missões',
  chosen: 'Parceiros, oficinas e empregos escolhidos no mapa',
  most: 'Há mais: amplie o mapa.',
  failed: 'Não foi possível carregá-los. Estão nas listas.',
  demonstration: 'demonstração',
  toPartners: 'Os parceiros, em lista (em francês)',
  toEvents: 'As próximas oficinas, em lista',
  toJobs: 'As ofertas de emprego, em lista (em francês)',
};
