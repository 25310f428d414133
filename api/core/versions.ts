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

/** Someone else wrote since this version was read. */
export const tooLate = () =>
  new RefusedError(
    409,
    'Quelqu’un a modifié ce lieu depuis que vous l’avez lu. Relisez-le, puis recommencez.',
  );

/** What a write answers: the version that it made. */
export const versionAnswer = z.strictObject({ version: z.int() });
