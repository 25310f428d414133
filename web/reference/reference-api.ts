import type {
  Abandoned,
  Changed,
  CurrentReference,
  DeclarationBody,
  Differences,
  Draft,
  DraftBody,
  Part,
  Reference,
  Simulation,
  Standing,
  Versions,
} from '../../api/reference/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What the pages of the criteria ask, on the server alone. Each throws ApiError. */
export interface ReferenceApi {
  /** @returns undefined where none is in force */
  current(): Promise<CurrentReference | undefined>;
  version(version: string): Promise<Reference>;
  versions(): Promise<Versions>;
  differences(version: number): Promise<Differences>;
  /** @returns undefined where none is being written that who asks may read */
  draft(): Promise<Draft | undefined>;
  /** What the draft changes of the version before it. */
  draftDifferences(): Promise<Differences>;
  /** What who asks may do of the draft, whether there is one or not. */
  part(): Promise<Part>;
  begin(): Promise<void>;
  change(revision: number, body: DraftBody): Promise<void>;
  abandon(revision: number, reason: string): Promise<void>;
  /** The drafts that were abandoned, to who may read one. */
  abandoned(): Promise<Abandoned>;
  simulate(revision: number): Promise<void>;
  /** @returns undefined where there was none */
  simulation(): Promise<Simulation | undefined>;
  changed(query: URLSearchParams): Promise<Changed>;
  /** @returns whether that adopted it, and which version */
  say(revision: number, party: number, agrees: boolean): Promise<{ version: number; adopted: boolean }>;
  /** @returns undefined where nothing is in force for the venue */
  standing(venue: string): Promise<Standing | undefined>;
  declare(venue: string, body: DeclarationBody): Promise<void>;
}

export const referenceApi = (ask: Ask): ReferenceApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const match = (revision: number) => ({ 'if-match': `"${revision}"` });
  const draft = '/api/reference/draft';
  const of = (venue: string) => `/api/venues/${encodeURIComponent(venue)}`;
  return {
    current: () => orNothing(read<CurrentReference>(ask('/api/reference')), 404),
    version: (version) => read(ask(`/api/reference/versions/${encodeURIComponent(version)}`)),
    versions: () => read(ask('/api/reference/versions')),
    differences: (version) => read(ask(`/api/reference/versions/${version}/differences`)),
    draft: () => orNothing(read<Draft>(ask(draft)), 404),
    draftDifferences: () => read(ask(`${draft}/differences`)),
    part: () => read(ask(`${draft}/part`)),
    begin: async () => void (await accepted(ask(draft, { body: {} }))),
    change: async (revision, body) =>
      void (await accepted(ask(draft, { method: 'PUT', body, headers: match(revision) }))),
    abandon: async (revision, reason) =>
      void (await accepted(ask(`${draft}/abandonment`, { body: { reason }, headers: match(revision) }))),
    abandoned: () => read(ask('/api/reference/abandoned')),
    simulate: async (revision) =>
      void (await accepted(ask(`${draft}/simulation`, { body: {}, headers: match(revision) }))),
    simulation: () => orNothing(read<Simulation>(ask(`${draft}/simulation`)), 404),
    changed: (query) => read(ask(`${draft}/simulation/venues?${query}`)),
    say: (revision, agreement_party, agrees) =>
      read(ask(`${draft}/voices`, { body: { agreement_party, agrees }, headers: match(revision) })),
    standing: (venue) => orNothing(read<Standing>(ask(`${of(venue)}/standing`)), 404),
    declare: async (venue, body) => void (await accepted(ask(`${of(venue)}/declarations`, { body }))),
  };
};
