import { type Edge, minCostFlow } from 'min-cost-flow';

/** An hour of the week that wants people: of one class, in one role. */
export interface Place {
  readonly place: string;
  /** How many more. */
  readonly wanted: number;
  /** Nobody is in two places in one half-day. */
  readonly halfday: string;
}

/** Someone who could come: within their travel limit, available in that half-day. */
export interface Candidate {
  readonly place: string;
  readonly person: number;
  readonly metres: number;
}

export interface Person {
  readonly person: number;
  /** How many lessons a week more. */
  readonly lessons: number;
  /** Half-days in which they are somewhere already. */
  readonly taken: readonly string[];
}

export interface Assignment {
  readonly pairs: readonly Candidate[];
  readonly metres: number;
  /** How many are wanted and found nowhere. */
  readonly unfilled: number;
}

const SOURCE = 'SOURCE';
const SINK = 'SINK';
const personNode = (person: number) => `person ${person}`;
const halfdayNode = (person: number, halfday: string) => `${person} on ${halfday}`;
const placeNode = (place: string) => `place ${place}`;

/**
 * Those whom the best assignment can need of a place: with as many nearer ones as there are places in all, one of them
 * is unused, and better.
 */
function nearest(candidates: readonly Candidate[], wanted: number): Candidate[] {
  const byPlace = new Map<string, Candidate[]>();
  for (const one of candidates) byPlace.set(one.place, [...(byPlace.get(one.place) ?? []), one]);
  return [...byPlace.values()].flatMap((all) =>
    all.sort((one, other) => one.metres - other.metres).slice(0, wanted),
  );
}

/** Unit edges, each once: from whom, in which half-day, to where; the cost is the way. */
function edgesOf(
  places: readonly Place[],
  candidates: readonly Candidate[],
  people: readonly Person[],
): Edge<string>[] {
  const halfdays = new Map(places.map(({ place, halfday }) => [place, halfday]));
  const edges = new Map<string, Edge<string>>();
  const add = (from: string, to: string, capacity: number, cost: number) =>
    edges.set(`${from}>${to}`, { from, to, capacity, cost });
  const lessons = new Map(people.map((one) => [one.person, one.lessons]));
  for (const { place, person, metres } of candidates) {
    const inHalfday = halfdayNode(person, halfdays.get(place) ?? '');
    add(SOURCE, personNode(person), lessons.get(person) ?? 0, 0);
    add(personNode(person), inHalfday, 1, 0);
    add(inHalfday, placeNode(place), 1, metres);
  }
  for (const { place, wanted } of places) add(placeNode(place), SINK, wanted, 0);
  return [...edges.values()];
}

function isFree(one: Candidate, halfdays: ReadonlyMap<string, string>, people: ReadonlyMap<number, Person>) {
  const person = people.get(one.person);
  const halfday = halfdays.get(one.place);
  return (
    person !== undefined && halfday !== undefined && person.lessons > 0 && !person.taken.includes(halfday)
  );
}

/**
 * Who goes where: as many places filled as can be, then the shortest way in all. Nobody is in two places in one half-day,
 * nor gives more lessons than they offer. Exact: successive shortest paths of a flow of least cost.
 * @param candidates each pair that may be; those of the same place and person once
 */
export function assign(
  places: readonly Place[],
  candidates: readonly Candidate[],
  people: readonly Person[],
): Assignment {
  const wanted = places.reduce((sum, one) => sum + one.wanted, 0);
  const halfdays = new Map(places.map(({ place, halfday }) => [place, halfday]));
  const known = new Map(people.map((one) => [one.person, one]));
  const possible = nearest(
    candidates.filter((one) => isFree(one, halfdays, known)),
    wanted,
  );
  if (possible.length === 0) return { pairs: [], metres: 0, unfilled: wanted };
  const flowing = new Set(
    minCostFlow(edgesOf(places, possible, people))
      .filter(({ flow }) => flow > 0)
      .map(({ from, to }) => `${from}>${to}`),
  );
  const pairs = possible.filter(({ place, person }) =>
    flowing.has(`${halfdayNode(person, halfdays.get(place) ?? '')}>${placeNode(place)}`),
  );
  return {
    pairs,
    metres: pairs.reduce((sum, one) => sum + one.metres, 0),
    unfilled: wanted - pairs.length,
  };
}
