import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

/** Something that was taken up, as mails speak of it. */
export interface Followed {
  /** « Demande de matériel » */
  readonly name: string;
  readonly title: string;
  readonly owner: string;
  readonly taker: string;
  /** « 4 journées », where it is counted. */
  readonly quantity: string | undefined;
  /** Where it is followed, an address of this site. */
  readonly address: string;
}

/** What those who read may do now, as its buttons say it. */
const yourTurn = (next: readonly string[]) => (next.length > 0 ? [`À vous : ${next.join(', ou ')}.`] : []);
const counted = ({ quantity }: Followed) => (quantity ? [`Quantité : ${quantity}.`] : []);

/** Something was asked of what one offers, or answered to what one asks. */
export const askedMail = (
  to: string,
  followed: Followed,
  message: string | undefined,
  next: readonly string[],
): Mail =>
  plainMail(to, `${followed.taker} : ${followed.name.toLowerCase()} (« ${followed.title} »)`, [
    'Bonjour,',
    `${followed.taker} vous écrit au sujet de « ${followed.title} ».`,
    ...counted(followed),
    ...(message ? [message] : []),
    ...yourTurn(next),
    'Pour lire et répondre :',
    followed.address,
  ]);

export interface News {
  /** Who did it: the name of a side, or that of moderators. */
  readonly by: string;
  /** The state it is in, in words. */
  readonly now: string;
  /** What was done, where the state stays as it was. */
  readonly done?: string | undefined;
  /** What was said with it, as its fields are called. */
  readonly said: readonly string[];
  readonly next: readonly string[];
}

/** What one follows has moved. */
export function movedMail(to: string, followed: Followed, { by, now, done, said, next }: News): Mail {
  const news = done ?? `l’état est maintenant « ${now} »`;
  return plainMail(to, `${followed.name} : ${news} (« ${followed.title} »)`, [
    'Bonjour,',
    `${by} a mis à jour le suivi de « ${followed.title} », entre ${followed.owner} et ${followed.taker}.`,
    `${news.charAt(0).toUpperCase()}${news.slice(1)}.`,
    ...counted(followed),
    ...said,
    ...yourTurn(next),
    'Pour suivre :',
    followed.address,
  ]);
}

/** The other side writes; their address stays with this site. @param from the name of that side */
export const messageMail = (to: string, { title, address }: Followed, from: string, text: string): Mail =>
  plainMail(to, `${from} vous écrit (« ${title} »)`, [
    'Bonjour,',
    `${from}, au sujet de « ${title} » :`,
    text,
    'Pour répondre :',
    address,
  ]);

/** What one has answered is at its end. @param now the state of what was asked for, in words */
export const endedMail = (to: string, { title, owner, address }: Followed, now: string): Mail =>
  plainMail(to, `« ${title} », de ${owner}, est maintenant ${now}`, [
    'Bonjour,',
    `« ${title} », que ${owner} demandait, est maintenant ${now}. Merci de votre réponse.`,
    'Votre réponse, et vos échanges :',
    address,
  ]);
