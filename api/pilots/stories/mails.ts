import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

interface Told {
  readonly commune: string;
  readonly title: string;
  /** Where it is read, an address of this site. */
  readonly address: string;
}

/** A story waits for a party's word. */
export const submittedStoryMail = (to: string, { commune, title, address }: Told): Mail =>
  plainMail(to, `${commune} : un récit attend votre accord`, [
    'Bonjour,',
    `« ${title} » raconte l’année du pilote de ${commune}. Il est publié quand l’État et Syntec Numérique l’ont tous deux approuvé.`,
    'Pour le lire et vous prononcer :',
    address,
  ]);

const now: Readonly<Record<string, string>> = {
  published: 'est publié : les deux parties l’ont approuvé.',
  refused: 'n’est pas approuvé. Vous pouvez le reprendre, puis le soumettre de nouveau.',
  withheld: 'est retiré par la modération.',
};

/** What became of a story: to those who tell it. @param state published, refused or withheld */
export const storyMail = (
  to: string,
  { commune, title, address }: Told,
  state: string,
  reason: string | undefined,
): Mail =>
  plainMail(to, `Votre récit (${commune})`, [
    'Bonjour,',
    `« ${title} » ${now[state] ?? ''}`,
    ...(reason ? [reason] : []),
    'Le voir :',
    address,
  ]);
