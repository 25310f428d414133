import type { Ask } from '../api.ts';
import { peopleApi } from './people-api.ts';

/** Whether who asks keeps a venue, or the whole directory. @throws ApiError 401 when nobody is signed in */
export async function keeps(ask: Ask, id: string): Promise<boolean> {
  const { mandates } = await peopleApi(ask).me();
  return mandates.some(({ role, venue }) => venue === id || role === 'moderator' || role === 'operator');
}
