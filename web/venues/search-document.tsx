import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { isWelcome } from './filters.ts';
import { loadSearch } from './load-search.ts';
import { SearchPage } from './search-page.tsx';

/** `/`: where one looks for a venue. */
export async function searchPage({ url, api, now, basemap, words: { live } }: Request): Promise<Page> {
  const data = { ...(await loadSearch(url, api, now)), basemap };
  const { search } = data;
  return {
    here: '/',
    volatile: data.fallback,
    head: {
      title: search.q ? `${search.q} · ${live.site.name}` : `${live.site.name} · ${live.site.tagline}`,
      description: live.search.intro,
      ...(isWelcome(search) && { path: '/' }),
    },
    body: <Island name="SearchPage" component={SearchPage} props={{ data }} />,
  };
}
