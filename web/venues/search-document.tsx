import { site, search as words } from '../fr.ts';
import { Island } from '../islands.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { isWelcome } from './filters.ts';
import { loadSearch } from './load-search.ts';

/** `/`: where one looks for a venue. */
export async function searchPage({ url, api, basemap }: Request): Promise<Page> {
  const data = { ...(await loadSearch(url, api)), basemap };
  const { search } = data;
  return {
    here: '/',
    volatile: data.fallback,
    head: {
      title: search.q ? `${search.q} · ${site.name}` : `${site.name} · ${site.tagline}`,
      description: words.intro,
      ...(isWelcome(search) && { canonical: `${url.origin}/` }),
    },
    body: <Island name="SearchPage" props={{ data }} />,
  };
}
