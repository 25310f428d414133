import type { Counts } from '../../api/venues/schema.ts';
import type { Api } from '../api.ts';
import { type CardVenue, toCard } from './card.tsx';
import { apiQuery, filtersQuery, isWelcome, originOf, restarted, type Search } from './filters.ts';

export const PAGE_SIZE = 20;

/** A list as the page shows it. */
export interface Listed {
  readonly search: Search;
  readonly venues: readonly CardVenue[];
  readonly next: string | null;
  /** How many venues each filter would leave, noughts left out; absent where nothing says where. */
  readonly counts?: Counts;
  /** The nearest venue that has everything asked, where the bounds asked hold none. */
  readonly beyond?: CardVenue;
}

export interface ListContext {
  readonly api: Api;
  /** What venues' names are searched for, where the text is no place. */
  readonly named: string | undefined;
  readonly now?: Date;
  readonly signal?: AbortSignal;
}

/** Only what there is: nine numbers in ten are nought, and the page carries them. */
function withoutNoughts(counts: Counts): Counts {
  const values = Object.entries(counts.values).map(([field, numbers]) => [
    field,
    Object.fromEntries(Object.entries(numbers).filter(([, count]) => count > 0)),
  ]);
  return { ...counts, values: Object.fromEntries(values) as Counts['values'] };
}

/** Bounds may hold nothing: the nearest beyond them is then worth more than an empty page. */
async function findBeyond(search: Search, { api, now, signal }: ListContext): Promise<CardVenue | undefined> {
  const near = originOf(search);
  const { bbox, departement, commune, ...unbounded } = search;
  if (!near || !(bbox || departement || commune)) return undefined;
  const { venues } = await api.venues(apiQuery({ ...unbounded, near }, 1, undefined, now), signal);
  return venues[0] && toCard(venues[0]);
}

/** Metres shown for a place known only by its commune: never less (`roughDistance` in web/words). */
const ROUGH = 1_000;
const shownDistance = ({ distance, location_approximate }: CardVenue) =>
  location_approximate ? Math.max(ROUGH, distance ?? 0) : (distance ?? 0);

/** « Environ 1 km » after 390 m, though the middle of the commune is nearer: people read what is written. */
const inShownOrder = (venues: readonly CardVenue[]) =>
  venues.toSorted((a, b) => shownDistance(a) - shownDistance(b));

function countEverywhere(search: Search, { api, named, now, signal }: ListContext) {
  const { near: _, ...anywhere } = restarted(search);
  return api.counts(filtersQuery(anywhere, named, now), signal);
}

/** Asks the API for a list, and for the numbers beside its filters where the list begins. */
export async function listVenues(search: Search, context: ListContext): Promise<Listed> {
  const { api, named, now, signal } = context;
  if (isWelcome(search)) return { search, venues: [], next: null };
  const [{ venues, next }, counts] = await Promise.all([
    api.venues(apiQuery(search, PAGE_SIZE, named, now), signal),
    search.cursor ? undefined : api.counts(filtersQuery(restarted(search), named, now), signal),
  ]);
  // Nowhere has it all: what to give up is counted everywhere, not in the 20 km around.
  const wider = venues.length === 0 && counts?.radius ? await countEverywhere(search, context) : counts;
  const beyond = venues.length === 0 ? await findBeyond(restarted(search), context) : undefined;
  return {
    search,
    venues: inShownOrder(venues.map(toCard)),
    next,
    ...(wider && { counts: withoutNoughts(wider) }),
    ...(beyond && { beyond }),
  };
}
