/** The file as a whole cannot be read; the message is a sentence for who gave it. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
