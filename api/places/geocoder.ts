import { z } from 'zod';
import { type Suggestion, suggestion } from './schema.ts';

/** What the geocoder of the Géoplateforme answers, of which only this is read. */
const answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
      properties: z.object({
        label: z.string(),
        context: z.string().optional(),
        citycode: z.string().optional(),
      }),
    }),
  ),
});
type Feature = z.infer<typeof answer>['features'][number];

export interface GeocoderSettings {
  /** Base address; `none` never asks. */
  readonly GEOCODER_URL: string;
  readonly GEOCODER_TIMEOUT_MS: number;
}

const toAddress = ({ geometry: { coordinates }, properties }: Feature): Suggestion =>
  suggestion.parse({
    kind: 'address',
    label: properties.label,
    detail: properties.context ?? '',
    lon: coordinates[0],
    lat: coordinates[1],
    code: properties.citycode ?? '',
  });

/**
 * Asks the geocoder, once, and gives up after GEOCODER_TIMEOUT_MS: a visitor waits for a place, not for a service.
 * @param path `search` or `reverse`.
 * @returns undefined when it is not asked, cannot be reached, is slow, or answers anything but addresses.
 */
export async function askGeocoder(
  settings: GeocoderSettings,
  path: 'search' | 'reverse',
  query: Readonly<Record<string, string>>,
): Promise<Suggestion[] | undefined> {
  if (settings.GEOCODER_URL === 'none') return undefined;
  const address = `${settings.GEOCODER_URL.replace(/\/$/, '')}/${path}?${new URLSearchParams(query)}`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(settings.GEOCODER_TIMEOUT_MS) });
    if (!response.ok) return undefined;
    return answer.parse(await response.json()).features.map(toAddress);
  } catch {
    // Whatever went wrong over there, the answer here is the same: communes.
    return undefined;
  }
}
