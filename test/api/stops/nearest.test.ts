import fc from 'fast-check';
import t from 'tap';
import { PAGES_ADDRESS } from '../../../api/core/protections.ts';
import { readTimetables } from '../../../api/hours/queries.ts';
import { settleStops } from '../../../api/stops/doors.ts';
import type { Counts, VenueList } from '../../../api/venues/schema.ts';
import { build, NOW } from '../../helper.ts';
import { addVenues } from '../../venues.ts';

/** Around Lille, on a grid so coarse that many distances are the same. */
const place = fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }) });
type Cell = { readonly x: number; readonly y: number };
const positionOf = ({ x, y }: Cell) => [3 + x / 40, 50.6 + y / 40] as const;
/** Monday is today; that of December is out of sight. */
const hours = fc.constantFrom('Mo 09:00-12:00', 'Tu 14:00-17:00', '2026 Dec 12 10:00-12:00');
const directory = fc.record({
  fixed: fc.array(place, { maxLength: 6 }),
  moving: fc.array(fc.array(fc.record({ place, hours }), { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
  from: place,
  limit: fc.integer({ min: 1, max: 4 }),
  open: fc.constantFrom(undefined, 'now', '2026-06-02'),
  radius: fc.constantFrom(undefined, 4_000),
});

interface Somewhere {
  readonly id: string;
  readonly horaires: string;
  readonly place: Cell;
}

const insertStops = `
insert into stop (venue, label, commune, code_postal, code_insee, adresse, location, horaires)
select number, 'Mairie', 'Lille', '59000', '59350', '1 place', st_point(lon, lat)::geography, said.horaires
from json_to_recordset($1::json) said (id text, lon float8, lat float8, horaires text) join venue using (id)`;

t.test('venues and stops together, against measuring them all', async (t) => {
  const { app, db } = await build(t);
  const measure = async (from: Cell, places: readonly Somewhere[]) => {
    const rows = await db.query<{ distance: number }>(
      `select st_distance(st_point(lon, lat)::geography, st_point($2, $3)::geography) as distance
       from json_to_recordset($1::json) said (place int, lon float8, lat float8) order by place`,
      [
        JSON.stringify(
          places.map((one, index) => ({
            place: index,
            lon: positionOf(one.place)[0],
            lat: positionOf(one.place)[1],
          })),
        ),
        ...positionOf(from),
      ],
    );
    return rows.map(({ distance }) => distance);
  };
  const isOpen = (horaires: string, open: string | undefined) =>
    open === undefined || (open === 'now' ? horaires.startsWith('Mo') : horaires.startsWith('Tu'));

  await fc.assert(
    fc.asyncProperty(directory, async ({ fixed, moving, from, limit, open, radius }) => {
      await db.query('truncate venue cascade');
      const still = fixed.map((cell, index) => ({
        id: `f${index}`,
        place: cell,
        horaires: 'Mo 09:00-12:00',
      }));
      const stops = moving.flatMap((calendar, index) =>
        calendar.map((stop) => ({ id: `m${index}`, place: stop.place, horaires: stop.hours })),
      );
      await addVenues(db, [
        ...still.map(({ id, place: cell, horaires }) => ({ id, horaires, at: positionOf(cell) })),
        ...moving.map((_, index) => ({ id: `m${index}`, itinerance: ['Itinérant'], at: [9, 42] as const })),
      ]);
      await db.query(insertStops, [
        JSON.stringify(
          stops.map((one) => ({ ...one, lon: positionOf(one.place)[0], lat: positionOf(one.place)[1] })),
        ),
      ]);
      await readTimetables(db, NOW);
      await settleStops(db, NOW);

      // Where nothing is coming, the first stop stands for the venue.
      const coming = stops.filter(
        (stop) =>
          !stop.horaires.includes('Dec') ||
          (stops.every(({ id, horaires }) => id !== stop.id || horaires.includes('Dec')) &&
            stops.find(({ id }) => id === stop.id) === stop),
      );
      const places = [...still, ...coming];
      const distances = await measure(from, places);
      const best = new Map<string, number>();
      places.forEach(({ id, horaires }, index) => {
        const distance = distances[index] ?? 0;
        if (!isOpen(horaires, open) || distance > (radius ?? Infinity)) return;
        best.set(id, Math.min(best.get(id) ?? Infinity, distance));
      });
      const expected = [...best]
        .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
        .map(([id, metres]) => [id, Math.round(metres * 10) / 10]);

      const [lon, lat] = positionOf(from);
      const search = new URLSearchParams({ near: `${lon},${lat}` });
      if (open) search.set('open', open);
      if (radius) search.set('radius', String(radius));
      const found: [string, number | null | undefined][] = [];
      let cursor: string | null = '';
      for (let page = 0; cursor !== null && page < 30; page += 1) {
        const answer: VenueList = (
          await app.inject({
            url: `/api/venues?${search}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
            remoteAddress: PAGES_ADDRESS,
          })
        ).json();
        found.push(...answer.venues.map(({ id, distance }) => [id, distance] as [string, number]));
        cursor = answer.next;
      }
      // At the same distance the order is that of the permanent numbers: here, of the ids.
      t.same(found, expected);
      const all = new URLSearchParams({ ...(open && { open }) });
      const listed = (
        await app.inject({ url: `/api/venues?${all}&limit=100`, remoteAddress: PAGES_ADDRESS })
      ).json<VenueList>().venues;
      const everywhere = new Set(places.filter(({ horaires }) => isOpen(horaires, open)).map(({ id }) => id));
      t.same(listed.map(({ id }) => id).sort(), [...everywhere].sort());
      const counts = (
        await app.inject({ url: `/api/facets?${search}`, remoteAddress: PAGES_ADDRESS })
      ).json<Counts>();
      t.equal(counts.total, radius ? expected.length : counts.total);
    }),
    { numRuns: 30 },
  );
});
