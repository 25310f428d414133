import type { Mayor } from '../../../api/pilots/mayor/schema.ts';
import type { Mine } from '../../../api/pilots/schema.ts';
import type { MyCommune } from '../../../api/representatives/schema.ts';
import { type Ask, accepted, orNothing } from '../../api.ts';
import { representativesApi } from '../../representatives/representatives-api.ts';

/** What someone who is signed in is to a commune. */
export interface Own {
  readonly standing: MyCommune | undefined;
  readonly pilots: NonNullable<Mine['communes'][number]['pilots']>;
}

/** Who could be at a commune's side. @returns undefined for no commune @throws ApiError */
export const findMayor = async (ask: Ask, code: string): Promise<Mayor | undefined> => {
  const answer = await orNothing(accepted(ask(`/api/communes/${encodeURIComponent(code)}/pilot`)), 400, 404);
  return answer && (JSON.parse(answer.body) as Mayor);
};

/** @param code INSEE @returns undefined for who is not signed in @throws ApiError */
export async function findOwn(ask: Ask, code: string): Promise<Own | undefined> {
  const api = representativesApi(ask);
  const communes = await orNothing(api.mine(), 401, 403);
  if (!communes) return undefined;
  const standing = communes.find(({ code_insee }) => code_insee === code);
  const mine = standing && (await api.pilots()).communes.find(({ code_insee }) => code_insee === code);
  return { standing, pilots: mine?.pilots ?? [] };
}
