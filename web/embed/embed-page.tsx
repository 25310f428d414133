import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { loadSearch } from '../venues/load-search.ts';
import { SearchPage } from '../venues/search-page.tsx';
import { embedParams, readEmbedSettings } from './settings.ts';

/** `/embarque`: the search as other sites show it in a frame; no header, no cookie, nothing that follows. */
export async function embedPage({ url, api, now, basemap, words: { live } }: Request): Promise<Page> {
  const settings = readEmbedSettings(url.searchParams);
  const carried = embedParams(settings);
  const found = await loadSearch(url, api, now);
  const data = { ...found, basemap, carried, withoutBox: settings.withoutBox };
  return {
    volatile: data.fallback,
    embedded: { ...settings, carried: String(new URLSearchParams(carried)) },
    head: {
      title: `${data.search.q || live.search.title} · ${live.site.name}`,
      description: live.search.intro,
    },
    body: <Island name="SearchPage" component={SearchPage} props={{ data }} />,
  };
}
