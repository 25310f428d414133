import { weekdayOfYear } from '../../core/french.ts';
import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

export interface Told {
  readonly commune: string;
  readonly school: string;
  readonly levels: readonly string[];
  readonly on_day: string;
  readonly starts: string;
  readonly ends: string;
}

const whenOf = ({ on_day, starts, ends }: Told) =>
  `le ${weekdayOfYear(on_day)} de ${starts.replace(':', ' h ')} à ${ends.replace(':', ' h ')}`;
const whereOf = (told: Told) =>
  `${told.school} (${told.commune}), une classe de ${told.levels.join('-')}, ${whenOf(told)}`;

/** Someone, or a venue, is asked to come to one lesson. @param address where they answer */
export const insteadMail = (to: string, told: Told, address: string): Mail =>
  plainMail(to, `Pouvez-vous venir ${whenOf(told)} ? (${told.commune})`, [
    'Bonjour,',
    `Il manque quelqu’un pour une séance : ${whereOf(told)}. La commune de ${told.commune} vous propose d’y venir, cette fois seulement.`,
    'Pour accepter, ou décliner sans avoir à dire pourquoi :',
    address,
  ]);

/** A lesson has another day or hour. @param asked whether they must say anew that they come */
export const movedMail = (to: string, told: Told, was: Told, asked: boolean, address: string): Mail =>
  plainMail(to, `La séance du ${weekdayOfYear(was.on_day)} change de jour (${told.commune})`, [
    'Bonjour,',
    `La séance ${whenOf(was)} est déplacée : ${whereOf(told)}.`,
    asked
      ? 'Ce n’est pas le jour habituel de la classe : dites si vous pouvez venir.'
      : 'Si vous ne pouvez pas venir, dites-le :',
    address,
  ]);

/** A lesson is cancelled, or held after all. @param reason null where it is held after all */
export const cancelledMail = (to: string, told: Told, reason: string | null, address: string): Mail =>
  plainMail(
    to,
    `Séance du ${weekdayOfYear(told.on_day)} ${reason === null ? 'rétablie' : 'annulée'} (${told.commune})`,
    [
      'Bonjour,',
      `La séance est ${reason === null ? 'rétablie' : 'annulée'} : ${whereOf(told)}.`,
      ...(reason === null ? [] : [reason]),
      address,
    ],
  );

/** What someone says of one lesson: to those who speak for the commune. @param address where a replacement is found */
export const saidMail = (to: string, told: Told, state: string, address: string): Mail => {
  const said = { coming: 'vient', absent: 'ne viendra pas', declined: 'décline' }[state] ?? state;
  return plainMail(to, `Séance du ${weekdayOfYear(told.on_day)} : quelqu’un ${said} (${told.commune})`, [
    'Bonjour,',
    `Pour ${whereOf(told)}, une personne que vous attendiez ${said}.`,
    ...(state === 'coming' ? ['La séance :'] : ['La place est à prendre. Qui pourrait venir à sa place :']),
    address,
  ]);
};

/** The commune asks no more for that lesson. */
export const releasedMail = (to: string, told: Told): Mail =>
  plainMail(to, `${told.commune} n’attend plus votre venue ${whenOf(told)}`, [
    'Bonjour,',
    `La commune de ${told.commune} a annulé sa demande : ${whereOf(told)}. Merci d’avoir été disponible.`,
  ]);

/** The day before: to those who come. */
export const soonMail = (to: string, told: Told, kit: string | null, address: string): Mail =>
  plainMail(to, `Demain : une séance à ${told.school} (${told.commune})`, [
    'Bonjour,',
    `Vous venez demain : ${whereOf(told)}.`,
    ...(kit ? [`Au programme : ${kit}.`] : []),
    'Si vous ne pouvez plus venir, dites-le :',
    address,
  ]);

/** What was lent has not come back: to those who speak for the commune, and to those who keep the venue. */
export const lateMail = (
  to: string,
  loan: {
    readonly what: string;
    readonly quantity: number;
    readonly until_day: string;
    readonly commune: string;
  },
  address: string,
): Mail =>
  plainMail(to, `Matériel à rendre : ${loan.commune}`, [
    'Bonjour,',
    `${loan.quantity} × ${loan.what} devai${loan.quantity > 1 ? 'en' : ''}t être rendu${loan.quantity > 1 ? 's' : ''} le ${weekdayOfYear(loan.until_day)}. Dites quand ce sera fait :`,
    address,
  ]);

/** A training is offered, or answered. @param said « est proposée », « est confirmée »… */
export const trainingMail = (
  to: string,
  training: {
    readonly on_day: string;
    readonly trained: number;
    readonly commune: string;
    readonly by: string;
  },
  said: string,
  address: string,
): Mail =>
  plainMail(to, `Formation d’animateurs municipaux ${said} (${training.commune})`, [
    'Bonjour,',
    `La formation par ${training.by}, le ${weekdayOfYear(training.on_day)}, pour ${training.trained} personne${training.trained > 1 ? 's' : ''}, ${said}.`,
    address,
  ]);
