import type { Pages } from '../words.tsx';

/** The map's second layer. */
export const landmarks: Pages['landmarks'] = {
  title: 'También: socios, talleres, empleos, misiones y recogidas',
  partners: 'Socios',
  events: 'Talleres',
  jobs: 'Empleos y misiones',
  collections: 'Recogida de ordenadores',
  onAppointment: 'Con cita previa',
  chosen: 'Socios, talleres, empleos, misiones y recogidas elegidos en el mapa',
  most: 'Hay más: amplíe el mapa.',
  failed: 'No se han podido cargar. Están en las listas.',
  demonstration: 'demostración',
  toPartners: 'Los socios, en lista (en francés)',
  toEvents: 'Los próximos talleres, en lista',
  toJobs: 'Las ofertas de empleo, en lista (en francés)',
  toCollections: 'Los puntos de recogida, en lista (en francés)',
};
