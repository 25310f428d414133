import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Também: parceiros, oficinas, empregos, missões e recolhas',
  partners: 'Parceiros',
  events: 'Oficinas',
  jobs: 'Empregos e missões',
  collections: 'Recolha de computadores',
  onAppointment: 'Com marcação',
  chosen: 'Parceiros, oficinas, empregos, missões e recolhas escolhidos no mapa',
  most: 'Há mais: amplie o mapa.',
  failed: 'Não foi possível carregá-los. Estão nas listas.',
  demonstration: 'demonstração',
  toPartners: 'Os parceiros, em lista (em francês)',
  toEvents: 'As próximas oficinas, em lista',
  toJobs: 'As ofertas de emprego, em lista (em francês)',
  toCollections: 'Os pontos de recolha, em lista (em francês)',
};
