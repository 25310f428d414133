import type { VocabularyField } from '../../api/standard/vocabularies.ts';
import type { Live, Pages } from '../words/words.tsx';

const NO_TYPE = 'Autre';

/** A value of the standard in the words of a language; what it does not know is shown as it is. */
export const valueIn = ({ vocabulary }: Live, field: VocabularyField, value: string): string =>
  vocabulary[field]?.[value] ?? value;

/**
 * The names of types of venue, less « Autre », which tells nothing.
 * @param names by code: few for a list in the browser, all for the venue's page; one that is not among them is left out
 */
export const typologyWords = (
  names: Readonly<Record<string, string>> | undefined,
  codes: readonly string[],
): string[] => codes.filter((code) => code !== NO_TYPE).flatMap((code) => names?.[code] ?? []);

const publishers: Readonly<Record<string, string>> = {
  'conseiller-numerique': 'Conseillers numériques',
  dora: 'DORA',
  'france-services': 'France Services',
};

/** Who publishes a venue, in words where its code is known: `cd72` -> « le Département 72 ». */
export function publisherName({ venue }: Pages, source: string): string {
  const departement = /^cd(\d{2,3})$/i.exec(source)?.[1];
  return departement ? venue.departement(departement) : (publishers[source.toLowerCase()] ?? source);
}

/** Whole years between a date and today, both YYYY-MM-DD. */
export function yearsSince(iso: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(iso.slice(0, 4));
  return today.slice(5) < iso.slice(5) ? years - 1 : years;
}

/** A site that is safe to link to: http or https only, else undefined. */
export function safeSite(text: string): { readonly href: string; readonly host: string } | undefined {
  const address = /^https?:\/\//i.test(text)
    ? text
    : /^[\w-]+(\.[\w-]+)+/.test(text)
      ? `https://${text}`
      : '';
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.')
    ? { href: url.href, host: url.hostname.replace(/^www\./, '') }
    : undefined;
}

export const isMail = (text: string): boolean => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);

/**
 * A free text as paragraphs of lines, its Markdown and HTML marks left out. Only text comes out: nothing here can
 * become markup.
 */
export function paragraphs(text: string): string[][] {
  return text
    .replace(/<br\s*\/?>|<\/(?:p|li|div)>/gi, '\n')
    .replace(/<[a-z/][^>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\*\*|__|^#+ /gm, '')
    .replace(/\\([*_#-])/g, '$1')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim().replace(/^[*-] /, '– '))
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
}
