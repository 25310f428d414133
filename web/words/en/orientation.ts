import { countsIn } from '../plural.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

export const orientation: Pages['orientation'] = {
  title: 'Help me choose',
  description:
    'Four questions to find the right place, for yourself or for someone else, and a sheet to print or to send.',
  step: (step, all) => `Question ${step} of ${all}`,
  questions: {
    need: 'What do you need?',
    where: 'Where?',
    when: 'When?',
    constraints: 'Is there anything else we should know?',
  },
  hints: {
    need: 'For you, or for the person you are helping. Tick one or more answers.',
    where: 'The town, postcode or address you would start from.',
    when: 'When you, or the person you are helping, can come.',
    constraints: 'Tick only what matters. None of your answers are kept.',
  },
  skip: {
    need: 'I do not know yet',
    when: 'Skip this question',
    constraints: 'None of these',
  },
  constraints: {
    modalites_acces: 'For your visit',
    frais_a_charge: 'Price',
    prise_en_charge_specifique: 'Support for particular needs',
    publics_specifiquement_adresses: 'A place especially for',
  },
  now: 'Now',
  next: 'Continue',
  finish: 'See the places',
  back: 'Back to the previous question',
  backToAnswer: 'Back to the places found',
  again: 'Start again',
  answer: (venues) =>
    venues === 0
      ? 'No places found'
      : count(venues, { one: '#\u00a0place for you', other: '#\u00a0places for you' }),
  answerNear: (place) => `Chosen around ${place}, the most suitable first.`,
  why: 'Why this place',
  at: (distance) => `Distance: ${distance}`,
  openMaybe: 'Opening at that time to be confirmed: contact the place first',
  far: (distance) =>
    `Nothing like this nearby: the nearest is ${distance} away. Try another day or another need, or phone a place that is closer.`,
  unmet: (wish, distance) =>
    `“${wish}”: none of these places says so. The nearest that does is ${distance} away:`,
  write: 'Write to this place',
  unsaid: (wish) => `“${wish}”: the place does not say, ask before you come`,
  otherwise: (wish) => `“${wish}”: not here, going by what the place publishes`,
  none: 'We found no places for these answers. Remove one, or try another town.',
  noPlaceTitle: 'Where shall we look?',
  noPlace: (text) => `We do not know of anywhere called “${text}”.`,
  placeMissing: 'We still need to know where you would start from.',
  askPlace: 'Say where',
  onSheet: 'Put this place on the sheet',
  sheetTitle: 'A sheet to take with you',
  sheetText:
    'The place, its opening hours, what to bring and how to get there: to print, or to send by email. Nothing is kept.',
  makeSheet: 'Prepare the sheet',
  allVenues: 'See all the places, in a list and on the map',
  sheetHeading: 'Sheet of chosen places',
  sheetEmpty: 'No place has been chosen, or those chosen are no longer in the directory.',
  mailTitle: 'Send this sheet by email',
  mail: 'Email address',
  mailHint: 'It is used to send this email and is not kept.',
  mailSend: 'Send',
  mailInvalid: 'Type an address like firstname.surname@example.com.',
  mailSent: 'It has been sent. The address is already forgotten.',
  mailLimited:
    'Several sheets have already been sent from your network or to this address. Try again in an hour, or print the sheet.',
  mailFailed: 'The email could not be sent. Try again later, or print the sheet.',
  mailSubject: (names) => `Help with computers and the internet: ${live.enumerate(names)}`,
  mailIntro:
    'Here is where someone can help you with computers and the internet. This sheet is sent to you at the request of the person who prepared it; your address has not been kept.',
};
