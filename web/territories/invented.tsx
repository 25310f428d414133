import { type Ask, apiOver } from '../api.ts';
import { DemonstrationBanner } from '../venues/demonstration.tsx';
import { words } from './words.ts';

/** How many venues are invented, of how many. */
export interface Invented {
  readonly venues: number;
  readonly of: number;
}

/** What is invented in the whole directory, which whatever shows figures says; absent where nothing is. @throws ApiError */
export async function findInvented(ask: Ask): Promise<Invented | undefined> {
  const all = await apiOver(ask).departements();
  const venues = all.reduce((sum, { invented }) => sum + invented, 0);
  return venues > 0 ? { venues, of: all.reduce((sum, one) => sum + one.venues, 0) } : undefined;
}

interface Props {
  readonly invented: Invented | undefined;
}

/** Where real venues are counted too, it says how many are not. */
export const InventedBanner = ({ invented }: Props) =>
  invented && invented.venues < invented.of ? (
    <p class="demonstration">
      <strong>{words.invented(invented)}</strong>
    </p>
  ) : (
    <DemonstrationBanner shown={invented !== undefined} />
  );
