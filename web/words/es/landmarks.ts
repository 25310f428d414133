import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'También: socios y talleres',
  partners: 'Socios',
  events: 'Talleres',
  chosen: 'Socios y talleres elegidos en el mapa',
  most: 'Hay más: amplíe el mapa.',
  failed: 'No se han podido cargar. Están en las listas.',
  demonstration: 'demostración',
  toPartners: 'Los socios, en lista (en francés)',
  toEvents: 'Los próximos talleres, en lista',
};
