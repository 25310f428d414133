import type { Content, DrawnIndicator } from '../../api/annual-reviews/schema.ts';

interface OfArticle {
  /** Null: of none. */
  readonly article: number | null;
  readonly title: string | undefined;
  readonly indicators: readonly DrawnIndicator[];
  readonly promises: NonNullable<Content['commitments']>;
}

/** What each article has, in their order: what was promised in it, and its figures; those of no article last. */
export function byArticle({ indicators, articles = [], commitments = [] }: Content): readonly OfArticle[] {
  const numbered = [...indicators, ...commitments].flatMap(({ article }) => article ?? []);
  const all = [...new Set(numbered)].sort((one, other) => one - other);
  return [...all, ...(indicators.some(({ article }) => article === null) ? [null] : [])].map((article) => ({
    article,
    title: articles.find((one) => one.article === article)?.title,
    indicators: indicators.filter((one) => one.article === article),
    promises: commitments.filter((one) => one.article === article),
  }));
}

/** What a review says of society and of money, with the method beside. */
export const ofValue = ({ indicators }: Content): readonly DrawnIndicator[] =>
  indicators.filter(({ kind }) => kind !== 'activity');

/** Those that have figures of régions: what is nowhere has none. */
export const ofRegions = ({ indicators }: Content): readonly DrawnIndicator[] =>
  indicators.filter(({ waits, regions }) => !waits && regions.some(({ value }) => value));

/** Those that have a line in time. */
export const ofTime = ({ indicators }: Content): readonly DrawnIndicator[] =>
  indicators.filter(({ periods }) => periods.filter(({ value }) => value !== null).length > 1);

/** What the map shows: the first that there is of départements. */
export const ofMap = ({ indicators }: Content): DrawnIndicator | undefined =>
  indicators.find(({ departements }) => departements.some(({ value }) => value));
