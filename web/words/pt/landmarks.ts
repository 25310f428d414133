import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'Também: parceiros e oficinas',
  partners: 'Parceiros',
  events: 'Oficinas',
  chosen: 'Parceiros e oficinas escolhidos no mapa',
  most: 'Há mais: amplie o mapa.',
  failed: 'Não foi possível carregá-los. Estão nas listas.',
  demonstration: 'demonstração',
  toPartners: 'Os parceiros, em lista (em francês)',
  toEvents: 'As próximas oficinas, em lista',
};
