import { typologies } from '../../api/standard/typologies.ts';
import { typeset } from '../typeset.ts';

const typologyNames = new Map<string, string>(typologies);

/** `RFS` -> « France Services ». An unknown code is shown as it is. */
export const typologyName = (code: string): string => typeset(typologyNames.get(code) ?? code);

const NO_TYPE = 'Autre';

/** The names of types of venue, less « Autre », which tells nothing. */
export const typologyWords = (codes: readonly string[]): string[] =>
  codes.filter((code) => code !== NO_TYPE).map(typologyName);

const publishers: Readonly<Record<string, string>> = {
  'conseiller-numerique': 'Conseillers numériques',
  dora: 'DORA',
  'france-services': 'France Services',
};

/** Who publishes a venue, in words where its code is known: `cd72` -> « le Département 72 ». */
export function publisherName(source: string): string {
  const departement = /^cd(\d{2,3})$/i.exec(source)?.[1];
  return departement
    ? typeset(`le Département ${departement}`)
    : (publishers[source.toLowerCase()] ?? source);
}

/** 1234 metres -> « 1,2 km »; under 50 metres the figure would be finer than the addresses are. */
export function distanceText(metres: number): string {
  if (metres < 50) return 'moins de 50\u00a0m';
  if (metres < 995) return `${Math.round(metres / 10) * 10}\u00a0m`;
  const km = metres / 1_000;
  const text = km < 10 ? km.toFixed(1).replace('.', ',').replace(/,0$/, '') : String(Math.round(km));
  return `${text.replace(/\B(?=(\d{3})+$)/, '\u202f')}\u00a0km`;
}

/** As far as the middle of its commune, the venue being somewhere in it: never finer than a kilometre. */
export const roughDistance = (metres: number): string => `environ ${distanceText(Math.max(1_000, metres))}`;

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** 2024-08-01 -> « 1er août 2024 ». */
export function dateText(iso: string): string {
  const [year, month = '1', day = '1'] = iso.split('-');
  const number = Number(day) === 1 ? '1er' : String(Number(day));
  return `${number}\u00a0${months[Number(month) - 1]}\u00a0${year}`;
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
