import { z } from 'zod';

export interface RouterSettings {
  /** Base address; `none` never asks. */
  readonly ROUTER_URL: string;
  readonly ROUTER_TIMEOUT_MS: number;
}

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Of what the routing service answers; asked with `timeUnit=second`. */
const answer = z.object({ duration: z.number().nonnegative() });

const written = ({ lon, lat }: Point) => `${lon},${lat}`;

/**
 * How long a way takes, by the routing service of the Géoplateforme (`/itineraire`).
 * @returns seconds; undefined when it is not asked, cannot be reached, is slow, or knows no way (over the sea).
 */
export async function askRouter(
  settings: RouterSettings,
  profile: 'pedestrian' | 'car',
  from: Point,
  to: Point,
): Promise<number | undefined> {
  if (settings.ROUTER_URL === 'none') return undefined;
  const query = new URLSearchParams({
    resource: 'bdtopo-osrm',
    profile,
    optimization: 'fastest',
    start: written(from),
    end: written(to),
    timeUnit: 'second',
    getSteps: 'false',
    getBbox: 'false',
  });
  try {
    const address = `${settings.ROUTER_URL.replace(/\/$/, '')}/itineraire?${query}`;
    const response = await fetch(address, { signal: AbortSignal.timeout(settings.ROUTER_TIMEOUT_MS) });
    return response.ok ? answer.parse(await response.json()).duration : undefined;
  } catch {
    // Whatever went wrong over there, the straight distance remains.
    return undefined;
  }
}
