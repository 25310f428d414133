import type { CommuneDetail } from '../../api/places/schema.ts';
import type { Departement } from '../../api/venues/schema.ts';
import { type Addresses, type Api, ApiError, type Place } from '../api.ts';
import { looksLikeAddress, placeText } from '../places/place-text.ts';
import { isAsTyped, lettersOf } from '../places/understood.ts';
import type { Pages } from '../words/words.tsx';
import { isWelcome, readSearch, restarted, type Search } from './filters.ts';
import { type Listed, listVenues } from './list.ts';

/** Venues of that name come first among the suggestions, and seven communes are called Saint-Denis. */
const MEANINGS = 15;

/** Everything that the search page shows first. */
export interface SearchData extends Listed {
  /** The text as it was typed, before a place was found for it. */
  readonly typed: string;
  readonly ignored: readonly string[];
  /** A day was asked that is past, or further than hours are known: the list is for any day. */
  readonly beyondKnown?: true;
  /** What the text may have meant beside the place that was taken. */
  readonly alternatives: readonly Place[];
  /** `place`: around somewhere; `name`: no such place, venues of that name; `none`: neither; `welcome`: nothing asked. */
  readonly found: 'place' | 'name' | 'none' | 'welcome';
  /** The text names no place to the letter: this one only begins like it. */
  readonly guessed: boolean;
  /** An address was asked and only its commune could be found. */
  readonly fallback: boolean;
  readonly departements: readonly Departement[];
  /** YYYY-MM-DD, where the page was made. */
  readonly today: string;
  /** What the form carries along: the looks of a frame on another site. */
  readonly carried?: readonly (readonly [name: string, value: string])[];
  /** Without the box of places: the territory is the only one. */
  readonly withoutBox?: true | undefined;
  /** Names of types beyond those that scripts know. */
  readonly types?: Readonly<Record<string, string>>;
  /** What the map's second layer says; without it, there is none. */
  readonly landmarks?: Pages['landmarks'];
  /** Where the map's background comes from. */
  readonly basemap: string;
}

type Found = Pick<SearchData, 'search' | 'alternatives' | 'found' | 'guessed' | 'fallback'>;

const isPlaced = ({ near, departement, commune, bbox }: Search) =>
  Boolean(near || departement || commune || bbox);

/** The gazetteer may be asked what it cannot answer (one letter): then nothing is found, and that is no failure. */
const orElse = <Value>(asked: Promise<Value>, nothing: Value) =>
  asked.catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode < 500) return nothing;
    throw error;
  });

/** Communes, postcodes and départements first; an address when none, or when the text is written as one. */
async function placesFor(text: string, api: Api): Promise<Addresses> {
  const addresses = () => orElse(api.addresses(text), { items: [], fallback: false });
  const asAddress = looksLikeAddress(text) ? await addresses() : undefined;
  if (asAddress && asAddress.items.length > 0) return asAddress;
  const suggested = await orElse(api.places(text, MEANINGS), []);
  const items = suggested.filter(({ kind }) => kind !== 'venue');
  // Venues of that name and nowhere of that name: a venue is what is looked for.
  return suggested.length > 0 || asAddress ? { items, fallback: false } : addresses();
}

/** Only what the text may really have meant: another place of that name, another commune of that postcode. */
const isAlternative = (text: string, best: Place) => (other: Place) =>
  (other.lon !== best.lon || other.lat !== best.lat) &&
  (/^\s*\d/.test(text) || lettersOf(other.label) === lettersOf(best.label));

export const isTooShort = (text: string) => lettersOf(text).length < 2;

/** Where the text typed means: what the gazetteer thinks first, else an address, else a venue's name. */
export async function resolve(search: Search, api: Api): Promise<Found> {
  const byName: Found = { search, alternatives: [], found: 'name', guessed: false, fallback: false };
  if (search.by === 'name') return byName;
  const { items, fallback } = await placesFor(search.q, api);
  const [best, ...others] = items;
  if (!best || best.lon === undefined || best.lat === undefined) return byName;
  const guessed = !fallback && !isAsTyped(search.q, best);
  // One letter begins a thousand names; only Y, in the Somme, is one.
  if (guessed && isTooShort(search.q)) return byName;
  const placed = {
    ...search,
    q: placeText(best),
    near: { lon: best.lon, lat: best.lat },
    ...(best.kind === 'departement' && { departement: best.code }),
  };
  return {
    search: placed,
    alternatives: others.filter((other) => guessed || isAlternative(search.q, best)(other)).slice(0, 5),
    found: 'place',
    guessed,
    fallback,
  };
}

/** A link to a département carries its number alone: its name and its middle come from the directory. */
function withDepartement(search: Search, departements: readonly Departement[]): Search {
  const known = departements.find(({ code }) => code === search.departement);
  if (!known || search.near || known.lon === null || known.lat === null) return search;
  return {
    ...search,
    q: search.q || `${known.nom} (${known.code})`,
    near: { lon: known.lon, lat: known.lat },
  };
}

/** So does one to a commune; one that is not known is left out. */
async function withCommune(search: Search, api: Api): Promise<Search> {
  if (!search.commune || search.near) return search;
  const known = await orElse<CommuneDetail | undefined>(api.commune(search.commune), undefined);
  const { commune: _, ...anywhere } = search;
  if (!known) return anywhere;
  const { nom, departement, lon, lat } = known;
  return { ...search, q: search.q || `${nom} (${departement})`, near: { lon, lat } };
}

async function list({ search, found }: Found, api: Api, now: Date): Promise<Listed> {
  const named = found === 'name' && !isTooShort(search.q) ? search.q : undefined;
  if (found === 'name' && !named) return { search, venues: [], next: null };
  try {
    return await listVenues(search, { api, named, now });
  } catch (error) {
    // An old link's cursor, or its day: the list starts again rather than failing.
    if (!(error instanceof ApiError) || error.statusCode !== 400) throw error;
    const { open: _, unsure: __, ...timeless } = restarted(search);
    const refused = error.errors.some(({ name }) => name === 'open');
    return listVenues(refused ? timeless : restarted(search), { api, named, now });
  }
}

/** @param url the page's address, query included */
export async function loadSearch(
  url: URL,
  api: Api,
  now: Date,
): Promise<Omit<SearchData, 'basemap' | 'types' | 'landmarks'>> {
  const reading = readSearch(url.searchParams);
  const asked = await withCommune(reading.search, api);
  const ignored = [...reading.ignored, ...(asked.commune === reading.search.commune ? [] : ['commune'])];
  const welcome = isWelcome(asked);
  const departements = welcome || asked.departement ? await api.departements() : [];
  const today = now.toISOString().slice(0, 10);
  if (welcome)
    return {
      search: asked,
      typed: asked.q,
      ignored,
      venues: [],
      next: null,
      alternatives: [],
      found: 'welcome',
      guessed: false,
      fallback: false,
      departements,
      today,
    };
  const found = isPlaced(asked)
    ? {
        search: withDepartement(asked, departements),
        alternatives: [],
        found: 'place' as const,
        guessed: false,
        fallback: false,
      }
    : await resolve(asked, api);
  const listed = await list(found, api, now);
  const none = found.found === 'name' && listed.venues.length === 0;
  const beyondKnown = found.search.open !== listed.search.open;
  return {
    ...found,
    ...listed,
    ...(none && { found: 'none' }),
    typed: asked.q,
    ignored,
    ...(beyondKnown && { beyondKnown }),
    departements: none ? await api.departements() : [],
    today,
  };
}
