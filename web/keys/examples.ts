/** What a program would send, to be pasted into a terminal as it is. */
interface Setting {
  /** Scheme and host of this site. */
  readonly origin: string;
  readonly secret: string;
}

const lines = (parts: readonly string[]) => parts.join(' \\\n  ');
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** @param venue id of a venue that the key is for */
export const changeExample = ({ origin, secret }: Setting, venue: string): string =>
  lines([
    `curl -X PATCH ${quoted(`${origin}/api/venues/${encodeURIComponent(venue)}`)}`,
    `-H 'Authorization: Bearer ${secret}'`,
    `-H 'Content-Type: application/merge-patch+json'`,
    `-H 'If-Match: "1"'`,
    `-d '{"horaires": "Mo-Fr 09:00-12:00; PH off"}'`,
  ]);

/** @param name `id` for venues, `source_id` for those of a source */
export const bulkExample = ({ origin, secret }: Setting, name: 'id' | 'source_id', id: string): string =>
  lines([
    `curl -X POST '${origin}/api/venues/bulk?dry_run=true'`,
    `-H 'Authorization: Bearer ${secret}'`,
    `-H 'Content-Type: application/json'`,
    `-d ${quoted(JSON.stringify({ venues: [{ [name]: id, version: 1, telephone: '03 20 49 50 00' }] }))}`,
  ]);
