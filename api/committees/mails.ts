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

/** A seat as mails say it; who holds it is named to nobody. */
export interface SeatSaid {
  readonly member: number;
  readonly version: number;
  readonly committee: string;
  readonly committee_name: string;
  readonly decides: 'parties' | 'colleges';
  readonly seat_of: string;
  readonly college: string | null;
  readonly office: string;
  readonly begins_on: string | null;
  readonly ends_on: string | null;
  readonly person: string | null;
  readonly mail: string | null;
}
export type SeatAct = 'given' | 'changed' | 'ended';

const seatInWords = ({ office, seat_of, college }: SeatSaid) =>
  `${office}, ${seat_of}${college ? `, au collège « ${college} »` : ''}`;
const mandateInWords = ({ begins_on, ends_on }: SeatSaid) =>
  [begins_on && `du ${dayInWords(begins_on)}`, ends_on && `jusqu’au ${dayInWords(ends_on)}`]
    .filter(Boolean)
    .join(' ') || 'sans terme';

/** What is said of a seat otherwise than before, in words. */
export const differences = (before: SeatSaid, after: SeatSaid): readonly string[] =>
  [
    ['Organisme', before.seat_of, after.seat_of],
    ['Fonction', before.office, after.office],
    ['Mandat', mandateInWords(before), mandateInWords(after)],
  ]
    .filter(([, from, to]) => from !== to)
    .map(([what, from, to]) => `${what} : ${to} (avant : ${from}).`);

const part: Readonly<Record<SeatSaid['decides'], string>> = {
  colleges:
    'Les convocations vous parviennent à cette adresse. Vous y lisez l’ordre du jour et les documents, dites la voix de votre siège sur chaque décision, validez les comptes rendus, et dites ce qui peut en être public.',
  parties:
    'Les convocations vous parviennent à cette adresse. Vous y lisez l’ordre du jour, les documents et les comptes rendus ; qui parle pour votre partie en dit la voix et valide.',
};
const byWhom = (by: string) => `Fait par : ${by}.`;

/** A seat is given to someone: what they can do there, and where. */
export const givenMail = (to: string, seat: SeatSaid, by: string, address: string): Mail =>
  plainMail(to, `${seat.committee_name} : un siège vous est donné`, [
    'Bonjour,',
    `Un siège vous est donné (${seat.committee_name}) : ${seatInWords(seat)}.`,
    `Mandat : ${mandateInWords(seat)}. ${byWhom(by)}`,
    part[seat.decides],
    'Votre nom n’y paraît que si vous le voulez. Pour y entrer, connectez-vous avec l’adresse qui reçoit ce courriel :',
    address,
  ]);

/** Someone holds a seat no more: another does, or nobody. */
export const lostMail = (to: string, seat: SeatSaid, by: string): Mail =>
  plainMail(to, `${seat.committee_name} : votre siège est donné à quelqu’un d’autre`, [
    'Bonjour,',
    `Le siège que vous teniez (${seat.committee_name}) n’est plus le vôtre : ${seatInWords(seat)}.`,
    `${byWhom(by)} Ses convocations ne vous parviennent plus.`,
  ]);

interface SeatTold {
  readonly before: SeatSaid | undefined;
  readonly after: SeatSaid;
  readonly act: SeatAct;
  /** As whom it was done: a party, or who runs the directory. */
  readonly by: string;
}
const changes = ({ before, after }: SeatTold) => (before ? differences(before, after) : []);

/** What is said of one's seat has changed, or its mandate is over. */
export const ownSeatMail = (to: string, told: SeatTold, address: string): Mail => {
  const { after, act, by } = told;
  const what = act === 'ended' ? 'votre mandat se termine' : 'votre siège change';
  return plainMail(to, `${after.committee_name} : ${what}`, [
    'Bonjour,',
    `${after.committee_name} : ${what} (${seatInWords(after)}).`,
    ...changes(told),
    byWhom(by),
    ...(act === 'ended' ? ['Les réunions d’après ce jour ne vous concernent plus.'] : []),
    address,
  ]);
};

const acts: Readonly<Record<SeatAct, string>> = {
  given: 'un siège est donné',
  changed: 'un siège change',
  ended: 'un mandat se termine',
};

/** What one does of seats, to those who do it beside them. */
export const otherSeatMail = (to: string, told: SeatTold, address: string): Mail => {
  const { before, after, act, by } = told;
  return plainMail(to, `${after.committee_name} : ${acts[act]}`, [
    'Bonjour,',
    `${after.committee_name} : ${acts[act]} (${seatInWords(after)}).`,
    ...(before ? changes(told) : [`Mandat : ${mandateInWords(after)}.`]),
    ...(before && before.person !== after.person ? ['Qui y siège a changé.'] : []),
    byWhom(by),
    address,
  ]);
};

/** What became of a college. */
export interface CollegeAct {
  readonly place: number;
  readonly version: number;
  readonly college: string;
  readonly act: 'added' | 'renamed' | 'closed' | 'opened';
  /** Its name until then. */
  readonly former?: string;
}
const collegeActs: Readonly<Record<CollegeAct['act'], string>> = {
  added: 'un collège est ajouté',
  renamed: 'un collège change de nom',
  closed: 'un collège est fermé',
  opened: 'un collège est rouvert',
};

/** What one does of colleges, to those who do it beside them. */
export const collegeMail = (
  to: string,
  name: string,
  { college, act, former }: CollegeAct,
  by: string,
  address: string,
): Mail =>
  plainMail(to, `${name} : ${collegeActs[act]}`, [
    'Bonjour,',
    `${name} : ${collegeActs[act]}, « ${college} »${former ? ` (avant : « ${former} »)` : ''}.`,
    byWhom(by),
    address,
  ]);
