import { z } from 'zod';
import { RefusedError } from './errors.ts';

/** The header that carries the version which was read. */
export const ifMatch = z.object({ 'if-match': z.string().max(40).optional() });

/** « "12" » -> 12. @throws RefusedError 428 where there is none */
export function versionIn(headers: { readonly 'if-match'?: string | undefined }): number {
  const version = Number(/^(?:W\/)?"?(\d+)"?$/.exec(headers['if-match'] ?? '')?.[1]);
  if (Number.isInteger(version)) return version;
  throw new RefusedError(
    428,
    'L’en-tête If-Match est attendu, avec la version du lieu que vous avez lue : son champ « version », entre guillemets, et non l’ETag de la réponse.',
  );
}

interface Current {
  readonly version: number;
  /** What the venue says of the fields that were sent. */
  readonly current: Readonly<Record<string, unknown>>;
}

/** What is told to who writes over another. @param what « cette date » @param read in its gender */
export const modifiedSince = (what: string, read: 'lu' | 'lue'): string =>
  `Quelqu’un a modifié ${what} depuis que vous l’avez ${read}. Relisez-${read === 'lu' ? 'le' : 'la'}, puis recommencez.`;

/** Someone else wrote since this version was read. @param now as it is, where that is known */
export const tooLate = (now?: Current) => new RefusedError(409, modifiedSince('ce lieu', 'lu'), [], now);

/** What a write answers: the version that it made. */
export const versionAnswer = z.strictObject({ version: z.int() });
