import type { Content, DrawnIndicator } from '../../api/annual-reviews/schema.ts';

/** Those of each article, in their order. */
export const byArticle = ({
  indicators,
}: Content): readonly (readonly [number | null, readonly DrawnIndicator[]])[] =>
  [...new Set(indicators.map(({ article }) => article))].map((article) => [
    article,
    indicators.filter((one) => one.article === article),
  ]);

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
