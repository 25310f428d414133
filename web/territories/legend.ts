import type { Asked } from './asked.ts';
import { cell, figure } from './figures.ts';
import type { Class } from './scale.ts';
import { words } from './words.ts';

const said = words.map;

/** A class in figures. */
export interface Entry {
  readonly shade: number;
  readonly text: string;
  readonly many: number;
}

function textOf({ from, to }: Class, { indicator }: Asked): string {
  if (from === undefined) return to === undefined ? '' : said.lessThan(cell(indicator, to));
  if (to === undefined) return said.most(cell(indicator, from));
  return from === to ? figure(indicator, from) : said.between(cell(indicator, from), cell(indicator, to));
}

/** The classes of a map in words, the least first. */
export const entriesOf = (classes: readonly Class[], asked: Asked): readonly Entry[] =>
  classes.map((one) => ({ shade: one.shade, many: one.many, text: textOf(one, asked) }));

/** Warm where more is worse, as a need is; green where more is better, or neither is. */
export const toneOf = ({ indicator }: Asked): 'need' | 'means' =>
  indicator.direction === 'lower' ? 'need' : 'means';
