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
    ...venues.map(({ id, nom, proposed, allotted, fetch_by, held, waiting }) => {
      const todo = counted([
        [proposed, said.proposed],
        [allotted, (many) => said.receive(many, fetch_by)],
        [held, said.held],
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

interface Props {
  readonly awaiting: Awaiting | undefined;
  /** Those that wait for someone's act, which come first; or the others. */
  readonly pressing: boolean;
}

const presses = {
  workshop: ({ late, collected, wiped, refurbished }: Awaiting['workshops'][number]) =>
    late + collected + wiped + refurbished > 0,
  venue: ({ proposed, allotted, held }: Awaiting['venues'][number]) => proposed + allotted + held > 0,
};

/** Of what waits, what presses or what does not. */
const partOf = ({ workshops, venues, lots }: Awaiting, pressing: boolean): Awaiting => ({
  workshops: workshops.filter((one) => presses.workshop(one) === pressing),
  venues: venues.filter((one) => presses.venue(one) === pressing),
  lots: pressing ? [] : lots,
});

/** What waits for someone, in their space. */
export function AwaitingMachines({ awaiting, pressing }: Props) {
  const lines = awaiting ? linesOf(partOf(awaiting, pressing)) : [];
  const id = pressing ? 'ordi' : 'ordi-suite';
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{pressing ? said.pressing : said.title}</h2>
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
