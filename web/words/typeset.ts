import { lately } from './lately.ts';

const NARROW = '\u202f';
const FIXED = '\u00a0';

/** French spacing: what the keyboard types as an ordinary space becomes one that never ends a line. */
export const typeset = (text: string): string =>
  text
    .replace(/ ([;?!])/g, `${NARROW}$1`)
    .replace(/ (:)(?= |$)/g, `${FIXED}$1`)
    .replace(/« /g, `«${FIXED}`)
    .replace(/ »/g, `${FIXED}»`)
    .replace(/(\d) (?=(km|m|min|h|€|%|Mo|Ko|lieux?)(?![\p{L}\d]))/gu, `$1${FIXED}`);

/** A template whose sentence is spaced as French is. */
export const fr = (parts: TemplateStringsArray, ...values: readonly unknown[]): string =>
  typeset(String.raw({ raw: parts }, ...values));

/** 13418 -> « 13 418 », with the space that never ends a line. */
export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, NARROW);

/** « 1 lieu », « 2 lieux »; in French, zero is singular. */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)}${FIXED}${value < 2 ? one : many}`;

const list = lately(() => new Intl.ListFormat('fr'));
/** « a, b et c ». */
export const enumerate = (values: Iterable<string>): string => list().format(values);

/** « de Lille », « d’Arras », « du Mans », « des Abymes ». */
export const ofTown = (name: string): string => {
  if (/^Le /.test(name)) return name.replace(/^Le /, 'du ');
  if (/^Les /.test(name)) return name.replace(/^Les /, 'des ');
  return /^[AEIOUYHÂÀÉÈÊÎÏÔŒ]/.test(name) ? `d’${name}` : `de ${name}`;
};
/** « à Lille », « au Mans », « aux Abymes ». */
export const atTown = (name: string): string => {
  if (/^Le /.test(name)) return name.replace(/^Le /, 'au ');
  return /^Les /.test(name) ? name.replace(/^Les /, 'aux ') : `à ${name}`;
};

const day = lately(() => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }));
/** « signé » -> « Signé »: how a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** YYYY-MM-DD -> « 1er juin 2026 »; in French the first of a month alone is an ordinal. */
export const dayInWords = (iso: string): string =>
  day()
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/^1\s/, `1er${FIXED}`);
/** HH:MM -> « 9 h 30 », « 14 h ». */
export const hourInWords = (time: string): string =>
  `${Number(time.slice(0, 2))}${FIXED}h${time.endsWith(':00') ? '' : `${FIXED}${time.slice(3, 5)}`}`;

/** YYYY-MM-DDTHH:MM, in Paris -> « 1er juin 2026 à 9 h 30 » */
export const hourOfDayInWords = (at: string): string =>
  fr`${dayInWords(at.slice(0, 10))} à ${hourInWords(at.slice(11, 16))}`;

/** « 0,8 km », of a distance in metres */
export const kilometres = (metres: number): string =>
  fr`${number(Math.round(metres / 100) / 10).replace('.', ',')} km`;
