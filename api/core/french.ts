/** « au Mans », « aux Abymes », « à Lille ». */
export const atTown = (nom: string): string =>
  /^Les? /.test(nom) ? nom.replace(/^Le /, 'au ').replace(/^Les /, 'aux ') : `à ${nom}`;

/** « du Mans », « des Abymes », « de L'Haÿ-les-Roses », « d'Amiens », « de Lille ». */
export function ofTown(nom: string): string {
  const name = nom.replace(/ Arrondissement$/, '');
  if (/^Les? /.test(name)) return name.replace(/^Le /, 'du ').replace(/^Les /, 'des ');
  return /^[AEIOUYÂÀÉÈÊÎÏÔŒ]/.test(name) ? `d’${name}` : `de ${name}`;
}

const inFrench = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
  // The first of a month alone is an ordinal.
  return (day: string) => format.format(new Date(`${day}T00:00:00Z`)).replace(/(^|\s)1\s/, '$11er\u00a0');
};
/** « 30 juin 2026 », « 1er juin 2026 ». @param day YYYY-MM-DD */
export const dayInWords = inFrench({ dateStyle: 'long' });
/** « juin 2026 ». @param day YYYY-MM-DD */
export const monthInWords = inFrench({ month: 'long', year: 'numeric' });
/** « lundi 1er juin 2026 ». @param day YYYY-MM-DD */
export const weekdayInWords = inFrench({ dateStyle: 'full' });
/** « lundi 1er juin ». @param day YYYY-MM-DD */
export const weekdayOfYear = inFrench({ weekday: 'long', day: 'numeric', month: 'long' });
/** « 9 h 30 », « 14 h ». @param time HH:MM, with or without seconds */
export const hourInWords = (time: string): string =>
  `${Number(time.slice(0, 2))}\u00a0h${time.slice(3, 5) === '00' ? '' : `\u00a0${time.slice(3, 5)}`}`;
/** « 10 000 € ». @param euros a sum, its cents apart where it has none */
export const sumInWords = (euros: number): string => `${figureInWords(euros)}\u00a0€`;
/** « 10 000 », « 10,5 ». */
export const figureInWords = (value: number): string =>
  String(value)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');

/** « 1 séance », « 12,5 % ». @param unit in the plural, as it is kept */
export function quantityInWords(value: number, unit: string): string {
  const one = unit === 'lieux' ? 'lieu' : unit.replace(/^(\p{L}+)s$/u, '$1');
  return `${figureInWords(value)}\u00a0${value < 2 ? one : unit}`;
}

/** « moins d’un kilomètre », « 3 km ». @param metres as the crow flies */
export const kilometresInWords = (metres: number): string =>
  metres < 1000 ? 'moins d’un kilomètre' : `${Math.round(metres / 1000)} km`;
