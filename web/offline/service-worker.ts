/** What the server writes before this file: the files that every page needs, and a word that changes with them. */
declare const SHELL: { readonly build: string; readonly files: readonly string[] };

/** A service worker's own part of the platform, of which TypeScript's `dom` knows nothing. */
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends LifeEvent {
  readonly request: Request;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface ToldEvent extends LifeEvent {
  readonly data: unknown;
  readonly source: { readonly id: string } | null;
  readonly ports: readonly MessagePort[];
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window' }): Promise<readonly { readonly url: string }[]>;
  };
  addEventListener(type: 'install' | 'activate', listen: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listen: (event: ToldEvent) => void): void;
}
const scope = self as unknown as Scope;

/** `saved` holds what someone chose to keep (web/offline/saved.ts); it is never emptied here. */
const SHELL_CACHE = `shell-${SHELL.build}`;
const PAGES = 'pages';
const DATA = 'data';
const SAVED = 'saved';

/** A page's worth of walking around; older ones go first. */
const MOST = { [PAGES]: 30, [DATA]: 40 };
/** Longer than this, a page seen before is worth more than the same one still on its way. */
const PATIENCE_MS = 6_000;
/** What is shown where nothing was kept: the venues that someone saved. */
const FALLBACK = '/mes-lieux';
/** Where the site begins once it is on a telephone's screen. */
const START = '/';
/** This build's files and those of the one before, which pages kept then still name. */
const SHELLS = 2;

const languagePrefix = (path: string) => /^\/(facile|en|ar|es|pt|uk)(?=\/|$)/.exec(path)?.[0] ?? '';
/** The page in no language of its own. */
const bare = (path: string) => path.slice(languagePrefix(path).length);

/** What is kept was got in other ways than it is asked for: by a page, by a list of files. */
const known = (request: Request | string, more: CacheQueryOptions = {}) =>
  caches.match(request, { ignoreVary: true, ...more });

/** Documents that were answered from what is kept: their pages ask, to say so. */
const fromCache = new Set<string>();

/** A page as it is for everyone: with the cookie of a language it would lead elsewhere, and could not be shown. */
async function addPlain(cache: Cache, path: string) {
  const answer = await fetch(path, { credentials: 'omit' });
  if (answer.ok) await cache.put(path, answer);
}

async function install() {
  const cache = await caches.open(SHELL_CACHE);
  await cache.addAll([...SHELL.files]);
  await Promise.all([FALLBACK, START].map((path) => addPlain(cache, path)));
  await scope.skipWaiting();
}

async function dropOld() {
  const names = await caches.keys();
  const shells = names.filter((name) => name.startsWith('shell-')).slice(-SHELLS);
  const kept = [...shells, SHELL_CACHE, PAGES, DATA, SAVED];
  await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
}

/** Saved venues again, as this build shows them; what cannot be had now stays as it is. */
async function renewSaved() {
  const cache = await caches.open(SAVED);
  const keys = await cache.keys();
  await Promise.all(keys.map(({ url }) => cache.add(url).catch(() => undefined)));
}

async function activate() {
  await dropOld();
  await scope.clients.claim();
  // The page that someone came by was there before there was anybody to keep it.
  const windows = await scope.clients.matchAll({ type: 'window' });
  await Promise.all([renewSaved(), ...windows.map(({ url }) => see(url))]);
}

/** Keeps a page that is on a screen, whatever way it came there. */
async function see(address: string) {
  const url = new URL(address);
  if (!isOurs(url) || !isKept(url)) return;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok && !answer.redirected) await keep(PAGES, new Request(address), answer);
}

async function keep(name: typeof PAGES | typeof DATA, request: Request, answer: Response) {
  const cache = await caches.open(name);
  // Put anew, so that the order of keys is that of the last visit.
  await cache.delete(request);
  await cache.put(request, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST[name])).map((key) => cache.delete(key)));
}

/** The page for « nothing kept », in the language one reads; got while there is a network. */
async function keepFallback(path: string) {
  const address = languagePrefix(path) + FALLBACK;
  const cache = await caches.open(SHELL_CACHE);
  if (!(await cache.match(address))) await addPlain(cache, address);
}

const pause = (length: number) => new Promise<undefined>((wake) => setTimeout(wake, length));

/**
 * What the network gives if it gives it soon, else what is kept. A slow network is waited for where nothing is kept.
 * @returns the answer, and whether it is an old one
 * @throws what the network failed with, where nothing is kept
 */
async function soonest(request: Request, kept: () => Promise<Response | undefined>) {
  const asked = fetch(request);
  const soon = await Promise.race([asked.catch(() => undefined), pause(PATIENCE_MS)]);
  if (soon) return { answer: soon, old: false };
  const before = await kept();
  return before ? { answer: before, old: true } : { answer: await asked, old: false };
}

/** Files whose names change with their content: what is kept is right for good. */
async function file(request: Request): Promise<Response> {
  const kept = await known(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELL_CACHE)).put(request, answer.clone());
  return answer;
}

/** An answer of the API: fresh if it can be had soon, else the last one. */
async function data(request: Request): Promise<Response> {
  const { answer, old } = await soonest(request, () => known(request));
  if (answer.ok && !old) await keep(DATA, request, answer.clone());
  return answer;
}

/** A venue's page in whichever language it was kept: better than none. */
async function inAnyLanguage(path: string): Promise<Response | undefined> {
  for (const name of [SAVED, PAGES]) {
    const cache = await caches.open(name);
    const keys = await cache.keys();
    const key = keys.find(({ url }) => bare(new URL(url).pathname) === bare(path));
    if (key) return cache.match(key);
  }
  return undefined;
}

/** A page as it was last seen; a venue's from wherever one came to it. */
async function keptPage(request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  const seen = await (await caches.open(PAGES)).match(request, { ignoreVary: true });
  if (seen) return seen;
  if (pathname.includes('/lieux/'))
    return (await known(request, { ignoreSearch: true })) ?? inAnyLanguage(pathname);
  return known(request);
}

/** The language of the page last seen: of an address that has none, one's own. */
async function lastPrefix(): Promise<string> {
  const keys = await (await caches.open(PAGES)).keys();
  const last = keys.at(-1);
  return last ? languagePrefix(new URL(last.url).pathname) : '';
}

const fallback = async (path: string): Promise<Response | undefined> =>
  (await known((languagePrefix(path) || (await lastPrefix())) + FALLBACK)) ?? known(FALLBACK);

/** A page: fresh if it can be had soon, else as it was last seen; without a network, else the venues saved. */
async function page(event: AskedEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  const { pathname } = new URL(request.url);
  try {
    const { answer, old } = await soonest(request, () => keptPage(request));
    if (old) fromCache.add(resultingClientId);
    else if (answer.ok && !answer.redirected)
      event.waitUntil(keep(PAGES, request, answer.clone()).then(() => keepFallback(pathname)));
    return answer;
  } catch (error) {
    const instead = await fallback(pathname);
    if (!instead) throw error;
    fromCache.add(resultingClientId);
    return instead;
  }
}

/** A page that is not kept: without a network, the venues saved stand in for it. */
async function passing({ request, resultingClientId }: AskedEvent): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const instead = await fallback(new URL(request.url).pathname);
    if (!instead) throw error;
    fromCache.add(resultingClientId);
    return instead;
  }
}

const isOurs = (url: URL) => url.origin === location.origin;
/** Frames of other sites, answers in search of a person and pages for one person are nobody's to keep. */
const isKept = ({ pathname }: URL) =>
  !/^\/(embarque|langues|orientation|connexion|mon-espace|boite-d-envoi|moderation)\b|\/(modifier|revendiquer)$/.test(
    bare(pathname),
  );
const isPassing = ({ pathname }: URL) => /^\/(orientation|mon-espace)\b/.test(bare(pathname));

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url)) return;
  if (request.mode === 'navigate' && isPassing(url)) return event.respondWith(passing(event));
  if (!isKept(url)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request));
  else if (/^\/api\/(venues|points|facets|places|timetables)\b/.test(url.pathname))
    event.respondWith(data(request));
});
scope.addEventListener('message', (event) => {
  const { data: told, source, ports } = event;
  // The list that filters led to, without a new page: kept when one leaves it.
  if (typeof told === 'object' && told !== null && 'seen' in told) event.waitUntil(see(String(told.seen)));
  else ports[0]?.postMessage(source !== null && fromCache.has(source.id));
});
