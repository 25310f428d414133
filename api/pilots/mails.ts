import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

export interface About {
  /** Of the commune. */
  readonly commune: string;
  readonly campaign: string;
  /** Where it is read, an address of this site. */
  readonly address: string;
}

/** The head of a school is asked for their word. @param link the secret one */
export const agreementMail = (
  to: string,
  { commune, campaign }: Omit<About, 'address'>,
  school: string,
  link: string,
): Mail =>
  plainMail(to, `${school} : la commune de ${commune} demande votre accord`, [
    'Bonjour,',
    `La commune de ${commune} se porte candidate à « ${campaign} » avec des classes de votre école (${school}) : une heure par semaine d’initiation au numérique, animée par un lieu voisin et des volontaires, sur le temps que libèrent les rythmes scolaires.`,
    'Elle ne peut le faire qu’avec l’accord de la direction de l’école. Pour lire quelles classes et quelles heures, et répondre oui ou non, sans compte :',
    link,
    'Gardez ce courriel : par le même lien, vous saurez ensuite ce que devient la candidature, et quand des séances ont lieu dans votre école.',
  ]);

/** An address that the commune gave is not the school's: to those who speak for it. @param given where it wrote to */
export const notVouchedMail = (
  to: string,
  { commune, address }: About,
  given: { readonly school: string; readonly mail: string; readonly answer?: string | undefined },
): Mail =>
  plainMail(to, `${given.school} : donnez une autre adresse (${commune})`, [
    'Bonjour,',
    `Nous avons vérifié : ${given.mail} n’est pas l’adresse de ${given.school}, ou nous n’avons pas pu nous en assurer. Nous n’y avons pas écrit, et elle est effacée.`,
    ...(given.answer ? [given.answer] : []),
    'Pour donner l’adresse de l’école, de préférence celle de l’académie :',
    address,
  ]);

/** The head has answered: to those who speak for the commune. */
export const agreedMail = (to: string, { commune, address }: About, school: string, agrees: boolean): Mail =>
  plainMail(to, `${school} ${agrees ? 'donne son accord' : 'ne donne pas son accord'}`, [
    'Bonjour,',
    agrees
      ? `${school} : la direction est d’accord pour le pilote de ${commune}.`
      : `${school} : la direction n’est pas d’accord. Vous pouvez retirer cette école de la candidature de ${commune}, ou en parler avec elle puis lui écrire de nouveau.`,
    'Votre candidature :',
    address,
  ]);

/** An application is submitted: to those who speak for each party. */
export const submittedMail = (to: string, { commune, campaign, address }: About): Mail =>
  plainMail(to, `${commune} dépose sa candidature (« ${campaign} »)`, [
    'Bonjour,',
    `La commune de ${commune} a déposé sa candidature à « ${campaign} ». Elle attend l’avis de chacune des quatre parties : oui, non, ou une question.`,
    'Pour lire et vous prononcer :',
    address,
  ]);

/** What a party, or the commune, has said of an application: to the other side. @param said « oui », « non », « une question » */
export const wordMail = (
  to: string,
  { commune, campaign, address }: About,
  by: string,
  said: string,
  text: string,
): Mail =>
  plainMail(to, `${by} : ${said} (${commune}, « ${campaign} »)`, [
    'Bonjour,',
    `${by} : ${said}.`,
    text,
    'Pour lire et répondre :',
    address,
  ]);

/** A commune withdraws once it was chosen: to those who came to its classes, or were asked to. @param address their space */
export const endedMail = (to: string, { commune, campaign, address }: About): Mail =>
  plainMail(to, `Le pilote de ${commune} s’arrête (« ${campaign} »)`, [
    'Bonjour,',
    `La commune de ${commune} se retire de « ${campaign} ». Ses classes ne vous attendent plus, et ses séances à venir sont annulées. Les heures que vous avez données restent à vous.`,
    'Votre espace :',
    address,
  ]);

/** Where an application is now. @param state in words */
export function stateMail(to: string, { commune, campaign, address }: About, state: string): Mail {
  const now = state.charAt(0).toLowerCase() + state.slice(1);
  return plainMail(to, `${commune}, « ${campaign} » : ${now}`, [
    'Bonjour,',
    `La candidature de ${commune} à « ${campaign} » est maintenant : ${now}.`,
    'Pour la suivre :',
    address,
  ]);
}
