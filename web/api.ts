import type { Suggestion } from '../api/places/schema.ts';
import type { Departement, Points, Venue, VenueList } from '../api/venues/schema.ts';

/** Asks one address of the application; the browser and the server each have their own way. */
export type Get = (path: string, signal?: AbortSignal) => Promise<Answer>;
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** The API did not give what was asked; `statusCode` (Fastify's word) is 0 when it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
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
  venue(id: string, signal?: AbortSignal): Promise<Venue>;
  /** @param box `west,south,east,north`, where the whole directory is too large */
  points(box?: string): Promise<Points>;
  departements(): Promise<readonly Departement[]>;
  places(text: string, limit?: number, signal?: AbortSignal): Promise<readonly Place[]>;
  addresses(text: string, signal?: AbortSignal): Promise<Addresses>;
}

async function read<Value>(answer: Promise<Answer>): Promise<Value> {
  const { status, body } = await answer.catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause;
    throw new ApiError(0, cause.message);
  });
  if (status !== 200) throw new ApiError(status, detailOf(body));
  return JSON.parse(body) as Value;
}

function detailOf(body: string): string {
  try {
    return String((JSON.parse(body) as { detail?: unknown }).detail ?? '');
  } catch {
    return '';
  }
}

export const apiOver = (get: Get): Api => ({
  venues: (query, signal) => read(get(`/api/venues?${query}`, signal)),
  venue: (id, signal) => read(get(`/api/venues/${encodeURIComponent(id)}`, signal)),
  points: (box) => read(get(box ? `/api/points?bbox=${box}` : '/api/points')),
  departements: () => read(get('/api/departements')),
  places: (text, limit = 7, signal) =>
    read(get(`/api/places?${new URLSearchParams({ q: text, limit: String(limit) })}`, signal)),
  addresses: (text, signal) => read(get(`/api/addresses?${new URLSearchParams({ q: text })}`, signal)),
});

/** The only place of the browser's part that asks the network. */
export const browserApi: Api = apiOver(async (path, signal) => {
  const answer = await fetch(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) });
  return { status: answer.status, body: await answer.text() };
});

/** A JSON file that is not of the API: a map's style. Rejects for anything but 200. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new ApiError(answer.status, url);
  return answer.json();
}
