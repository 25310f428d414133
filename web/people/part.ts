import type { Me } from '../../api/people/schema.ts';

/** What someone may do of a venue: moderators may all. */
export function partIn({ mandates }: Me, venue: string): { keeps: boolean; moderates: boolean } {
  const moderates = mandates.some(({ role }) => role === 'moderator' || role === 'operator');
  return { moderates, keeps: moderates || mandates.some((mandate) => mandate.venue === venue) };
}
