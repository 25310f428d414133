import { UnreadableError } from './unreadable.ts';

/**
 * Text of a file in UTF-8, byte order mark dropped, line ends as `\n`: the parser counts the two characters of
 * `\r\n` inside a cell as two lines, and reports name lines.
 * @throws UnreadableError when the bytes are not UTF-8.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  for await (const chunk of bytes) {
    const text = pending + read(() => decoder.decode(chunk, { stream: true }));
    // The `\n` of a `\r\n` may be in the next chunk.
    pending = text.endsWith('\r') ? '\r' : '';
    yield lineEnds(pending ? text.slice(0, -1) : text);
  }
  yield lineEnds(pending + read(() => decoder.decode()));
}

const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n');

function read(decoding: () => string): string {
  try {
    return decoding();
  } catch {
    throw new UnreadableError(
      'Le fichier n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 », puis recommencez.',
    );
  }
}
