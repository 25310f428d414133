import { dayInWords, hourInWords, weekdayInWords } from '../core/french.ts';
import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';
import type { Appointment } from './meetings/calendar.ts';

const momentInWords = (at: string) => `${weekdayInWords(at.slice(0, 10))} à ${hourInWords(at.slice(11))}`;

/** A meeting is convened, or what was said of it has changed: to those who sit there. @param address of this site */
export const convenedMail = (to: string, one: Appointment, address: string, calendar: string): Mail => ({
  ...plainMail(to, `${one.committee_name} : réunion du ${dayInWords(one.at.slice(0, 10))}`, [
    'Bonjour,',
    `${one.committee_name} se réunit ${momentInWords(one.at)}${one.place ? `, ${one.place}` : ''}.`,
    ...(one.link ? ['Pour y être à distance :', one.link] : []),
    ...(one.agenda.length > 0
      ? [`Ordre du jour : ${one.agenda.map((text, index) => `${index + 1}. ${text}`).join(' ; ')}`]
      : []),
    'Les documents sont sur la page de la réunion ; le rendez-vous joint se met dans votre agenda.',
    address,
  ]),
  calendar,
});

/** A meeting that was convened will not be. */
export const cancelledMail = (to: string, one: Appointment, address: string, calendar: string): Mail => ({
  ...plainMail(to, `${one.committee_name} : réunion du ${dayInWords(one.at.slice(0, 10))} annulée`, [
    'Bonjour,',
    `La réunion prévue ${momentInWords(one.at)} est annulée : ${one.reason ?? ''}`,
    address,
  ]),
  calendar,
});

/** A meeting held before was written down: to those whom it concerns, who may know better. */
export const enteredMail = (to: string, one: Appointment, address: string): Mail =>
  plainMail(to, `${one.committee_name} : réunion passée saisie`, [
    'Bonjour,',
    `La réunion de ${weekdayInWords(one.at.slice(0, 10))} (${one.committee_name}) vient d’être saisie après coup : les voix y sont notées d’après son compte rendu, que chacun valide ou corrige.`,
    address,
  ]);

/** A version of minutes awaits those who validate it. */
export const minutesMail = (to: string, one: Appointment, number: number, address: string): Mail =>
  plainMail(
    to,
    `${one.committee_name} : compte rendu du ${dayInWords(one.at.slice(0, 10))}, version ${number}`,
    [
      'Bonjour,',
      `La version ${number} du compte rendu de la réunion du ${dayInWords(one.at.slice(0, 10))} est écrite. Ce qui a été validé l’a été de la version précédente : celle-ci se relit, et se valide.`,
      'Ce qui y change se lit sur la page de la réunion.',
      address,
    ],
  );

interface Sealed {
  readonly name: string;
  readonly hash: string;
}

/** Minutes are sealed: those who validated keep the seal in their own mails, where nobody here can change it. */
export const sealedMail = (to: string, { name, hash }: Sealed, number: number, address: string): Mail =>
  plainMail(to, `${name} : compte rendu scellé`, [
    'Bonjour,',
    `La version ${number} du compte rendu est validée : elle est scellée.`,
    `Son sceau : ${hash}`,
    'Gardez ce courriel : il permet de montrer plus tard que rien n’a changé.',
    address,
  ]);

interface Overdue {
  readonly name: string;
  readonly due_on: string;
  readonly past: boolean;
}

/** A committee has nothing planned by the day it should have met: to who runs the directory. */
export const overdueMail = (to: string, { name, due_on, past }: Overdue, address: string): Mail =>
  plainMail(to, `${name} : aucune réunion prévue`, [
    'Bonjour,',
    past
      ? `${name} devait se réunir avant le ${dayInWords(due_on)} : aucune réunion n’est prévue.`
      : `${name} doit se réunir avant le ${dayInWords(due_on)} : aucune réunion n’est prévue d’ici là.`,
    'Pour en prévoir une :',
    address,
  ]);
