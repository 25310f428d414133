import { decodeHTMLStrict } from 'entities/decode';
import type { Finding, NoteKind, Repaired } from '../schema.ts';

const BREAKS = /<(br|hr)\s*\/?>|<\/(p|div|li|ul|ol|h[1-6]|tr)>|<li(\s[^<>]*)?>/gi;
const TAGS =
  /<!--[\s\S]*?-->|<\/?(p|br|b|i|u|s|a|em|strong|small|span|div|ul|ol|li|h[1-6]|font|img|table|tbody|tr|td|th|sup|sub|section|article)(\s[^<>]*)?\/?>/gi;
const NO_BREAK_SPACES = /[\u00a0\u2007\u202f\u2000-\u200a\u3000]/g;
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]|\p{Surrogate}/gu;

/** Only tags that exist: in « <https://…> » or « moins de 3 < 5 », the sign is text. Strict: `&copy=` is an address. */
const withoutHtml = (text: string) => decodeHTMLStrict(text.replace(BREAKS, '\n').replace(TAGS, ''));

const withoutInvisible = (text: string) =>
  text.normalize('NFC').replace(NO_BREAK_SPACES, ' ').replace(INVISIBLE, '');

const oneLine = (joint: string) => (text: string) =>
  text
    .replace(/[,\s]*[\r\n]+\s*/g, joint)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '');

const manyLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const multiline: readonly string[] = ['presentation_resume', 'presentation_detail', 'horaires'];

const layoutOf = (field: string) => {
  if (multiline.includes(field)) return manyLines;
  return oneLine(/^(complement_)?adresse$/.test(field) ? ', ' : ' ');
};

/** What every cell goes through, in order: HTML may hide no-break spaces, and these superfluous ones. */
export function repairText(field: string, raw: string): Repaired<string> {
  if (raw.trim() === '') return { value: '', findings: [] };
  const steps: readonly (readonly [NoteKind, (text: string) => string])[] = [
    ['html', withoutHtml],
    ['invisible', withoutInvisible],
    ['spaces', layoutOf(field)],
  ];
  const findings: Finding[] = [];
  let value = raw;
  for (const [kind, step] of steps) {
    const after = step(value);
    if (after !== value) findings.push({ kind, before: value, after });
    value = after;
  }
  return { value, findings };
}
