import type { Pages } from '../words.tsx';

export const legal: Pages['legal'] = {
  title: 'Your data and legal notice',
  link: 'Your data, legal notice',
  lead: 'This site does not track you: no audience measurement, no advertising, no button from another site.',
  nothingTitle: 'What we do not keep',
  nothing: [
    'What you search for, and from where: the question is asked, the answer is given, and nothing of it remains.',
    'Your location: your browser gives it only if you agree, rounded to about ten metres, for the time of one answer.',
    'What you answered in “Help me choose”, and the address to which you send a sheet: for one hour, a fingerprint of that address and the IP address it was sent from stay in memory, to prevent bulk sending.',
  ],
  phoneTitle: 'What stays on your device',
  phone: [
    'The places you save and the last pages you viewed, so that you can read them again without a connection. You can delete them from the “My places” page or in the browser’s settings.',
    'A cookie, “langue”, if you choose the language of the site: it holds that choice and nothing else.',
    'A session cookie, if you sign in to your space: it lasts two months at most and goes when you close the session. With ProConnect, a second one lasts ten minutes, the time to come back.',
    'The draft of a page that you are editing stays on your device, a month at most: one tap erases it.',
  ],
  keptTitle: 'What we keep',
  kept: [
    'A mistake that you report about a place: your text, the place and the date. If you leave an address to receive a reply, we keep it with your consent, for twelve months at most. It is neither published nor passed on.',
    'If you register for a workshop: your name and address, with your agreement, until the day after. The organisers read your name, never your address. A link in the e-mail erases everything at once.',
    'If you sign in to your space: your address, your roles, your sessions and what you changed. You can take all of it away or erase it yourself, from that space.',
    'The technical logs of the server, to defend it and repair it.',
  ],
  rightsTitle: 'Your rights',
  rights:
    'You can ask to see, correct or delete what we hold about you. If you do not get a satisfactory answer, you can turn to the CNIL (the French data protection authority).',
  cnil: 'Make a complaint to the CNIL',
  venuesTitle: 'The data about the places',
  venues:
    'The entries come from public sources, under the Licence Ouverte. A phone number or an address that appears in them is that of a place. If it is your own and you no longer want it here, tell us.',
  publisherTitle: 'Who publishes this site',
  publisher: (name) => `This site is published by ${name}.`,
  publisherMissing: 'The organisation that publishes this site has not yet given its name.',
  hosting: (name) => `It is hosted by ${name}.`,
  program: 'The software is open source, under the MIT licence; the data is under the Licence Ouverte 2.0.',
};
