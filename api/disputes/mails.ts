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

/** One was opened against a party: to those who speak for it. @param days_left 0 where it was recorded once they had gone */
export const openedMail = (
  to: string,
  { agreement_title, amicable_until, days_left, address }: Told & { readonly days_left: number },
): Mail =>
  plainMail(to, SUBJECT, [
    'Bonjour,',
    `Un différend vous est notifié dans l’espace des parties à l’accord « ${agreement_title} ».`,
    days_left > 0
      ? `Une solution amiable se cherche jusqu’au ${dayInWords(amicable_until)}.`
      : `Les trente jours de la solution amiable, qui courent depuis la lettre recommandée, sont passés depuis le ${dayInWords(amicable_until)} : vous pouvez encore vous accorder sur un texte, mais chaque partie peut dès maintenant le porter devant les tribunaux de Paris.`,
    'Pour le lire et répondre :',
    address,
  ]);

const moved =
  (what: string) =>
  (to: string, { agreement_title, address }: Told): Mail =>
    plainMail(to, `${SUBJECT} : du nouveau`, [
      'Bonjour,',
      `Dans un différend au titre de l’accord « ${agreement_title} », ${what}.`,
      'Pour le lire :',
      address,
    ]);

/** What happened in one, to those who speak for the other side: never what is said there. */
export const movedMail = {
  say: moved('un message vous est écrit'),
  settle: moved('un texte sur lequel s’accorder vous est proposé'),
  accept: moved('votre texte est accepté : il est clos'),
  'hand-over': moved('l’autre partie dit qu’il est porté devant les tribunaux de Paris'),
  withdraw: moved('la partie qui l’avait ouvert le retire et dit pourquoi : rien n’est plus attendu de vous'),
} as const;

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
