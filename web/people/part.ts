import type { Me } from '../../api/people/schema.ts';
import type { Ask } from '../api.ts';
import { peopleApi } from './people-api.ts';

/** What someone may do of a venue: moderators may all. */
export function partIn({ mandates }: Me, venue: string): { keeps: boolean; moderates: boolean } {
  const moderates = mandates.some(({ role }) => role === 'moderator' || role === 'operator');
  return { moderates, keeps: moderates || mandates.some((mandate) => mandate.venue === venue) };
}

/** Whether who asks keeps a venue, or the whole directory. @throws ApiError 401 when nobody is signed in */
export const keeps = async (ask: Ask, venue: string): Promise<boolean> =>
  partIn(await peopleApi(ask).me(), venue).keeps;

const governing: readonly string[] = ['party', 'operator', 'delegate'];

/** Whether someone has a part in the agreements' life. @param committees those where they sit, or that they prepare: a seat is no mandate */
export const governs = ({ mandates }: Pick<Me, 'mandates'>, committees: readonly unknown[]): boolean =>
  committees.length > 0 || mandates.some(({ role }) => governing.includes(role));

/** Whether who asks runs the directory; nobody signed in does not. */
export const isOperator = (ask: Ask): Promise<boolean> =>
  peopleApi(ask)
    .me()
    .then(
      ({ mandates }) => mandates.some(({ role }) => role === 'operator'),
      () => false,
    );
