import type { Pages } from '../words.tsx';
import { live } from './live.ts';

export const venue: Pages['venue'] = {
  back: 'Find another place',
  about: 'About the place',
  services: 'What you can do there',
  noService: 'This place is not open to the public.',
  address: 'Address',
  copy: 'Copy the address',
  copied: 'Address copied',
  call: (phone) => `Call ${phone}`,
  booking: 'Book an appointment',
  conditions: 'Your visit',
  price: 'Price',
  publics: 'Especially for',
  care: 'Support for particular needs',
  access: 'How to visit',
  support: 'Kind of help',
  itinerance: 'Fixed or moving',
  premises: 'Building',
  accessibility: 'How accessible the building is, described on Acceslibre',
  share: 'Share',
  copyLink: 'Copy the link',
  linkCopied: 'Link copied',
  print: 'Print',
  report: 'Report a mistake',
  alternatives: 'Open now, not far away',
  labels: 'Labels and networks',
  parent: 'Organisation',
  type: 'Kind of place',
  presentation: 'Find out more',
  departement: (code) => `Département ${code}`,
  updated: (date, source) => `Updated on ${date} by ${source}.`,
  correct: 'Is something no longer right? Tell us.',
  run: 'Do you run this place? Edit its page',
  history: 'History of this page',
  updatedUnknown: (source) => `Published by ${source}, with no update date.`,
  old: (years) =>
    `This information is more than ${years === 1 ? 'a year' : `${years}\u00a0years`} old: calling before you come may save you a journey.`,
  approximate: 'Its position on the map is that of the town: go by the address.',
  nowhere: 'We do not know where to put this place on the map.',
  nearby: 'Not far away',
  description: (name, town, services) =>
    `${name}, in ${town}${services.length > 0 ? `: ${live.enumerate(services)}` : ''}. Address, opening hours, contact.`,
};

export const hours: Pages['hours'] = {
  title: 'Opening hours',
  week: 'Opening hours in an ordinary week',
  closed: 'closed',
  today: '(today)',
  varies: 'changes from week to week',
  unsure: 'to be confirmed',
  exceptions: 'Please note, over the next five weeks',
  holidayUnsaid: 'to be confirmed, the place says nothing about public holidays',
  between: (first, last) => `${first} to ${last}`,
  colon: ': ',
  callFirst: 'The safest thing is to call before you come.',
  doubtful:
    'Opening hours to be checked: we cannot read them without a risk of getting them wrong. Ask the place before you come.',
  asWritten: 'As the place wrote them:',
  localTime: (zone, time) => `These are the local times of the place (${zone}). It is now ${time} there.`,
};

export const way: Pages['way'] = {
  title: 'Getting there',
  foot: 'On foot',
  bus: 'By bus or train',
  car: 'By car',
  elsewhere: 'These links open OpenStreetMap, and Google Maps for buses and trains.',
  findAddress: 'Look up this address on a map',
  straight: (distance) => `Distance: ${distance}, in a straight line`,
};
