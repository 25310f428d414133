import type { TerritoryDetail } from '../../api/territories/detail.ts';
import type { Gaps, Territories } from '../../api/territories/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';
import type { Place } from './urls.ts';

const read = async <Value>(ask: Ask, path: string): Promise<Value> =>
  JSON.parse((await accepted(ask(path))).body) as Value;

/** No list of the API is longer. */
const ALL = '2000';

/** Every question about territories. Each throws ApiError. */
export const territoriesApi = (ask: Ask) => ({
  list: (query: URLSearchParams): Promise<Territories> =>
    read(ask, `/api/territories?${new URLSearchParams([...query, ['limit', ALL]])}`),
  /** @returns undefined for no such territory */
  one: ({ level, code }: Place): Promise<TerritoryDetail | undefined> =>
    orNothing(read(ask, `/api/territories/${level}/${encodeURIComponent(code)}`), 400, 404),
  /** @returns undefined for no such territory */
  gaps: (
    within: string | undefined,
    order: 'most' | 'sequence',
    limit: number,
  ): Promise<Gaps | undefined> => {
    const query = new URLSearchParams({ ...(within && { within }), order, limit: String(limit) });
    return orNothing(read(ask, `/api/territories/gaps?${query}`), 400, 404);
  },
});
