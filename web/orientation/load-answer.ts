import type { Venue } from '../../api/venues/schema.ts';
import { type Api, ApiError, type Place } from '../api.ts';
import { withFlag, withOpen } from '../venues/criteria.ts';
import { apiQuery, type Search } from '../venues/filters.ts';
import { resolve } from '../venues/load-search.ts';
import { type Candidate, type Choice, chooseVenues } from './choose.ts';

/** Enough to find four that suit among them, anywhere but in a desert. */
const ASKED = 60;

export interface Answered {
  readonly search: Search;
  /** What the place typed may have meant besides. */
  readonly alternatives: readonly Place[];
  readonly found: boolean;
  readonly choices: readonly Choice[];
  /** A day was asked that is past, or further than hours are known: these are for any day. */
  readonly beyondKnown?: true;
  /** Wishes that none of these says it meets, each with the nearest venue that does. */
  readonly unmet: readonly Unmet[];
}

/** A wish that the venues chosen leave open, and where it is met. */
export interface Unmet extends Pick<Wish, 'field' | 'value'> {
  readonly venue: Venue;
}
type Wish = Choice['answers'][number];

/** What one comes for and when are asked of the directory; the rest weighs in the choice. */
const asked = ({ q, near, departement, open, facets }: Search): Search => ({
  q,
  need: [],
  facets: facets.services ? { services: facets.services } : {},
  ...(near && { near }),
  ...(departement && { departement }),
  ...(open && { open }),
});

async function candidates(search: Search, api: Api, now: Date): Promise<Candidate[]> {
  const list = async (one: Search) => (await api.venues(apiQuery(one, ASKED, undefined, now))).venues;
  const wanted = asked(search);
  if (!wanted.open) return (await list(wanted)).map((venue) => ({ venue }));
  const [sure, all] = await Promise.all([list(wanted), list(withFlag(wanted, 'unsure', true))]);
  const surely = new Map(sure.map((venue): [string, Venue] => [venue.id, venue]));
  const maybe = all.filter(({ id }) => !surely.has(id));
  return [
    ...sure.map((venue): Candidate => ({ venue, open: 'surely' })),
    ...maybe.map((venue): Candidate => ({ venue, open: 'maybe' })),
  ];
}

/** A day that is past, or further than hours are known, is left out: better some venues than none. */
async function candidatesAt(
  search: Search,
  api: Api,
  now: Date,
): Promise<{ found: Candidate[]; beyondKnown?: true }> {
  try {
    return { found: await candidates(search, api, now) };
  } catch (error) {
    const isDay = error instanceof ApiError && error.errors.some(({ name }) => name === 'open');
    if (!isDay) throw error;
    return { found: await candidates(withOpen(search, undefined), api, now), beyondKnown: true };
  }
}

/** Each asks the directory once more. */
const MOST_UNMET = 3;

/** What nobody chosen says, and who says it: the same need, however far. */
async function findUnmet(search: Search, choices: readonly Choice[], api: Api, now: Date): Promise<Unmet[]> {
  const isMet = ({ field, value }: Wish) =>
    choices.some(({ answers }) =>
      answers.some((answer) => answer.field === field && answer.value === value && answer.says === 'yes'),
    );
  const wishes = (choices[0]?.answers ?? []).filter((wish) => wish.field !== 'services' && !isMet(wish));
  const found = await Promise.all(
    wishes.slice(0, MOST_UNMET).map(async ({ field, value }) => {
      const { open: _, ...wanted } = asked(search);
      const facets = { ...wanted.facets, [field]: [value] };
      const { venues } = await api.venues(apiQuery({ ...wanted, facets }, 1, undefined, now));
      return venues.map((venue): Unmet => ({ field, value, venue }));
    }),
  );
  return found.flat();
}

/** The few venues for what was answered; none, and `found` false, where the place is not known. */
export async function loadAnswer(answered: Search, api: Api, now: Date): Promise<Answered> {
  const isPlaced = Boolean(answered.near);
  const { search, alternatives, found } = isPlaced
    ? { search: answered, alternatives: [], found: 'place' }
    : await resolve(answered, api);
  if (found !== 'place') return { search, alternatives, found: false, choices: [], unmet: [] };
  const { found: near, beyondKnown } = await candidatesAt(search, api, now);
  const choices = chooseVenues(near, search.facets);
  const unmet = await findUnmet(search, choices, api, now);
  return { search, alternatives, found: true, choices, unmet, ...(beyondKnown && { beyondKnown }) };
}
