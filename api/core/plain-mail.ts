import { escapeUTF8 } from 'entities';
import type { Mail } from './mailer.ts';

const isLink = (line: string) => /^https?:\/\/\S+$/.test(line);

const paragraph = (line: string) =>
  isLink(line)
    ? `<p><a href="${escapeUTF8(line)}">${escapeUTF8(line)}</a></p>`
    : `<p>${escapeUTF8(line)}</p>`;

/** A mail of a few paragraphs, as text and as HTML; a line that is an address is a link. @param lang attributes */
export const plainMail = (
  to: string,
  subject: string,
  lines: readonly string[],
  lang = 'lang="fr"',
): Mail => ({
  to,
  subject,
  text: lines.join('\n\n'),
  html: `<!doctype html><html ${lang}><body>${lines.map(paragraph).join('')}</body></html>`,
});

/** Who publishes the directory, and how to write to them; said on a page where no address is. */
export interface Publishing {
  /** Scheme and host of the site. */
  readonly origin: string;
  /** `mailto:` or `https:`. */
  readonly contact?: string | undefined;
}

/** The last lines of a mail that one may have to answer: it leaves from an address that nobody reads. */
export const contactLines = ({ origin, contact }: Publishing): readonly string[] => [
  'Pour écrire à qui publie l’annuaire :',
  contact?.replace(/^mailto:/, '') ?? `${origin}/mentions`,
];
