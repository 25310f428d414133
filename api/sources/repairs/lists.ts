import type { Finding, Repaired } from '../schema.ts';

/** Trims, drops empty pieces and repetitions; says so when a piece was there twice. */
export function distinct(pieces: readonly string[], raw: string): Repaired<string[]> {
  const filled = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const value = [...new Set(filled)];
  const findings: Finding[] =
    value.length < filled.length ? [{ kind: 'repeated', before: raw, after: value.join('|') }] : [];
  return { value, findings };
}

/** Mends each piece of a list on its own; a piece mended to nothing is left out. */
export function repairEach(
  pieces: readonly string[],
  raw: string,
  repair: (piece: string) => Repaired<string | null>,
): Repaired<string[]> {
  const mended = pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(repair);
  const kept = mended.flatMap(({ value }) => (value === null ? [] : [value]));
  const { value, findings } = distinct(kept, raw);
  return { value, findings: [...mended.flatMap((piece) => piece.findings), ...findings] };
}
