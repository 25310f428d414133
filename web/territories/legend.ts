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

function textOf(index: number, classes: readonly Class[], { indicator }: Asked): string {
  const one = classes[index];
  if (!one) return '';
  if (classes.length === 1)
    return one.from === one.to
      ? figure(indicator, one.from)
      : said.between(cell(indicator, one.from), cell(indicator, one.to));
  if (index === 0) return said.lessThan(cell(indicator, one.to));
  if (one.from === one.to) return cell(indicator, one.from);
  if (index === classes.length - 1) return said.most(cell(indicator, one.from));
  return said.between(cell(indicator, one.from), cell(indicator, one.to));
}

/** The classes of a map in words, the least first. */
export const entriesOf = (classes: readonly Class[], asked: Asked): readonly Entry[] =>
  classes.map(({ shade, many }, index) => ({ shade, many, text: textOf(index, classes, asked) }));

/** Warm where more is worse, as a need is; green where more is better, or neither is. */
export const toneOf = ({ indicator }: Asked): 'need' | 'means' =>
  indicator.direction === 'lower' ? 'need' : 'means';
