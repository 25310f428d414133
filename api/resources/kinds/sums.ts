import { sumInWords } from '../../core/french.ts';

/** One line of a budget. */
export interface Sum {
  readonly line: string;
  /** Whole euros. */
  readonly euros: number;
}

/** 240050 -> « 2 400,50 € » */
export const centsInWords = (cents: number): string =>
  `${(cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 })} €`;

const isSum = (value: unknown): value is Sum =>
  typeof value === 'object' && value !== null && 'line' in value;

/** `[{ line: 'Tablettes', euros: 2400 }]` -> « Tablettes : 2 400 € », one a line. */
export const sumsInWords = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .filter(isSum)
        .map(({ line, euros }) => `${line} : ${sumInWords(euros)}`)
        .join('\n')
    : '';

/** « Tablettes : 2 400 € » a line, as one fills it; a line without its sum has none, and is refused as such. */
export const sumsIn = (text: string): { line: string; euros: number | null }[] =>
  text.split('\n').flatMap((written) => {
    if (!written.trim()) return [];
    const [, line = written.trim(), euros] =
      /^(.*\S)\s*:\s*(\d[\d\s]*)\s*(?:€|euros?)?\s*$/i.exec(written) ?? [];
    return [{ line, euros: euros ? Number(euros.replace(/\s/g, '')) : null }];
  });
