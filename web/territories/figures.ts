import { formatsOf } from '../words/formats.ts';
import { languageOf } from '../words/languages.ts';
import { fr, number, typeset } from '../words/typeset.ts';

const french = formatsOf(languageOf('fr'));

/** « lundi 8 juin » */
export const { weekday } = french;

/** « 1 234,5 » */
export const decimal = (value: number, decimals: number): string => {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const digits = part?.replace(/0+$/, '');
  return `${value < 0 ? '−' : ''}${number(Number(whole))}${digits ? `,${digits}` : ''}`;
};

interface Measure {
  readonly unit: string;
  readonly decimals: number;
}

/** Metres that no one can tell apart: what is geocoded to the middle of a commune would be at 0 m of it. */
const CLOSE = 100;

/** A value as fine as it is written: what reads the same is the same. */
export function shown({ unit, decimals }: Measure, value: number): number {
  if (unit !== 'm') return Number(value.toFixed(decimals));
  if (value < CLOSE) return 0;
  const step = value < 995 ? 10 : value < 9_950 ? 100 : 1_000;
  return Math.round(value / step) * step;
}

/** « moins de 100 m », « 250 m », « 4,2 km », « 18 km » */
export function distance(value: number): string {
  const seen = shown({ unit: 'm', decimals: 0 }, value);
  return seen === 0 ? fr`moins de ${french.length(CLOSE)}` : french.length(seen);
}

/** A mark of an axis, which is nobody's distance: there, nothing is nothing. */
export const graduation = (measure: Measure, value: number): string =>
  measure.unit === 'm' ? french.length(value) : cell(measure, value);

/** A figure without its unit, where a title says it. */
const bare = ({ unit, decimals }: Measure, value: number): string =>
  unit === 'm' ? distance(value) : decimal(value, decimals);

/** « 4,2 km », « 12,5 % », « 1 234 habitants » */
export function figure(measure: Measure, value: number | null | undefined): string {
  if (value === null || value === undefined) return 'sans valeur';
  const text = bare(measure, value);
  if (measure.unit === 'm') return text;
  const unit = value < 2 && /^\p{L}+s$/u.test(measure.unit) ? measure.unit.slice(0, -1) : measure.unit;
  return typeset(`${text} ${measure.unit === 'lieux' && value < 2 ? 'lieu' : unit}`).replace(
    / (?=%)/,
    '\u00a0',
  );
}

/** The same in a cell, under a head that says of what. */
export const cell = (measure: Measure, value: number | null | undefined): string => {
  if (value === null || value === undefined) return '–';
  return measure.unit === '%' ? `${bare(measure, value)}\u00a0%` : bare(measure, value);
};

/** « 3 habitants sur 10 », « 42 % des habitants », « aucun habitant » : what a share comes to. */
export function peopleOf(share: number): string {
  const tens = Math.round(share / 10);
  if (share <= 0) return 'aucun habitant';
  if (share >= 100) return 'tous les habitants';
  if (share < 1) return 'moins d’un habitant sur 100';
  if (share > 99) return 'presque tous les habitants';
  if (tens >= 1 && tens <= 9 && Math.abs(share - tens * 10) < 1.5)
    return tens === 5 ? 'un habitant sur deux' : `${tens}\u00a0habitant${tens > 1 ? 's' : ''} sur\u00a010`;
  return `${decimal(share, 0)}\u00a0% des habitants`;
}
