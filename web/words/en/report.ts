import type { Pages } from '../words.tsx';

export const report: Pages['report'] = {
  title: 'Report a mistake',
  lead: 'Thank you for helping us keep these details up to date. It takes a minute.',
  subject: 'What is wrong?',
  subjects: {
    closed: 'This place has closed for good',
    moved: 'It has moved, or is not where the map shows it',
    hours: 'The opening hours are wrong',
    contact: 'The phone, email or website does not work',
    services: 'It does not offer what the page says',
    accessibility: 'You cannot get in or move around inside as the page says',
    other: 'Something else',
  },
  message: 'What you know (optional)',
  messageHint:
    'For example, the right opening hours. Do not write anything personal, about yourself or about anyone else.',
  right: 'If you know what is right (optional)',
  rightHint: 'Write only what should change. Whoever keeps this page can take it over in one step.',
  fields: {
    nom: 'Name of the place',
    adresse: 'Address',
    code_postal: 'Postcode',
    commune: 'Town',
    telephone: 'Telephone',
    courriels: 'E-mail',
    site_web: 'Website',
  },
  days: 'The right opening hours, day by day',
  daysHint: 'Like “9:00-12:00, 14:00-18:00”, or “closed”. Leave a day empty if you do not know.',
  choicesHint: 'What is ticked is what the page says. Tick what is missing, untick what is wrong.',
  mail: 'Your email address (optional)',
  mailHint:
    'Only if you want a reply. It is never published or passed on, and it is deleted after a year at most.',
  consent: 'I agree that my address may be kept so that you can reply to me',
  trap: 'Leave this field empty',
  send: 'Send',
  refused: 'Nothing has been sent yet:',
  errors: {
    subject: 'Choose what is wrong from the list.',
    message: 'Say in a few words what is wrong (2,000 characters at most).',
    day: (day) => `${day}: write hours like “9:00-12:00, 14:00-18:00”, or “closed”.`,
    missingDay: (day) =>
      `${day}: the page does not give this day yet. Fill in all seven days, or write what you know below.`,
    mail: 'Type an address like firstname.surname@example.com, or leave this field empty.',
    suggested:
      'One of these values does not have the expected form, such as 03 20 49 50 00, 59000 or contact@place.fr; or the town does not have this postcode.',
    consent: 'We need your agreement to keep your address. If you do not agree, delete it.',
  },
  things: {
    title: 'Report this page',
    lead: 'A scam, money being asked for, a page that is wrong? Tell us: the directory’s moderators will read it and decide. Nobody else sees what you write.',
    messageHint: 'What you saw, and when. Write nothing personal, about yourself or anyone else.',
    subjects: {
      fraud: 'It is a scam, or looks like one',
      money: 'Money is asked for something that should be free',
      unlawful: 'It is against the law, or hurtful',
      wrong: 'It is wrong, or no longer exists',
      other: 'Something else',
    },
    thanks: 'Thank you, it is sent. The directory’s moderators will read it.',
  },
  tooMany: 'Many reports are coming from your network. Try again in an hour.',
  thanks: 'Thank you, it has been sent. The person who looks after these details will see it.',
  thanksUnkept:
    'Thank you, it has been sent. Nobody looks after these details yet: the directory’s moderators will see it.',
  thanksMore: 'You can still take back what you wrote, from this page only.',
  takeBack: 'Take back my report',
  takenBack: 'Your report has been deleted. Nothing is left of it.',
  gone: 'This report no longer exists.',
};
