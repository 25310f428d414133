import type { CardVenue } from '../venues/card.tsx';
import { venueUrl } from '../venues/names.ts';

/** In this browser and nowhere else. */
const STORE = 'lieux-gardes';
/** The cache that the service worker leaves alone. */
const CACHE = 'saved';
const PAGES = 'pages';

/** Storage may be refused (private windows) or hold what another version wrote: then nothing is saved. */
export function readSaved(): CardVenue[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]');
    return Array.isArray(saved) ? (saved as CardVenue[]) : [];
  } catch {
    return [];
  }
}

/** Whether a venue is open, or where it goes next, is not worth keeping. */
const lasting = (venue: CardVenue): CardVenue => ({
  ...venue,
  opening: null,
  stop: venue.stop && { ...venue.stop, next: null },
  distance: null,
});

const write = (venues: readonly CardVenue[]) => localStorage.setItem(STORE, JSON.stringify(venues));

/** The cache is only there over HTTPS and on this machine. */
async function withCache(name: string, work: (cache: Cache) => Promise<unknown>): Promise<void> {
  if ('caches' in window) await work(await caches.open(name)).catch(() => undefined);
}

export const isSaved = (id: string): boolean => readSaved().some((venue) => venue.id === id);

/** Keeps a venue, and its page for when there is no network. @param at the page's address in a language */
export async function save(venue: CardVenue, at: (path: string) => string): Promise<void> {
  write([lasting(venue), ...readSaved().filter(({ id }) => id !== venue.id)]);
  await withCache(CACHE, (cache) => cache.add(at(venueUrl(venue))));
}

export async function forget(venue: CardVenue, at: (path: string) => string): Promise<void> {
  write(readSaved().filter(({ id }) => id !== venue.id));
  await withCache(CACHE, (cache) => cache.delete(at(venueUrl(venue))));
}

/** Everything that this site keeps in this browser, but for the language. */
export async function forgetAll(): Promise<void> {
  localStorage.removeItem(STORE);
  if ('caches' in window)
    await Promise.all([CACHE, PAGES, 'data'].map((name) => caches.delete(name).catch(() => false)));
}

export interface SeenPage {
  readonly path: string;
  readonly title: string;
}

const titleIn = (html: string) => {
  const text = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  return new DOMParser().parseFromString(text, 'text/html').documentElement.textContent ?? '';
};

/** The pages that can be read again without a network, the last seen first. */
export async function seenPages(most: number): Promise<SeenPage[]> {
  if (!('caches' in window)) return [];
  const cache = await caches.open(PAGES);
  const keys = [...(await cache.keys())].reverse().slice(0, most);
  return Promise.all(
    keys.map(async (request) => {
      const { pathname, search } = new URL(request.url);
      const html = (await (await cache.match(request))?.text()) ?? '';
      return { path: pathname + search, title: titleIn(html) };
    }),
  );
}
