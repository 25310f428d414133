import { CqlError } from './nodes.ts';

/** A word of CQL2 text, and where it begins. */
export interface Token {
  readonly kind: 'name' | 'quoted' | 'text' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const shapes = [
  ['text', /'(?:[^'\\]|''|\\[\s\S])*'/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['quoted', /"[^"]+"/y],
  ['name', /[\p{L}_:][\p{L}\p{N}_:.]*/uy],
  ['sign', /<>|<=|>=|[=<>(),]/y],
] as const;

const blank = /\s*/y;

/** Quotes are doubled inside a text, or follow a backslash; any other backslash is for LIKE to read. */
const unquoted = (text: string) => text.slice(1, -1).replaceAll("''", "'").replaceAll("\\'", "'");

function read(source: string, at: number): Token {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(source)?.[0];
    if (found === undefined) continue;
    const text = kind === 'text' ? unquoted(found) : kind === 'quoted' ? found.slice(1, -1) : found;
    return { kind, text, at };
  }
  throw new CqlError(`« ${source.slice(at, at + 12)} » ne se lit pas (position ${at + 1}).`);
}

function skipBlank(source: string, at: number): number {
  blank.lastIndex = at;
  return at + (blank.exec(source)?.[0].length ?? 0);
}

/** CQL2 text in words, the last being its end. @throws CqlError where a word is none */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = skipBlank(source, 0);
  while (at < source.length) {
    const token = read(source, at);
    tokens.push(token);
    at = skipBlank(source, endOf(source, token));
  }
  return [...tokens, { kind: 'end', text: 'la fin', at: source.length }];
}

/** A text is shorter once unquoted: its end is read again in the source. */
function endOf(source: string, { kind, at }: Token): number {
  const shape = shapes.find(([name]) => name === kind)?.[1];
  if (!shape) return source.length;
  shape.lastIndex = at;
  shape.exec(source);
  return shape.lastIndex;
}
