import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

interface About {
  /** Of the mission. */
  readonly title: string;
  readonly venue: string;
}

/** Who applied learns that it has arrived, and how to take it back. @param link the secret one */
export const receivedMail = (to: string, name: string, { title, venue }: About, link: string): Mail =>
  plainMail(to, `Votre candidature est transmise (« ${title} »)`, [
    `Bonjour ${name},`,
    `Votre candidature à la mission « ${title} » est transmise à ${venue}, qui vous répond par ce site.`,
    'Pour voir où elle en est, donner votre adresse, la retirer ou tout effacer, sans compte :',
    link,
  ]);

/** Someone applied: to the host and its partners, without a name. @param address where it is read */
export const appliedMail = (to: string, { title }: About, address: string): Mail =>
  plainMail(to, `Une candidature est arrivée (« ${title} »)`, [
    'Bonjour,',
    `Quelqu’un se porte candidat à la mission « ${title} ».`,
    'Pour lire, et répondre si c’est à vous :',
    address,
  ]);

/** Someone took their application back. */
export const withdrawnMail = (to: string, { title }: About, address: string): Mail =>
  plainMail(to, `Une candidature est retirée (« ${title} »)`, [
    'Bonjour,',
    `Quelqu’un a retiré sa candidature à la mission « ${title} ». Son nom et son message sont effacés.`,
    address,
  ]);

/** What became of an application. @param now its state, in words @param why what the host says with it */
export const answeredMail = (
  to: string,
  name: string,
  { title, venue }: About,
  now: string,
  why: readonly string[],
  link: string,
): Mail =>
  plainMail(to, `Votre candidature : ${now} (« ${title} »)`, [
    `Bonjour ${name},`,
    `Votre candidature à la mission « ${title} », de ${venue} : ${now}.`,
    ...why,
    'Pour voir où elle en est, ou tout effacer :',
    link,
  ]);
