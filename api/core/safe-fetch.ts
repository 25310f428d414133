import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, fetch, type RequestInit, type Response } from 'undici';

/** Why an address that someone gave was not read, in French. */
export class UnfetchableError extends Error {
  override readonly name = 'UnfetchableError';
}

export interface FetchBounds {
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Which addresses may be asked; those of the public Internet where nothing is said. */
  readonly allows?: (address: string) => boolean;
}

export interface Fetched {
  /** 200, or 304 when it is as the headers sent say. */
  readonly status: 200 | 304;
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string | null;
  readonly modified: string | null;
}

/** Whether an IP address is of the public Internet: not of this machine, of its network, nor reserved. */
export const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

const elsewhere = () => new UnfetchableError('L’adresse mène à un réseau privé : elle n’est pas lue.');

/** Looks a name up and refuses it when any of its addresses is: what was checked is what is then connected to. */
const guardedLookup =
  (allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      if (!addresses.every(({ address }) => allows(address))) return callback(elsewhere(), '');
      const [first] = addresses;
      return options.all ? callback(null, addresses) : callback(null, first?.address ?? '', first?.family);
    });

/** Each connection is checked, those of redirections too; an address in figures is never looked up, so it is here. */
function guardedAgent(allows: (address: string) => boolean, timeout: number): Agent {
  const connect = buildConnector({ timeout, lookup: guardedLookup(allows) });
  return new Agent({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      return isIP(host) && !allows(host) ? callback(elsewhere(), null) : connect(options, callback);
    },
  });
}

/** Counted once decompressed: a small answer may hold a large one. */
async function readBounded(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > maxBytes)
      throw new UnfetchableError(`Plus de ${Math.round(maxBytes / 1_000_000)} Mo : c’est trop.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What each code of Node, of its TLS or of undici says, by how it begins or by the whole of it. */
const unreachable: readonly (readonly [RegExp, string])[] = [
  [/^(ENOTFOUND|EAI_NODATA|EAI_NONAME)$/, 'Cette adresse n’existe pas.'],
  [/^ECONNREFUSED$/, 'Le serveur refuse la connexion.'],
  [
    /CERT|SELF_SIGNED|^UNABLE_TO|^ERR_TLS|^ERR_SSL|^EPROTO$/,
    'Son certificat n’est pas valable : la connexion ne serait pas sûre.',
  ],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'Le serveur coupe la connexion.'],
];

/** Several addresses tried at once fail with the errors of each. */
function codeOf(error: unknown): string {
  const { code, errors } = (error ?? {}) as { code?: string; errors?: readonly { code?: string }[] };
  return code ?? errors?.[0]?.code ?? '';
}

function inFrench(error: unknown): UnfetchableError {
  const { name, cause } = error as Error;
  if (error instanceof UnfetchableError) return error;
  if (cause instanceof UnfetchableError) return cause;
  if (name === 'TimeoutError') return new UnfetchableError('Pas de réponse entière à temps.');
  if (/redirect/.test(String((cause as Error | undefined)?.message)))
    return new UnfetchableError('L’adresse renvoie sans fin à une autre.');
  const code = codeOf(cause);
  const known = unreachable.find(([codes]) => codes.test(code));
  return new UnfetchableError(known?.[1] ?? 'Le serveur ne répond pas.');
}

/** Asks an address through connections that are checked. @throws UnfetchableError in French */
async function ask<Read>(
  address: string,
  { timeoutMs, allows = isPublic }: FetchBounds,
  init: RequestInit,
  read: (answer: Response) => Promise<Read>,
): Promise<Read> {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username)
    throw new UnfetchableError('Une adresse en http ou https, sans nom ni mot de passe, est attendue.');
  const dispatcher = guardedAgent(allows, timeoutMs);
  try {
    return await read(await fetch(url, { ...init, dispatcher, signal: AbortSignal.timeout(timeoutMs) }));
  } catch (error) {
    throw inFrench(error);
  } finally {
    // Not waited for: a server that never ends would be.
    void dispatcher.destroy();
  }
}

const bodyOf = async ({ body }: Response, { maxBytes }: FetchBounds): Promise<Buffer> =>
  body ? readBounded(body, maxBytes) : Buffer.alloc(0);

/**
 * Reads an address that someone else chose: http or https, on the public Internet, within a size and a time.
 * @param headers `if-none-match` and such
 * @throws UnfetchableError that says why not, in French
 */
export const fetchSafely = (
  address: string,
  headers: Readonly<Record<string, string>>,
  bounds: FetchBounds,
): Promise<Fetched> =>
  ask(address, bounds, { headers }, async (answer) => {
    if (answer.status !== 200 && answer.status !== 304)
      throw new UnfetchableError(`Le serveur répond ${answer.status}.`);
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      body: await bodyOf(answer, bounds),
      etag: answer.headers.get('etag'),
      modified: answer.headers.get('last-modified'),
    };
  });

/**
 * Sends a body to an address that someone else chose, within the same bounds; it is never led on to another.
 * @returns whatever it answers
 * @throws UnfetchableError that says why not, in French
 */
export const postSafely = (
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  bounds: FetchBounds,
): Promise<{ readonly status: number; readonly body: Buffer }> =>
  ask(address, bounds, { method: 'POST', headers, body, redirect: 'manual' }, async (answer) => ({
    status: answer.status,
    body: await bodyOf(answer, bounds),
  }));
