import type { Waiting } from '../../api/moderation/schema.ts';
import type { Organisation, Twin } from '../../api/partners/schema.ts';
import type { Lookalike } from '../../api/proposals/schema.ts';
import type { KnownRequest } from '../../api/representatives/schema.ts';
import type { Version } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { partnersApi } from '../partners/partners-api.ts';
import { representativesApi } from '../representatives/representatives-api.ts';
import type { PersonalRequest } from '../routes.tsx';
import { toldChanges } from '../stewardship/field-change.tsx';
import { stewardshipApi } from '../stewardship/stewardship-api.ts';
import type { Difference } from './differences.tsx';
import { moderationApi } from './moderation-api.ts';

export interface Place {
  readonly position: readonly [lon: number, lat: number];
  /** It is the middle of its commune. */
  readonly approximate: boolean;
}

type Position = Place['position'];
/** Undefined where there was, or is, no exact position. */
export interface Move {
  readonly from: Position | undefined;
  readonly to: Position | undefined;
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
  /** From where to where a change that is looked at moves its venue. */
  readonly move?: Move | undefined;
  readonly differences: readonly Difference[];
  /** A request to speak for a commune, with what its address tells. */
  readonly request?: KnownRequest | undefined;
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

type Review = Extract<Waiting, { kind: 'review' }>['about'];
const reviewed = ({ version }: Review, history: readonly Version[]) =>
  history.find((one) => one.version === version)?.changes ?? [];

function moveOf(waiting: Waiting, history: readonly Version[]): Move | undefined {
  if (waiting.kind !== 'review' || !waiting.about.fields.includes('location')) return undefined;
  const changes = reviewed(waiting.about, history);
  const degrees = (name: string, side: 'from' | 'to') => changes.find(({ field }) => field === name)?.[side];
  const at = (side: 'from' | 'to'): Position | undefined => {
    const [lon, lat] = [degrees('longitude', side), degrees('latitude', side)];
    return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : undefined;
  };
  return { from: at('from'), to: at('to') };
}

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
      const { fields } = waiting.about;
      return toldChanges(reviewed(waiting.about, history))
        .map(({ field, from, to }) => ({ name: field === 'position' ? 'location' : field, from, to }))
        .filter(({ name }) => fields.includes(name));
    }
    case 'claim':
    case 'organisation':
    case 'alert':
    case 'commune':
    case 'school':
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
  const [venue, history, lookalikes, place, proposed, known] = await Promise.all([
    id ? api.venue(id) : undefined,
    id ? stewardshipApi(ask).history(id) : [],
    waiting.kind === 'proposal' ? moderationApi(ask).lookalikes(waiting.about.fields) : [],
    placeOf(waiting, request),
    proposedBy(waiting, request),
    waiting.kind === 'commune' ? representativesApi(ask).request(waiting.key) : undefined,
  ]);
  const differences = differencesOf(waiting, venue, history);
  const move = moveOf(waiting, history);
  return { waiting, venue, history, lookalikes, place, move, differences, proposed, request: known };
}
