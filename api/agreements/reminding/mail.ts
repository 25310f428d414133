import { dayInWords } from '../../core/french.ts';
import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';
import type { Step } from '../calendar.ts';

interface Told {
  readonly title: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** What comes on that day. */
  readonly what: string;
  /** An address of this site. */
  readonly address: string;
}

/** What comes, in words. */
export function comingInWords({ kind, of }: Pick<Step, 'kind' | 'of'>): string {
  if (kind === 'renewed') return `l’accord est renouvelé tacitement (renouvellement n° ${of})`;
  if (kind === 'amendment' || kind === 'amendment-signed') return `l’avenant ${of} prend effet`;
  if (kind === 'signed') return 'l’accord entre en vigueur';
  return kind === 'denounced'
    ? `l’accord prend fin, après la lettre de dénonciation (${of})`
    : 'l’accord prend fin';
}

/** A date of an agreement is near: to those who speak for its parties, and to those who run the directory. */
export const dateMail = (to: string, { title, day, what, address }: Told): Mail =>
  plainMail(to, `Le ${dayInWords(day)} : ${what}`, [
    'Bonjour,',
    `« ${title} » : le ${dayInWords(day)}, ${what}.`,
    'Ses dates, et ce qui en est promis :',
    address,
  ]);
