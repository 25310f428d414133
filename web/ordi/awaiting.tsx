import type { Awaiting } from '../../api/ordi/schema.ts';
import { calm, venueUrl } from '../venues/names.ts';
import { words } from './words.ts';

const said = words.awaiting;

const counted = (counts: readonly (readonly [number, (many: number) => string])[]) =>
  counts
    .filter(([many]) => many > 0)
    .map(([many, say]) => say(many))
    .join(', ');

/** What waits for someone in Ordi 2.0, an address and a few words each. */
function linesOf({ workshops, venues, lots }: Awaiting): (readonly [string, string, string])[] {
  return [
    ...workshops.map(({ organisation, nom, open, late, collected, wiped, refurbished, allotted }) => {
      const todo = counted([
        [late, said.late],
        [collected - late, said.collected],
        [wiped, said.wiped],
        [refurbished, said.refurbished],
        [allotted, said.allotted],
        [open, said.open],
      ]);
      return [`/partenaires/${organisation}/machines`, said.workshop(nom), todo || said.nothing] as const;
    }),
    ...venues.map(({ id, nom, proposed, allotted, waiting }) => {
      const todo = counted([
        [proposed, said.proposed],
        [allotted, said.receive],
        [waiting, said.waiting],
      ]);
      return [`${venueUrl({ id, nom })}/machines`, said.venue(calm(nom)), todo || said.nothing] as const;
    }),
    ...lots.map(
      ({ resource, title, machines, unwiped }) =>
        [`/ordi/lots/${resource}`, said.lot(title), said.unwiped(unwiped, machines)] as const,
    ),
  ];
}

/** What waits for someone, in their space. */
export function AwaitingMachines({ awaiting }: { readonly awaiting: Awaiting | undefined }) {
  const lines = awaiting ? linesOf(awaiting) : [];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="ordi">
      <h2 id="ordi">{said.title}</h2>
      <ul class="points">
        {lines.map(([address, name, todo]) => (
          <li key={address}>
            <a href={address}>{name}</a> : {todo}
          </li>
        ))}
      </ul>
    </section>
  );
}
