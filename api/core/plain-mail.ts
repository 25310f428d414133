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
