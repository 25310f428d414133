import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import { assign, type Candidate, type Person, type Place } from '../../../api/pilots/team/assign.ts';

const halfdays = ['lundi matin', 'mardi après-midi'];

interface Case {
  readonly places: Place[];
  readonly candidates: Candidate[];
  readonly people: Person[];
}

/** Every way of filling places, one after the other: what is best of them. */
function bestByForce({ places, candidates, people }: Case): { filled: number; metres: number } {
  const seats = places.flatMap((one) => Array.from({ length: one.wanted }, () => one));
  const best = { filled: 0, metres: 0 };
  const given = new Map<number, string[]>();
  const isBetter = (filled: number, metres: number) =>
    filled > best.filled || (filled === best.filled && metres < best.metres);
  const mayCome = (person: number, halfday: string) => {
    const { lessons = 0, taken = [] } = people.find((one) => one.person === person) ?? {};
    const own = given.get(person) ?? [];
    return own.length < lessons && ![...taken, ...own].includes(halfday);
  };
  const fill = (index: number, filled: number, metres: number): void => {
    if (isBetter(filled, metres)) Object.assign(best, { filled, metres });
    const seat = seats[index];
    if (!seat) return;
    fill(index + 1, filled, metres);
    for (const { person, metres: way, place } of candidates) {
      if (place !== seat.place || !mayCome(person, seat.halfday)) continue;
      const before = given.get(person) ?? [];
      given.set(person, [...before, seat.halfday]);
      fill(index + 1, filled + 1, metres + way);
      given.set(person, before);
    }
  };
  fill(0, 0, 0);
  return best;
}

const cases: fc.Arbitrary<Case> = fc
  .record({
    places: fc.array(
      fc.record({ wanted: fc.integer({ min: 1, max: 2 }), halfday: fc.constantFrom(...halfdays) }),
      { minLength: 1, maxLength: 4 },
    ),
    people: fc.array(fc.record({ lessons: fc.integer({ min: 0, max: 3 }), taken: fc.subarray(halfdays) }), {
      minLength: 1,
      maxLength: 4,
    }),
    ways: fc.array(fc.option(fc.integer({ min: 0, max: 60_000 })), { minLength: 16, maxLength: 16 }),
  })
  .map(({ places, people, ways }) => ({
    places: places.map((one, index) => ({ ...one, place: `class ${index}` })),
    people: people.map((one, person) => ({ ...one, person })),
    candidates: places.flatMap((_, place) =>
      people.flatMap((_one, person) => {
        const metres = ways[place * 4 + person];
        return typeof metres === 'number' ? [{ place: `class ${place}`, person, metres }] : [];
      }),
    ),
  }));

/** Nobody is in two places in one half-day, nor gives more lessons than they offer. */
function checkEach({ places, people }: Case, pairs: readonly Candidate[]): void {
  for (const { person, lessons, taken } of people) {
    const own = pairs.filter((pair) => pair.person === person);
    const when = own.map(({ place }) => places.find((one) => one.place === place)?.halfday ?? '');
    assert.ok(own.length <= lessons);
    assert.equal(new Set([...when, ...taken]).size, when.length + taken.length);
  }
}

t.test('who goes where is the best of all the ways there are', async () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { pairs, metres, unfilled } = assign(one.places, one.candidates, one.people);
      const best = bestByForce(one);
      const seats = one.places.reduce((sum, { wanted }) => sum + wanted, 0);
      assert.deepEqual(
        { filled: pairs.length, metres, unfilled },
        { ...best, unfilled: seats - best.filled },
      );
      checkEach(one, pairs);
    }),
    { numRuns: 300 },
  );
});
