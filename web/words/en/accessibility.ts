import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const accessibility: Pages['accessibility'] = {
  title: 'Accessibility statement',
  link: 'Accessibility: statement',
  description:
    'What has been checked of this site’s accessibility, what has not, and who to tell about an obstacle.',
  commitment: (publisher) =>
    `${publisher} undertakes to make this site accessible to everyone, as required by article 47 of French law no.\u00a02005-102 of 11\u00a0February\u00a02005.`,
  unnamed: 'The organisation that publishes this site',
  state: 'Compliance status',
  stateText:
    'No full audit against RGAA 4.1 (the French accessibility standard) has yet been done by a person whose job it is. Without that audit, the law requires us to say: not compliant. Here is what we know all the same, without making it look better than it is.',
  automated: 'What the machine checks',
  automatedText: (tool, date) =>
    `The tool ${tool} goes over each of these pages, in light and in dark, on a computer screen and on a phone screen. Last recorded run: ${date}.`,
  found: (violations) =>
    violations === 0
      ? 'No faults found.'
      : count(violations, { one: '#\u00a0fault found:', other: '#\u00a0faults found:' }),
  rules: (value) => count(value, { one: '#\u00a0rule checked', other: '#\u00a0rules checked' }),
  undecided: (rules) =>
    `What the tool cannot judge on its own, and a person must look at: ${live.enumerate(rules)}.`,
  limits: 'A tool sees only some of the faults. The rest needs a person.',
  pages: 'Pages checked',
  byTests: 'What our tests go through each time',
  byTestsList: [
    'every step with the keyboard alone: searching, filtering, opening a place, the map, the language menu;',
    'the pages without JavaScript, in full;',
    'the display at 320 pixels wide, which is also text enlarged four times on an ordinary screen;',
    'reading from right to left, in Arabic;',
    'the list, which gives everything that the map gives.',
  ],
  themes: 'Theme by theme',
  theme: 'RGAA theme',
  how: 'How it was looked at',
  themeNames: {
    images: 'Images',
    frames: 'Frames',
    colours: 'Colours',
    multimedia: 'Multimedia',
    tables: 'Tables',
    links: 'Links',
    scripts: 'Scripts',
    required: 'Mandatory elements',
    structure: 'Structure of information',
    presentation: 'Presentation of information',
    forms: 'Forms',
    navigation: 'Navigation',
    consultation: 'Consultation',
  },
  checks: {
    tests: 'by our automatic tests and by reading the code',
    read: 'by reading the code and the screens',
    none: 'not applicable: there is nothing of this kind',
  },
  unchecked: 'What no person has checked yet',
  uncheckedList: [
    'reading with NVDA, JAWS, VoiceOver or TalkBack by someone who uses it every day;',
    'voice control and switches;',
    'how well our sentences are understood by people who read little, including in “Facile à lire” (easy to read);',
    'how accurate our translations are, judged by people whose language it is.',
  ],
  exempt: 'Content that does not depend on us',
  exemptText:
    'The base map has no full equivalent for those who cannot see it: the list, the addresses and the distances give the same thing as text. The names, opening hours and descriptions of the places are those that the places publish. The websites and Acceslibre entries that we link to have their own statements.',
  contact: 'Report an obstacle',
  contactText:
    'Does a page stop you? Tell us: we will give you the information in another way, and we will correct it.',
  contactMissing: 'The organisation that publishes this site has not yet said how to reach it.',
  write: (publisher = 'the organisation that publishes this site') => `Write to ${publisher}`,
  appeal: 'If nothing changes',
  appealText:
    'If you have reported an obstacle and are not satisfied with the answer, you can refer the matter to the Défenseur des droits (the French ombudsman for people’s rights), free of charge.',
  appealLinks: {
    write: 'Write to the Défenseur des droits',
    delegates: 'Meet a delegate near you',
    post: 'By post, with no stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  },
  established: (date) => `Statement drawn up on ${date} from these checks.`,
};
