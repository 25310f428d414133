/** Numbers of a list that one sign of a map bears, and where it stands, in pixels. */
export interface Mark {
  readonly numbers: readonly number[];
  readonly at: readonly [x: number, y: number];
}

/** Pixels of a sign: its height on one line, what is left beside its text, and what its text takes. */
export const SIGN = { height: 26, beside: 9, text: 15, digit: 8.5, line: 18, widest: 150 } as const;
/** Of their outlines, and so that two are seen to be two. */
const BETWEEN = 4;

/** Numbers that follow one another are said by the first and the last: « 2 · 5–8 ». */
export function textOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(' · ');
}

function sizeOf({ numbers }: Mark): readonly [width: number, height: number] {
  const text = textOf(numbers).length * SIGN.digit;
  const lines = Math.ceil(text / SIGN.widest);
  return [
    Math.max(SIGN.height, Math.min(text, SIGN.widest) + 2 * SIGN.beside),
    SIGN.height + (lines - 1) * SIGN.line,
  ];
}

/** Whether the signs of two would touch. */
export function touches(one: Mark, other: Mark): boolean {
  const [size, otherSize] = [sizeOf(one), sizeOf(other)];
  return ([0, 1] as const).every(
    (side) => Math.abs(one.at[side] - other.at[side]) < (size[side] + otherSize[side]) / 2 + BETWEEN,
  );
}

/** Two as one, in their middle. */
function together(one: Mark, other: Mark): Mark {
  const part = other.numbers.length / (one.numbers.length + other.numbers.length);
  const between = (side: 0 | 1) => one.at[side] + (other.at[side] - one.at[side]) * part;
  return { numbers: [...one.numbers, ...other.numbers], at: [between(0), between(1)] };
}

/** Marks that would cover one another are one, which is wider: until none does. A list has 20 or so. */
export function apart(marks: readonly Mark[]): readonly Mark[] {
  for (const [index, one] of marks.entries()) {
    const other = marks.slice(index + 1).find((next) => touches(one, next));
    if (other)
      return apart([...marks.filter((mark) => mark !== one && mark !== other), together(one, other)]);
  }
  return marks;
}
