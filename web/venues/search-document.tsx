import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import type { Catalogue, Live } from '../words/words.tsx';
import { searchFeedUrl } from './feed-url.ts';
import { isWelcome } from './filters.ts';
import type { Listed } from './list.ts';
import { loadSearch, type SearchData } from './load-search.ts';
import { headingOf } from './results.tsx';
import { SearchPage } from './search-page.tsx';

/** Names of the types that scripts do not know: those of the list, and those asked for. */
function rareTypes({ counts, search }: Listed, { live, pages }: Catalogue): Readonly<Record<string, string>> {
  const codes = [...Object.keys(counts?.values.typologie ?? {}), ...(search.facets.typologie ?? [])];
  const known = live.vocabulary.typologie ?? {};
  return Object.fromEntries(
    codes.filter((code) => !Object.hasOwn(known, code)).map((code) => [code, pages.types[code] ?? code]),
  );
}

/** Where the page's own list can be followed. */
const feedOf = ({ search, found }: SearchData, live: Live) => ({
  href: searchFeedUrl(search, headingOf(live, search, found), found === 'name' ? search.q : undefined),
  title: live.results.follow,
});

/** `/`: where one looks for a venue. */
export async function searchPage({ url, api, now, basemap, words }: Request): Promise<Page> {
  const { live, pages } = words;
  const loaded = await loadSearch(url, api, now);
  const data = { ...loaded, types: rareTypes(loaded, words), landmarks: pages.landmarks, basemap };
  const { search } = data;
  return {
    here: '/',
    volatile: data.fallback,
    head: {
      title: search.q ? `${search.q} · ${live.site.name}` : `${live.site.name} · ${pages.header.tagline}`,
      description: live.search.intro,
      ...(isWelcome(search) ? { path: '/' } : { feed: feedOf(data, live) }),
    },
    body: <Island name="SearchPage" component={SearchPage} props={{ data }} />,
  };
}
