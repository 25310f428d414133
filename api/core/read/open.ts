import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { UnreadableError } from './unreadable.ts';

/** The national list weighs some 15 MB; ten times that is a mistake. */
const MAX_BYTES = 200 * 1024 * 1024;
const MAX_MS = 180_000;

/** Something to import: its bytes, and the name that its rows take as `source` when they have none. */
export interface Origin {
  readonly name: string;
  readonly source: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export async function openFile(path: string): Promise<Origin> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UnreadableError(`Fichier introuvable : ${path}`);
  if (!found.isFile()) throw new UnreadableError(`${path} n’est pas un fichier.`);
  return { name: path, source: basename(path, extname(path)), bytes: createReadStream(path) };
}

interface Limits {
  readonly bytes: number;
  readonly ms: number;
}

async function* bounded(bytes: AsyncIterable<Uint8Array>, limits: Limits): AsyncGenerator<Uint8Array> {
  let count = 0;
  try {
    for await (const chunk of bytes) {
      count += chunk.length;
      if (count > limits.bytes)
        throw new UnreadableError(`L’adresse envoie plus de ${limits.bytes} octets : import arrêté.`);
      yield chunk;
    }
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error;
    throw new UnreadableError(`L’adresse met trop longtemps à tout envoyer (${limits.ms / 1000} s).`);
  }
}

/**
 * Opens a remote feed.
 * @throws UnreadableError when it cannot be reached, answers other than 2xx, or later exceeds `limits`.
 */
export async function openAddress(
  address: string,
  limits: Limits = { bytes: MAX_BYTES, ms: MAX_MS },
): Promise<Origin> {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new UnreadableError(`« ${address} » n’est pas une adresse http ou https.`);
  const signal = AbortSignal.timeout(limits.ms);
  const answer = await fetch(address, { signal }).catch((error: Error) => {
    throw new UnreadableError(
      `${address} ne répond pas (${(error.cause as Error | undefined)?.message ?? error.message}).`,
    );
  });
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new UnreadableError(`${address} répond ${answer.status} ${answer.statusText}.`);
  }
  return { name: address, source: new URL(address).hostname, bytes: bounded(answer.body, limits) };
}
