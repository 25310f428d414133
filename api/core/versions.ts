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

/** Someone else wrote since this version was read. @param now as it is, where that is known */
export const tooLate = (now?: Current) =>
  new RefusedError(
    409,
    'Quelqu’un a modifié ce lieu depuis que vous l’avez lu. Relisez-le, puis recommencez.',
    [],
    now,
  );

/** What a write answers: the version that it made. */
export const versionAnswer = z.strictObject({ version: z.int() });
