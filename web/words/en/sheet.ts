import type { Pages } from '../words.tsx';

const bring: Pages['sheet']['bring'] = {
  paperwork: [
    'proof of identity, and the letters you have received',
    'your numbers: social security (Sécurité sociale), tax, CAF (family benefits) or France Travail (job centre), depending on what you need to do',
    'your phone, even a basic one, to receive codes',
    'the email address and the passwords that you already have',
  ],
  work: ['your CV if you have one, on paper or on a USB stick'],
  equipment: ['proof of your income or of a social benefit', 'proof of identity'],
  device: ['your phone, tablet or computer, and its charger'],
};

export const sheet: Pages['sheet'] = {
  heading: 'Sheet to print',
  title: (name) => `${name}: sheet to print`,
  print: 'Print',
  code: 'Code to scan with a phone, to open the page of this place',
  map: (town) => `Small map: the place among the towns around ${town}`,
  north: 'N',
  streets: 'Street map around the place',
  streetsCredit: '© IGN, Plan IGN',
  phone: 'Phone',
  mail: 'Email',
  booking: 'Appointments',
  bringTitle: 'What to bring',
  bring,
  done: 'What you can do there',
  route: 'Getting there',
  routeCode: 'Code to scan with a phone, for directions',
  fromPlace: (distance, place) => `${distance} from ${place}, in a straight line.`,
  printed: (date, site) =>
    `Sheet dated ${date}, made on ${site}. Opening hours change: contact the place before you go.`,
};
