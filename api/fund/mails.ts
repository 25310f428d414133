import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Received {
  readonly title: string;
  readonly euros: number;
  readonly left: number;
  /** An address of this site. */
  readonly address: string;
}

/** What an organisation has paid was received: to its delegates. */
export const receivedMail = (to: string, { title, euros, left, address }: Received): Mail =>
  plainMail(to, `Fonds Solidarités numériques : ${euros} € reçus (« ${title} »)`, [
    'Bonjour,',
    `Le fonds a bien reçu ${euros} € de votre organisation, au titre de « ${title} ». Merci.`,
    left > 0 ? `Il reste ${left} € promis.` : 'Tout ce que vous aviez promis est versé.',
    'Pour suivre :',
    address,
  ]);
