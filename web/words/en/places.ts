import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);
const places = live.welcome.venues;

export const communes: Pages['communes'] = {
  title: (name) => `Get help with computers and the internet in ${name}`,
  intro: (name, venues) =>
    venues === 0
      ? `The directory does not know of any place in ${name}. Here are the nearest ones.`
      : `${places(venues)} in ${name}, and the nearest ones around it.`,
  search: 'Search, narrow the list, see the map',
  follow: 'Follow what is new (Atom)',
  here: (name) => `The places in ${name}`,
  around: (name) => `Around ${name}`,
  neighbours: 'Neighbouring towns',
  all: (departement) => `All the towns in the département: ${departement}`,
  schools: 'Schools',
  schoolsHere: (schools) =>
    `${count(schools, { one: '# school', other: '# schools' })} with classes for children aged 8 to 11: see where (in French)`,
  schoolsUnknown: 'Set up a school pilot: who could help you (in French)',
  elsewhere: 'Search somewhere else',
  stories: 'What the town tells of its classes (in French)',
  represent: 'Do you represent this town?',
  unknown: 'We do not know of any town at this web address.',
};

export const departements: Pages['departements'] = {
  title: (name, code) => `Get help with computers and the internet: ${name} (${code})`,
  intro: (venues, towns) =>
    `${places(venues)} in ${count(towns, { one: '#\u00a0town', other: '#\u00a0towns' })}.`,
  list: 'See the list and the map',
  follow: 'Follow what is new (Atom)',
  communes: 'The towns that have places',
  free: 'Free of charge',
  unknown: 'We do not know of any département at this web address.',
};
