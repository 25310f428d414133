import { type DetailField, type Life, saidAgain } from '../kinds/kind.ts';

/** What an uptake bounds of what is said with its acts. */
export interface Bounds {
  /** How many were asked for, where they are counted. */
  readonly asked: number | null;
  /** YYYY-MM-DD, where its venue is: since when it is as it is, and today; null where there is no venue. */
  readonly since: string | null;
  readonly today: string | null;
  /** What was said so far. */
  readonly details: Readonly<Record<string, unknown>>;
}

function boundField(field: DetailField, { asked, since, today, details }: Bounds): DetailField {
  if (field.counted === 'asked' && asked !== null) return { ...field, max: asked };
  if (!field.past) return saidAgain(field, details);
  return { ...field, ...(since && { from: since }), ...(today && { until: today }) };
}

/** A life whose acts ask for no more than was asked, and for no day that has not come. */
export const boundedBy = <L extends Life>(life: L, bounds: Bounds): L => ({
  ...life,
  moves: life.moves.map((move) => ({
    ...move,
    ...(move.asks && { asks: move.asks.map((field) => boundField(field, bounds)) }),
  })),
});
