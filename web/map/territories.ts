import type { Numbered } from './numbered.ts';

/** West, south, east, north, in degrees. */
type Frame = readonly [number, number, number, number];

/** France beyond its mainland and Corsica: each is an ocean away from the others, and has a map of its own. */
export const overseas: readonly (readonly [name: string, frame: Frame])[] = [
  ['Guadeloupe', [-61.9, 15.8, -61, 16.6]],
  ['Martinique', [-61.3, 14.35, -60.75, 14.95]],
  ['Guyane', [-54.7, 2, -51.5, 5.9]],
  ['La Réunion', [55.15, -21.45, 55.9, -20.8]],
  ['Mayotte', [44.95, -13.1, 45.35, -12.55]],
  ['Saint-Pierre-et-Miquelon', [-56.5, 46.7, -56.05, 47.2]],
  ['Saint-Martin et Saint-Barthélemy', [-63.2, 17.85, -62.75, 18.15]],
  ['Nouvelle-Calédonie', [163.5, -22.8, 168.2, -19.5]],
  ['Polynésie française', [-154.8, -28, -134.4, -7.8]],
  ['Wallis-et-Futuna', [-178.3, -14.5, -176, -13.1]],
];

export interface Territory {
  /** Absent for the mainland. */
  readonly name?: string;
  readonly frame?: Frame;
  readonly numbered: readonly Numbered[];
}

const isIn = ([west, south, east, north]: Frame, [lon, lat]: Numbered['position']) =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Those of the mainland, then those of each territory that has some. */
export function territoriesOf(numbered: readonly Numbered[]): readonly Territory[] {
  const far = overseas
    .map(([name, frame]) => ({
      name,
      frame,
      numbered: numbered.filter(({ position }) => isIn(frame, position)),
    }))
    .filter((one) => one.numbered.length > 0);
  const gone = new Set(far.flatMap((one) => one.numbered));
  const here = numbered.filter((one) => !gone.has(one));
  return here.length > 0 ? [{ numbered: here }, ...far] : far;
}
