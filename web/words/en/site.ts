import type { Pages } from '../words.tsx';

export const header: Pages['header'] = {
  tagline: 'Places where someone helps you with computers and the internet, all over France.',
  skipToContent: 'Skip to content',
  skipToList: 'Skip to the list',
  navigation: 'Main navigation',
  find: 'Find a place',
  saved: 'My places',
  orientation: 'Help me choose',
  data: 'Open data',
};

export const footer: Pages['footer'] = {
  what: 'An open directory of places that help people with computers and the internet (“médiation numérique”): public computer centres, libraries, France Services, shared spaces (tiers-lieux)… It is built on the data that these places and their networks publish.',
  licence: 'Data under the Licence Ouverte 2.0 (open licence). Open-source software, under the MIT licence.',
  map: 'Base maps: © IGN, Plan IGN; outlines © Natural Earth.',
  accessibility:
    'Everything can be done with the keyboard, without the map and without JavaScript. If something stops you, that is a fault: tell the organisation that publishes this page.',
  embed: 'Show these places on your website',
  space: 'You run a place? Your space',
  programmes: 'The six programmes of the convention (in French)',
  pilots: 'School pilots (in French)',
  skills: 'Basic digital skills, and where to learn them (in French)',
  territories: 'State of the territory (in French)',
  governance: 'The agreements and who decides (in French)',
  partners: 'Partners and their resources (in French)',
  about: 'About',
  dataTitle: 'Data and licences',
  accessibilityTitle: 'Accessibility',
};

export const saved: Pages['saved'] = {
  title: 'My places',
  lead: 'The places you save stay on this device, and open even without a connection. Nobody else sees them.',
  noScript: 'Saving places needs JavaScript. Without it, your browser can keep their pages in its bookmarks.',
};

export const offline: Pages['offline'] = {
  sign: 'Offline.',
  made: 'This page is as it was on',
};

export const errors: Pages['errors'] = {
  notFoundTitle: 'Page not found',
  notFound: 'This page does not exist, or no longer exists.',
  venueGone:
    'This place is not, or is no longer, in the directory. It may have closed, moved or changed its reference.',
  searchInstead: 'The simplest thing is to search for what there is near you.',
  goneTitle: 'Page removed',
  awayTitle: 'Not available for the moment',
  away: 'The directory is not answering at the moment. Try again in a few seconds: nothing is lost.',
  brokenTitle: 'Something went wrong',
  broken: 'Something did not work on our side. It has been recorded. Try again, or go back to the home page.',
  refusedTitle: 'Web address not understood',
  forbiddenTitle: 'This page is not yours to see',
  home: 'Back to the home page',
};

export const languageMenu: Pages['languageMenu'] = {
  label: 'Language:',
  frenchOnly: 'This page is in French only.',
};
