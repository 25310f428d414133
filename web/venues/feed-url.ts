import { filtersQuery, type Search } from './filters.ts';

/** Where the news of a commune or of a département can be followed. @param title what they are news of */
export const feedUrl = (area: Readonly<Record<string, string>>, title: string): string =>
  `/api/venues.atom?${new URLSearchParams({ ...area, title })}`;

/** Where the news of a search can be followed; its place in words is the feed's title. */
export function searchFeedUrl(search: Search, title: string, named?: string): string {
  const query = filtersQuery(search, named);
  // A year ago is another day tomorrow, and « now » passes: neither is something to follow.
  for (const name of ['open', 'unsure', 'updated_since']) query.delete(name);
  query.set('title', title);
  return `/api/venues.atom?${query}`;
}
