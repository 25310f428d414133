import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browserApi } from '../api.ts';
import { useWords } from '../words/words.tsx';
import { toCard } from './card.tsx';
import { apiQuery, isWelcome, pageUrl, readSearch, restarted, type Search } from './filters.ts';
import { PAGE_SIZE, type SearchData } from './load-search.ts';

type Listed = Pick<SearchData, 'search' | 'venues' | 'next'>;
export type Status = 'ready' | 'loading' | 'failed';

async function ask(search: Search, found: SearchData['found'], signal: AbortSignal) {
  if (isWelcome(search)) return { venues: [], next: null };
  const named = found === 'name' ? search.q : undefined;
  const { venues, next } = await browserApi.venues(apiQuery(search, PAGE_SIZE, named), signal);
  return { venues: venues.map(toCard), next };
}

/**
 * The list of a page, kept in step with a search that changes: the address follows at once, the venues when they come,
 * and the last ones stay while others load or when they fail.
 */
export function useList(data: SearchData) {
  const { at } = useWords();
  const [listed, setListed] = useState<Listed>(data);
  const [status, setStatus] = useState<Status>('ready');
  const current = useRef<AbortController | undefined>(undefined);
  const latest = useRef<Search>(data.search);
  const arrival = useRef<string | undefined>(undefined);

  const load = useCallback(
    async (search: Search) => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      latest.current = search;
      setStatus('loading');
      try {
        const { venues, next } = await ask(search, data.found, controller.signal);
        setListed((before) => ({
          search: restarted(search),
          venues: search.cursor ? [...before.venues, ...venues] : venues,
          next,
        }));
        setStatus('ready');
      } catch {
        if (!controller.signal.aborted) setStatus('failed');
      }
    },
    [data],
  );

  /** `push` for what « back » should undo, `replace` for the small steps of a map. */
  const go = useCallback(
    (search: Search, history: 'push' | 'replace') => {
      if (history === 'push') window.history.pushState(null, '', at(pageUrl(search)));
      else window.history.replaceState(window.history.state, '', at(pageUrl(search)));
      return load(search);
    },
    [load, at],
  );

  useEffect(() => {
    arrival.current ??= location.search;
    const back = () => {
      // The address one came by may name a place that the server found: only `data` knows where.
      const isArrival = location.search === arrival.current;
      const search = isArrival ? data.search : readSearch(new URLSearchParams(location.search)).search;
      if (pageUrl(restarted(search)) !== pageUrl(restarted(latest.current))) void load(search);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [load, data]);

  return { listed, status, go, load, latest };
}
