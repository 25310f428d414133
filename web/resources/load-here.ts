import type { Event, Events } from '../../api/events/schema.ts';
import type { ResourceSkills } from '../../api/framework/schema.ts';
import type { Brought } from '../../api/resources/schema.ts';
import type { PracticeLine, VenuePractices } from '../../api/toolbox/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What partners bring to one venue, as its page shows it. */
export interface Here extends Brought {
  /** The next ones, the soonest first. */
  readonly events: readonly Event[];
  readonly practices: readonly PracticeLine[];
  readonly skills: ResourceSkills;
}

const SHOWN = 5;

/** On the server alone, by the API that everyone has. */
export async function loadHere(ask: Ask, venue: string): Promise<Here> {
  const read = async <Value>(path: string) => JSON.parse((await accepted(ask(path))).body) as Value;
  const own = `/api/venues/${encodeURIComponent(venue)}`;
  const query = new URLSearchParams({ venue, limit: String(SHOWN) });
  const [brought, { events }, { practices }, skills] = await Promise.all([
    read<Brought>(`${own}/resources`),
    read<Events>(`/api/events?${query}`),
    read<VenuePractices>(`${own}/practices`),
    read<ResourceSkills>(`/api/framework/venues/${encodeURIComponent(venue)}`),
  ]);
  return { ...brought, events, practices, skills };
}
