import type { Piece } from './schema.ts';

const STARTS = '\uE000';
const STOPS = '\uE001';

/** What the database has marked of a text, in pieces: what shows it makes elements of them, never HTML of the text. */
export function piecesOf(marked: string): Piece[] {
  const pieces = marked.split(STARTS).flatMap((part, index) => {
    const [found = '', rest = ''] = index === 0 ? ['', part] : part.split(STOPS);
    return [
      { text: found, found: true },
      { text: rest, found: false },
    ];
  });
  return pieces.filter(({ text }) => text !== '');
}
