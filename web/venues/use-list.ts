import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browserApi } from '../api.ts';
import { useWords } from '../words/words.tsx';
import { pageUrl, readSearch, restarted, type Search } from './filters.ts';
import { type Listed, listVenues } from './list.ts';
import type { SearchData } from './load-search.ts';

export type Status = 'ready' | 'loading' | 'failed';

/** What follows a list is added to it; any other list takes its place. */
const joined = (before: Listed, listed: Listed): Listed =>
  listed.search.cursor
    ? { ...before, venues: [...before.venues, ...listed.venues], next: listed.next }
    : { ...listed, search: restarted(listed.search) };

/** « Open now » said long ago is no longer so. */
const STALE_MS = 5 * 60_000;

/** The query that the document was asked with: someone may have gone back in its history before its scripts came. */
function arrivalQuery(): string {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation ? new URL(navigation.name).search : location.search;
}

/** Asks again when someone comes back to a page left open. */
function useFresh(status: Status, reload: () => void) {
  const since = useRef(Date.now());
  useEffect(() => {
    if (status === 'ready') since.current = Date.now();
  }, [status]);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - since.current > STALE_MS) reload();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [reload]);
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
      const { signal } = controller;
      current.current = controller;
      latest.current = search;
      setStatus('loading');
      try {
        const named = data.found === 'name' ? search.q : undefined;
        const next = await listVenues(search, { api: browserApi, named, signal });
        setListed((before) => joined(before, next));
        setStatus('ready');
      } catch {
        if (!signal.aborted) setStatus('failed');
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

  /** The address says it and the list stays: what changes asks nothing of venues. */
  const note = useCallback(
    (search: Search) => {
      latest.current = search;
      window.history.replaceState(window.history.state, '', at(pageUrl(search)));
      setListed((before) => ({ ...before, search }));
    },
    [at],
  );

  useEffect(() => {
    arrival.current ??= arrivalQuery();
    const back = () => {
      // The address one came by may name a place that the server found: only `data` knows where.
      const isArrival = location.search === arrival.current;
      const search = isArrival ? data.search : readSearch(new URLSearchParams(location.search)).search;
      if (pageUrl(restarted(search)) !== pageUrl(restarted(latest.current))) void load(search);
    };
    back();
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [load, data]);

  const reload = useCallback(() => void load(restarted(latest.current)), [load]);
  useFresh(status, reload);

  return { listed, status, go, note, load, latest };
}
