import { UnreadableError } from './unreadable.ts';

const NOT_UTF8 = 'Le fichier n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 », puis recommencez.';

/** Where the bytes end that no later one can change the reading of: a letter of UTF-8 may be cut in two. */
function endOfPlain(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return end;
}

/** A letter of UTF-8 read as two of Windows': no French word has them. */
const TORN = /[ÃÅ][\u00a0-\u00bf]/;

/** Reads UTF-8; or, where that is allowed, Windows' own once a byte is none: only plain letters can have come before it. */
class Decoder {
  private readonly onTurn: () => void;
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private mayTurn: boolean;
  private held: Uint8Array = new Uint8Array();

  constructor(mayTurn: boolean, onTurn: () => void) {
    this.mayTurn = mayTurn;
    this.onTurn = onTurn;
  }

  /** @param chunk absent at the end */
  take(chunk?: Uint8Array): string {
    const bytes = Buffer.concat([this.held, chunk ?? new Uint8Array()]);
    const end = chunk && this.mayTurn ? endOfPlain(bytes) : bytes.length;
    this.held = bytes.subarray(end);
    return this.decode(bytes.subarray(0, end), { stream: chunk !== undefined });
  }

  private decode(bytes: Uint8Array, options: { readonly stream: boolean }): string {
    try {
      const text = this.decoder.decode(bytes, options);
      if (/[^\0-\x7f\ufeff]/.test(text)) this.mayTurn = false;
      return this.whole(text);
    } catch {
      if (!this.mayTurn) throw new UnreadableError(NOT_UTF8);
      this.mayTurn = false;
      this.decoder = new TextDecoder('windows-1252', { fatal: true });
      this.onTurn();
      return this.whole(this.decoder.decode(bytes, options));
    }
  }

  /** One broken letter of UTF-8 does not make a file Windows'. */
  private whole(text: string): string {
    if (this.decoder.encoding !== 'utf-8' && TORN.test(text)) throw new UnreadableError(NOT_UTF8);
    return text;
  }
}

/**
 * Text of a file in UTF-8, byte order mark dropped, line ends as `\n`: the parser counts the two characters of
 * `\r\n` inside a cell as two lines, and reports name lines.
 * @param orWindows whether a file in Windows' own encoding (that of ISO 8859-1, and more) is read as well.
 * @param onTurn called once where it is in that one.
 * @throws UnreadableError when the bytes are in none of them.
 */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  orWindows = false,
  onTurn = () => {},
): AsyncGenerator<string> {
  const decoder = new Decoder(orWindows, onTurn);
  let pending = '';
  for await (const chunk of bytes) {
    const text = pending + decoder.take(chunk);
    // The `\n` of a `\r\n` may be in the next chunk.
    pending = text.endsWith('\r') ? '\r' : '';
    yield lineEnds(pending ? text.slice(0, -1) : text);
  }
  yield lineEnds(pending + decoder.take());
}

const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n');
