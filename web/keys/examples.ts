/** What a program would send, to be pasted into a terminal as it is. */
interface Setting {
  /** Scheme and host of this site. */
  readonly origin: string;
  readonly secret: string;
}

const lines = (parts: readonly string[]) => parts.join(' \\\n  ');
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

const addressOf = (origin: string, venue: string) =>
  quoted(`${origin}/api/venues/${encodeURIComponent(venue)}`);
const bearer = (secret: string) => `-H 'Authorization: Bearer ${secret}'`;

/**
 * Reads the version that a venue is at, then changes it. The version is the venue's own field: the ETag of an answer is
 * that of the whole directory.
 * @param venue id of a venue that the key is for
 */
export const changeExample = ({ origin, secret }: Setting, venue: string): string =>
  `version=$(curl -s ${addressOf(origin, venue)} | jq .version)
${lines([
  `curl -X PATCH ${addressOf(origin, venue)}`,
  bearer(secret),
  `-H 'Content-Type: application/merge-patch+json'`,
  `-H "If-Match: \\"$version\\""`,
  `-d '{"horaires": "Mo-Fr 09:00-12:00; PH off"}'`,
])}`;

const bulk = ({ origin, secret }: Setting, data: string) => [
  `curl -X POST '${origin}/api/venues/bulk?dry_run=true'`,
  bearer(secret),
  `-H 'Content-Type: application/json'`,
  `-d ${data}`,
];

/** Reads a venue and tries a change of it, with the version that was read. @param venue its id */
export const bulkExample = (setting: Setting, venue: string): string =>
  lines([
    `curl -s ${addressOf(setting.origin, venue)}`,
    `| jq '{venues: [{id, version, telephone: "03 20 49 50 00"}]}'`,
    `| ${bulk(setting, '@-').join(' \\\n  ')}`,
  ]);

/** Tries a change of a venue of a source, of which only the source's own id is known: the answer says its version. */
export const sourceExample = (setting: Setting, source_id: string): string =>
  lines(bulk(setting, quoted(JSON.stringify({ venues: [{ source_id, telephone: '03 20 49 50 00' }] }))));
