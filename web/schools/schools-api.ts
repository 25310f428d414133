import type { SchoolCalendar, Schools } from '../../api/schools/schema.ts';
import { type Ask, accepted } from '../api.ts';

/** What the pages of schools ask, on the server alone. Each throws ApiError. */
export interface SchoolsApi {
  /** @param query parameters of `GET /api/schools` */
  list(query: URLSearchParams): Promise<Schools>;
  calendar(): Promise<SchoolCalendar>;
}

export const schoolsApi = (ask: Ask): SchoolsApi => {
  const read = async <Value>(path: string) => JSON.parse((await accepted(ask(path))).body) as Value;
  return {
    list: (query) => read(`/api/schools?${query}`),
    calendar: () => read('/api/schools/calendar'),
  };
};
