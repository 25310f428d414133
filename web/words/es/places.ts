import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);
const venuesOf = live.welcome.venues;

export const communes: Pages['communes'] = {
  title: (name) => `Recibir ayuda en ${name} con la informática e internet`,
  intro: (name, venues) =>
    venues === 0
      ? `El directorio no conoce ningún lugar en ${name}. Estos son los más cercanos.`
      : `${venuesOf(venues)} en ${name}, y los más cercanos en los alrededores.`,
  search: 'Buscar, filtrar, ver el mapa',
  follow: 'Seguir las novedades (Atom)',
  here: (name) => `Los lugares de ${name}`,
  around: (name) => `Cerca de ${name}`,
  neighbours: 'Municipios vecinos',
  all: (departement) => `Todos los municipios del departamento: ${departement}`,
  schools: 'Las escuelas',
  schoolsHere: (schools) =>
    `${count(schools, { one: '# escuela', other: '# escuelas' })} con clases para niños de 8 a 11 años: ver dónde (en francés)`,
  schoolsUnknown: 'Organizar un piloto en las escuelas: quién podría ayudarle (en francés)',
  elsewhere: 'Buscar en otra parte',
  stories: 'Lo que el municipio cuenta de sus clases (en francés)',
  represent: '¿Representa usted a este municipio?',
  unknown: 'No conocemos ningún municipio en esta dirección.',
};

export const departements: Pages['departements'] = {
  title: (name, code) => `Recibir ayuda con la informática e internet: ${name} (${code})`,
  intro: (venues, towns) =>
    `${venuesOf(venues)} en ${count(towns, { one: '#\u00a0municipio', many: '#\u00a0de municipios', other: '#\u00a0municipios' })}.`,
  list: 'Ver la lista y el mapa',
  follow: 'Seguir las novedades (Atom)',
  communes: 'Los municipios que tienen lugares',
  free: 'Gratuito',
  unknown: 'No conocemos ningún departamento en esta dirección.',
};
