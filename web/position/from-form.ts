import type { Addresses, Api } from '../api.ts';

/** What an address is looked up by: « 1 place Augustin Laurent 59000 Lille ». */
export const addressIn = (read: (name: string) => string): string =>
  ['adresse', 'code_postal', 'commune'].map(read).filter(Boolean).join(' ').slice(0, 200);

/**
 * Where the address of a form may be, without scripts.
 * @param suffix what the names of its fields end in, where a form has several addresses
 */
export async function candidatesFor(api: Api, form: URLSearchParams, suffix = ''): Promise<Addresses> {
  const asked = addressIn((name) => form.get(name + suffix)?.trim() ?? '');
  return asked ? api.addresses(asked) : { items: [], fallback: true };
}

/** The candidate that was chosen, without scripts: degrees WGS84; undefined where none was. */
export function chosenIn(
  form: URLSearchParams,
  suffix = '',
): { latitude: number; longitude: number } | undefined {
  const [latitude, longitude] = (form.get(`place${suffix}`) ?? '').split(',').map(Number);
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}

interface Given {
  readonly adresse: string;
  readonly code_postal: string;
  readonly commune: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The position that was given; where none was, that of the address, if the geocoder knows it. */
export async function locationOf(
  api: Api,
  { adresse, code_postal, commune, latitude, longitude }: Given,
): Promise<Pick<Given, 'latitude' | 'longitude'>> {
  if (latitude !== null || longitude !== null || !adresse) return { latitude, longitude };
  const { items } = await api.addresses(`${adresse} ${code_postal} ${commune}`).catch(() => ({ items: [] }));
  const found = items.find(({ kind, label }) => kind === 'address' && label.includes(code_postal));
  return { latitude: found?.lat ?? null, longitude: found?.lon ?? null };
}
