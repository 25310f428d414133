import { type Form, readCsv, type SourceRow } from './csv.ts';
import { decode } from './decode.ts';
import { readJson } from './json.ts';

/** Enough to hold the header of any file. */
const BEGINNING = 4096;

/** Looks at the beginning of a text without losing it. */
async function peek(
  text: AsyncGenerator<string>,
): Promise<[beginning: string, text: AsyncGenerator<string>]> {
  let beginning = '';
  while (beginning.length < BEGINNING) {
    const { value, done } = await text.next();
    if (done) break;
    beginning += value;
  }
  const whole = async function* () {
    yield beginning;
    yield* text;
  };
  return [beginning, whole()];
}

/**
 * The rows of a file as CSV, JSON or GeoJSON, told apart by what it begins with: an address has no extension, and
 * extensions lie.
 * @param onWindows called once where the file is in Windows' own encoding.
 * @throws UnreadableError when the file as a whole is in none of them.
 */
export async function* readRows(
  bytes: AsyncIterable<Uint8Array>,
  form: Form,
  onWindows?: () => void,
): AsyncGenerator<SourceRow> {
  const [beginning, text] = await peek(decode(bytes, form.orWindows, onWindows));
  yield* /^\s*[[{]/.test(beginning) ? readJson(text, beginning) : readCsv(text, beginning, form);
}
