import type { Queryable } from '../../db/database.ts';
import { kindNamed } from './kinds/kinds.ts';
import { movedMail } from './mails.ts';
import type { MovedResource, State } from './owners/queries.ts';
import { tell } from './sides.ts';

/** What writing to those concerned needs. */
export interface Writing {
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  readonly now: Date;
}

/** Those who had asked learn that nothing comes of it, and why. */
export async function tellLapsed(
  client: Queryable,
  resource: number,
  { kind, title }: Pick<State, 'kind' | 'title'>,
  { state, lapsed }: MovedResource,
  note: unknown,
  { origin, now }: Writing,
): Promise<void> {
  const { life, uptake: asked } = kindNamed(kind);
  const why = typeof note === 'string' ? note : `Ce n’est plus offert : « ${life.states[state]} ».`;
  for (const uptake of lapsed) {
    const address = `${origin}/ressources/suivi/${uptake}`;
    const mail = (to: string) => movedMail(to, { title, address }, asked?.states.lapsed ?? '', why);
    await tell(client, { resource, uptake, side: 'taker' }, `lapsed ${uptake}`, mail, now);
  }
}
