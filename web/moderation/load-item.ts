import type { Waiting } from '../../api/moderation/schema.ts';
import type { Organisation, Twin } from '../../api/partners/schema.ts';
import type { Lookalike } from '../../api/proposals/schema.ts';
import type { Version } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { partnersApi } from '../partners/partners-api.ts';
import type { PersonalRequest } from '../routes.tsx';
import { stewardshipApi } from '../stewardship/stewardship-api.ts';
import type { Difference } from './differences.tsx';
import { moderationApi } from './moderation-api.ts';

export interface Place {
  readonly position: readonly [lon: number, lat: number];
  /** It is the middle of its commune. */
  readonly approximate: boolean;
}

/** What one needs to see to decide. */
export interface Item {
  readonly waiting: Waiting;
  /** Absent for a venue that is only proposed. */
  readonly venue?: Venue | undefined;
  readonly history: readonly Version[];
  readonly lookalikes: readonly Lookalike[];
  /** Where a venue that is only proposed is said to be. */
  readonly place?: Place | undefined;
  readonly differences: readonly Difference[];
  /** An organisation that was proposed, with those it may be already. */
  readonly proposed?: { readonly organisation: Organisation; readonly twins: readonly Twin[] } | undefined;
}

/** What tells one thing that waits from the others, in addresses and forms. */
export const nameOf = ({ kind, key, venue }: Waiting): string => `${kind}-${key}${venue ? `@${venue}` : ''}`;

/** A code goes with its commune's name and says nothing to a reader. */
const UNSHOWN = new Set(['code_insee']);
export const isShown = (name: string): boolean => !UNSHOWN.has(name);

const suggestedDifferences = (fields: Readonly<Record<string, unknown>>, venue?: Venue): Difference[] =>
  Object.entries(fields)
    .filter(([name]) => isShown(name))
    .map(([name, to]) => ({ name, from: venue?.[name as keyof Venue], to }));

function differencesOf(
  waiting: Waiting,
  venue: Venue | undefined,
  history: readonly Version[],
): Difference[] {
  switch (waiting.kind) {
    case 'report':
      return suggestedDifferences(waiting.about.suggested, venue);
    case 'proposal':
      return suggestedDifferences(waiting.about.fields);
    case 'review': {
      const { version, fields } = waiting.about;
      const changes = history.find((one) => one.version === version)?.changes ?? [];
      return changes
        .filter(({ field }) => fields.includes(field))
        .map(({ field, from, to }) => ({ name: field, from, to }));
    }
    case 'claim':
    case 'organisation':
      return [];
  }
}

/** The position that was given, else where publishing would put the venue: the middle of its commune. */
async function placeOf(waiting: Waiting, { api }: PersonalRequest): Promise<Place | undefined> {
  if (waiting.kind !== 'proposal') return undefined;
  const { longitude, latitude, code_insee } = waiting.about.fields;
  if (typeof longitude === 'number' && typeof latitude === 'number')
    return { position: [longitude, latitude], approximate: false };
  const { lon, lat } = await api.commune(String(code_insee));
  return { position: [lon, lat], approximate: true };
}

async function proposedBy({ kind, key }: Waiting, { ask }: PersonalRequest): Promise<Item['proposed']> {
  if (kind !== 'organisation') return undefined;
  const api = partnersApi(ask);
  const [{ organisation }, twins] = await Promise.all([api.own(key), api.twins(key)]);
  return { organisation, twins };
}

/** Gathers what is known of what waits. */
export async function loadItem(waiting: Waiting, request: PersonalRequest): Promise<Item> {
  const { api, ask } = request;
  const { venue: id } = waiting;
  const [venue, history, lookalikes, place, proposed] = await Promise.all([
    id ? api.venue(id) : undefined,
    id ? stewardshipApi(ask).history(id) : [],
    waiting.kind === 'proposal' ? moderationApi(ask).lookalikes(waiting.about.fields) : [],
    placeOf(waiting, request),
    proposedBy(waiting, request),
  ]);
  const differences = differencesOf(waiting, venue, history);
  return { waiting, venue, history, lookalikes, place, differences, proposed };
}
