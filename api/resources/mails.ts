import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Followed {
  readonly title: string;
  /** Where it is followed, an address of this site. */
  readonly address: string;
}

/** Something was asked of what one offers, or answered to what one asks. */
export const askedMail = (to: string, { title, address }: Followed, message: string | undefined): Mail =>
  plainMail(to, `« ${title} » : une demande vous attend`, [
    'Bonjour,',
    `On vous écrit au sujet de « ${title} ».`,
    ...(message ? [message] : []),
    'Pour lire et répondre :',
    address,
  ]);

/** What one follows has moved. @param now the state it is in, in words */
export const movedMail = (
  to: string,
  { title, address }: Followed,
  now: string,
  note: string | undefined,
): Mail =>
  plainMail(to, `« ${title} » : ${now}`, [
    'Bonjour,',
    `« ${title} » : ${now}.`,
    ...(note ? [note] : []),
    'Pour suivre :',
    address,
  ]);

/** The other side writes; their address stays with this site. */
export const messageMail = (to: string, { title, address }: Followed, text: string): Mail =>
  plainMail(to, `« ${title} » : un message`, ['Bonjour,', text, 'Pour répondre :', address]);
