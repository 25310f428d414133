import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const communes: Pages['communes'] = {
  title: (name) => `Ajuda com o computador e a Internet em ${name}`,
  intro: (name, venues) =>
    venues === 0
      ? `O diretório não conhece nenhum local em ${name}. Estes são os mais próximos.`
      : `${live.welcome.venues(venues)} em ${name}, e os mais próximos nos arredores.`,
  search: 'Procurar, filtrar, ver o mapa',
  follow: 'Seguir as novidades (Atom)',
  here: (name) => `Os locais de ${name}`,
  around: (name) => `Perto de ${name}`,
  neighbours: 'Municípios vizinhos',
  all: (departement) => `Todos os municípios do departamento: ${departement}`,
  schools: 'As escolas',
  schoolsHere: (schools) =>
    `${count(schools, { one: '# escola', other: '# escolas' })} com turmas para crianças dos 8 aos 11 anos: ver onde (em francês)`,
  schoolsUnknown: 'Organizar um piloto nas escolas: quem poderia ajudar (em francês)',
  elsewhere: 'Procurar noutro lugar',
  stories: 'O que o município conta das suas turmas (em francês)',
  represent: 'Representa este município?',
  unknown: 'Não conhecemos nenhum município com este endereço.',
};

export const departements: Pages['departements'] = {
  title: (name, code) => `Ajuda com o computador e a Internet: ${name} (${code})`,
  intro: (venues, towns) =>
    `${live.welcome.venues(venues)} em ${count(towns, { one: '#\u00a0município', other: '#\u00a0municípios' })}.`,
  list: 'Ver a lista e o mapa',
  follow: 'Seguir as novidades (Atom)',
  communes: 'Os municípios que têm locais',
  free: 'Gratuito',
  unknown: 'Não conhecemos nenhum departamento com este endereço.',
};
