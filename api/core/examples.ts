/** What a parameter that a route asks for may be, in an example that answers. */
const values: Readonly<Record<string, string>> = {
  bbox: '2.9,50.5,3.3,50.8',
  code: '59350',
  commune: '59350',
  near: '3.0635,50.6372',
  need: 'etre-trouve',
  open: 'now',
  q: 'lille',
  skills: '1.1',
};

/** Of routes where the name of a parameter does not say enough. */
const queries: Readonly<Record<string, string>> = {
  '/api/addresses': '?q=lille',
  '/api/venues': '?near=3.0635,50.6372&limit=2&fields=id,nom,distance',
  '/api/venues/:id/comparison': '?from=1&to=1',
  '/api/venues/:id/travel': '?from=3.0635,50.6372',
};

function queryOf(url: string, asked: readonly string[]): string | undefined {
  const own = queries[url];
  if (own) return own;
  const known = asked.map((name) => [name, values[name]] as const);
  if (known.some(([, value]) => value === undefined)) return undefined;
  return asked.length > 0 ? `?${known.map((pair) => pair.join('=')).join('&')}` : '';
}

/** Of routes whose names are not of a commune. */
const places: Readonly<Record<string, string>> = {
  '/api/governance/indicators/:code': 'lieux',
  '/api/governance/indicators/:code.csv': 'lieux',
};

/**
 * An address that a route answers at, which tests ask. What names a row of the directory stays to be filled in: `{id}`.
 * @param url in Fastify's notation
 * @param asked parameters without which the route refuses
 * @returns undefined where no example is known
 */
export function exampleOf(url: string, asked: readonly string[]): string | undefined {
  const query = queryOf(url, asked);
  if (query === undefined) return undefined;
  return url.replace(/:(\w+)/g, (_whole, name: string) => places[url] ?? values[name] ?? `{${name}}`) + query;
}
