import { dayInWords } from '../core/french.ts';
import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

/** What a mail may say of a dispute: never what it is about, which stays between the parties. */
interface Told {
  readonly agreement_title: string;
  /** YYYY-MM-DD */
  readonly amicable_until: string;
  /** An address of this site. */
  readonly address: string;
}

const SUBJECT = 'Différend entre parties à un accord';

/** One was opened against a party: to those who speak for it. */
export const openedMail = (to: string, { agreement_title, amicable_until, address }: Told): Mail =>
  plainMail(to, SUBJECT, [
    'Bonjour,',
    `Un différend vous est notifié dans l’espace des parties à l’accord « ${agreement_title} ». Une solution amiable se cherche jusqu’au ${dayInWords(amicable_until)}.`,
    'Pour le lire et répondre :',
    address,
  ]);

/** Who opened one has withdrawn it: to those who speak for the other party. */
export const withdrawnMail = (to: string, { agreement_title, address }: Told): Mail =>
  plainMail(to, `${SUBJECT} : retiré`, [
    'Bonjour,',
    `La partie qui avait ouvert un différend au titre de l’accord « ${agreement_title} » l’a retiré, et dit pourquoi. Rien n’est plus attendu de vous.`,
    'Pour le lire :',
    address,
  ]);

/** Its days for an amicable solution end soon, or have ended: to both parties. */
export const dueMail = (
  to: string,
  { agreement_title, amicable_until, over, address }: Told & { readonly over: boolean },
): Mail =>
  plainMail(to, `${SUBJECT} : ${over ? 'le délai amiable est passé' : 'le délai amiable finit'}`, [
    'Bonjour,',
    over
      ? `Les trente jours de la solution amiable d’un différend, au titre de l’accord « ${agreement_title} », sont passés depuis le ${dayInWords(amicable_until)}. Vous pouvez encore vous accorder sur un texte, ou le porter devant les tribunaux de Paris.`
      : `Les trente jours de la solution amiable d’un différend, au titre de l’accord « ${agreement_title} », finissent le ${dayInWords(amicable_until)}.`,
    'Pour le suivre :',
    address,
  ]);
