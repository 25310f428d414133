import type { Event, Events } from '../../api/events/schema.ts';
import type { ResourceSkills } from '../../api/framework/schema.ts';
import type { Job, Jobs } from '../../api/jobs/schema.ts';
import type { VenueOrdi } from '../../api/ordi/schema.ts';
import type { Brought } from '../../api/resources/schema.ts';
import type { PracticeLine, VenuePractices } from '../../api/toolbox/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What partners bring to one venue, as its page shows it. */
export interface Here extends Brought {
  /** The next ones, the soonest first. */
  readonly events: readonly Event[];
  readonly practices: readonly PracticeLine[];
  /** Offers of employment around it, the nearest first. */
  readonly jobs: readonly Job[];
  /** « lon,lat » of the venue, where it has a place: what these are around. */
  readonly at: string | undefined;
  readonly machines: VenueOrdi;
  readonly skills: ResourceSkills;
}

const SHOWN = 5;
const JOBS = 3;
/** In metres: where one would go each day from there. */
const DAILY = 30_000;

/** On the server alone, by the API that everyone has. */
export async function loadHere(ask: Ask, { id, position }: Pick<Venue, 'id' | 'position'>): Promise<Here> {
  const read = async <Value>(path: string) => JSON.parse((await accepted(ask(path))).body) as Value;
  const own = `/api/venues/${encodeURIComponent(id)}`;
  const at = position?.map((degrees) => degrees.toFixed(5)).join(',');
  const query = new URLSearchParams({ venue: id, limit: String(SHOWN) });
  const [brought, { events }, { practices }, jobs, machines, skills] = await Promise.all([
    read<Brought>(`${own}/resources`),
    read<Events>(`/api/events?${query}`),
    read<VenuePractices>(`${own}/practices`),
    at ? read<Jobs>(`/api/jobs?near=${at}&radius=${DAILY}&limit=${JOBS}`) : undefined,
    read<VenueOrdi>(`${own}/ordi`),
    read<ResourceSkills>(`/api/framework/venues/${encodeURIComponent(id)}`),
  ]);
  return { ...brought, events, practices, jobs: jobs?.jobs ?? [], at, machines, skills };
}
