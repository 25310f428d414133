import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Concept } from './question.ts';
import type { Suggestion } from './schema.ts';
import { isFar } from './spelling.ts';

const nearestWords = sql(import.meta.url, 'nearest-words.sql');

/** What was asked, and what came of it. */
export interface Asked {
  readonly q: string;
  readonly total: number;
  readonly concepts: readonly Concept[];
  /** Those that nothing speaks of, by their places. */
  readonly unknown: readonly number[];
  /** How many there would be without each filter that hides some. */
  readonly without: readonly { readonly filter: string; readonly count: number }[];
}

const NEAREST = 2;
/** Of these, those that are not too far. */
const ALIKE = 20;

/** A question with other words in the place of some. */
const replaced = (q: string, said: string, instead: string): string =>
  q.replace(said, instead).replaceAll(/\s+/g, ' ').trim();

function withoutWord({ q, total, concepts, unknown }: Asked, said: string): Suggestion[] {
  const rest = replaced(q, said, '');
  // Some answer the other words already: that is what is shown.
  if (total > 0 || concepts.length < 2 || unknown.length === concepts.length) return [];
  return [{ kind: 'without', said, instead: null, q: rest, count: null }];
}

/**
 * What else to ask where something was not found: a word that resembles, the question without the word, or without a
 * filter. None where everything that was asked is answered.
 */
export async function suggestionsFor(db: Queryable, asked: Asked): Promise<Suggestion[]> {
  const { q, total, concepts, unknown, without } = asked;
  const lost = unknown.flatMap((index) => concepts[index]?.said ?? []);
  // What the dictionary knows is well spelt: nothing that resembles it was meant.
  const doubtful = unknown.flatMap((index) => (concepts[index]?.known ? [] : (concepts[index]?.said ?? [])));
  const alike = doubtful.length
    ? await db.query<{ said: string; near: string }>(nearestWords, [doubtful, ALIKE])
    : [];
  const near = doubtful.flatMap((word) =>
    alike.filter(({ said, near: other }) => said === word && !isFar(said, other)).slice(0, NEAREST),
  );
  const instead = near.map(
    ({ said, near: word }): Suggestion => ({
      kind: 'instead',
      said,
      instead: word,
      q: replaced(q, said, word),
      count: null,
    }),
  );
  const unfiltered = without.map(
    ({ filter, count }): Suggestion => ({ kind: 'unfiltered', said: filter, instead: null, q, count }),
  );
  return [
    ...instead,
    ...lost.flatMap((said) => withoutWord(asked, said)),
    ...(total === 0 ? unfiltered : []),
  ];
}
