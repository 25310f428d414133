import type { Archives } from '../api/archives/schema.ts';
import type { Problem, Refusal } from '../api/core/errors.ts';
import type { Hours } from '../api/hours/schema.ts';
import type { Landmarks } from '../api/landmarks/schema.ts';
import type { CommuneDetail, CommuneWithVenues, Suggestion } from '../api/places/schema.ts';
import type { ReportAnswer } from '../api/reports/schema.ts';
import type { Stops } from '../api/stops/schema.ts';
import type { Travel } from '../api/travel/schema.ts';
import type { Counts, Departement, Points, Venue, VenueList } from '../api/venues/schema.ts';

interface Position {
  readonly lon: number;
  readonly lat: number;
}
interface Asked {
  readonly signal?: AbortSignal | undefined;
  /** Sent as JSON, by POST. */
  readonly body?: object;
  readonly method?: 'DELETE' | 'PATCH' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
}
/** Asks one address of the application; the browser and the server each have their own way. */
export type Ask = (path: string, asked?: Asked) => Promise<Answer>;
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** On the server: what the browser is to keep. */
  readonly cookies?: readonly string[];
}

/** The API did not give what was asked; `statusCode` (Fastify's word) is 0 when it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly statusCode: number;
  /** Field by field, what was refused. */
  readonly errors: readonly Refusal[];
  constructor(statusCode: number, message: string, errors: readonly Refusal[] = []) {
    super(message);
    this.statusCode = statusCode;
    this.errors = errors;
  }
}

/** Somewhere that a text may mean. */
export type Place = Suggestion;
export interface Addresses {
  readonly items: readonly Place[];
  /** The geocoder did not answer: the items are communes. */
  readonly fallback: boolean;
}

/** Every question that pages ask. Each throws ApiError. */
export interface Api {
  /** @param query parameters of `GET /api/venues` */
  venues(query: URLSearchParams, signal?: AbortSignal): Promise<VenueList>;
  /** @param near where its distance is measured from */
  venue(id: string, near?: Position): Promise<Venue>;
  /** Where and when a venue that moves stops. */
  stops(id: string): Promise<Stops>;
  hours(id: string): Promise<Hours>;
  /** Who last wrote what a venue's page says: « lieu » for those who keep it. */
  writer(id: string): Promise<{ readonly actor: string }>;
  travel(id: string, from: Position): Promise<Travel>;
  report(id: string, report: object): Promise<ReportAnswer>;
  /** @returns whether there was one of this secret. */
  takeBackReport(secret: string): Promise<boolean>;
  /** @param query filters of `GET /api/venues` */
  counts(query: URLSearchParams, signal?: AbortSignal): Promise<Counts>;
  /** The numbers of the timetables open at a time. */
  openTimetables(open: string, unsure: boolean): Promise<readonly number[]>;
  /** @param box `west,south,east,north`, where the whole directory is too large */
  points(box?: string): Promise<Points>;
  /** @param box `west,south,east,north` */
  landmarks(box: string): Promise<Landmarks>;
  departements(): Promise<readonly Departement[]>;
  archives(): Promise<Archives>;
  commune(code: string): Promise<CommuneDetail>;
  /** Those that have venues, of a département or of all. */
  communes(departement?: string): Promise<readonly CommuneWithVenues[]>;
  places(text: string, limit?: number, signal?: AbortSignal): Promise<readonly Place[]>;
  addresses(text: string, signal?: AbortSignal): Promise<Addresses>;
}

async function read<Value>(answer: Promise<Answer>): Promise<Value> {
  const { body } = await accepted(answer);
  return (body ? JSON.parse(body) : undefined) as Value;
}

/** @throws ApiError for what was refused, or could not be reached. */
export async function accepted(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer.catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause;
    throw new ApiError(0, cause.message);
  });
  if (given.status < 200 || given.status > 299) throw new ApiError(given.status, ...refusalOf(given.body));
  return given;
}

/** What was asked, or undefined where it was refused with one of `statuses`. @throws ApiError for any other refusal */
export const orNothing = <Value>(asked: Promise<Value>, ...statuses: number[]): Promise<Value | undefined> =>
  asked.catch((error: unknown) => {
    if (error instanceof ApiError && statuses.includes(error.statusCode)) return undefined;
    throw error;
  });

function refusalOf(body: string): [string, readonly Refusal[]] {
  try {
    const { detail = '', errors = [] } = JSON.parse(body) as Partial<Problem>;
    return [detail, errors];
  } catch {
    return ['', []];
  }
}

export const apiOver = (ask: Ask): Api => ({
  venues: (query, signal) => read(ask(`/api/venues?${query}`, { signal })),
  venue: (id, near) =>
    read(ask(`/api/venues/${encodeURIComponent(id)}${near ? `?near=${near.lon},${near.lat}` : ''}`)),
  travel: (id, { lon, lat }) => read(ask(`/api/venues/${encodeURIComponent(id)}/travel?from=${lon},${lat}`)),
  report: (id, report) => read(ask(`/api/venues/${encodeURIComponent(id)}/reports`, { body: report })),
  takeBackReport: (secret) =>
    read(ask(`/api/reports?${new URLSearchParams({ secret })}`, { method: 'DELETE' })).then(
      () => true,
      (error: ApiError) => {
        if (error.statusCode === 404) return false;
        throw error;
      },
    ),
  stops: (id) => read(ask(`/api/venues/${encodeURIComponent(id)}/stops`)),
  hours: (id) => read(ask(`/api/venues/${encodeURIComponent(id)}/hours`)),
  writer: (id) => read(ask(`/api/venues/${encodeURIComponent(id)}/writer`)),
  counts: (query, signal) => read(ask(`/api/facets?${query}`, { signal })),
  openTimetables: async (open, unsure) => {
    const query = new URLSearchParams({ open, unsure: String(unsure) });
    return (await read<{ open: number[] }>(ask(`/api/timetables?${query}`))).open;
  },
  points: (box) => read(ask(box ? `/api/points?bbox=${box}` : '/api/points')),
  landmarks: (box) => read(ask(`/api/landmarks?bbox=${box}`)),
  commune: (code) => read(ask(`/api/communes/${encodeURIComponent(code)}`)),
  communes: (departement) => read(ask(`/api/communes${departement ? `?departement=${departement}` : ''}`)),
  departements: () => read(ask('/api/departements')),
  archives: () => read(ask('/api/archives')),
  places: (text, limit = 7, signal) =>
    read(ask(`/api/places?${new URLSearchParams({ q: text, limit: String(limit) })}`, { signal })),
  addresses: (text, signal) => read(ask(`/api/addresses?${new URLSearchParams({ q: text })}`, { signal })),
});

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { accept: 'application/json', 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The only place of the browser's part that asks the network. */
export const browserApi: Api = apiOver(async (path, { signal, body, method } = {}) => {
  const sent = body ? json(body) : { headers: { accept: 'application/json' }, ...(method && { method }) };
  const answer = await fetch(path, { ...sent, ...(signal && { signal }) });
  return { status: answer.status, body: await answer.text() };
});

/** A JSON file that is not of the API: a map's style. Rejects for anything but 200. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new ApiError(answer.status, url);
  return answer.json();
}
