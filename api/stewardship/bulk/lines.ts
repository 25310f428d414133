import { z } from 'zod';
import type { Refusal } from '../../core/errors.ts';
import { type VenuePatch, venuePatch } from '../edit.ts';

/** A venue as a program sends it, read. */
export interface Line {
  /** From 1. */
  readonly line: number;
  readonly id?: string | undefined;
  readonly source_id?: string | undefined;
  readonly version?: number | undefined;
  readonly patch: VenuePatch;
}

/** A line that could not be read, field by field. */
export interface Unread extends Pick<Line, 'line' | 'id' | 'source_id'> {
  readonly errors: readonly Refusal[];
  /** What it says of the venue, of any shape. */
  readonly fields: VenuePatch;
}

const name = (most: number) =>
  z
    .string('un texte est attendu.')
    .trim()
    .max(most, `${most} caractères au plus sont attendus.`)
    .regex(/^\P{Cc}+$/u, 'un identifiant est attendu.')
    .optional();

const identity = z
  .object({ id: name(300), source_id: name(200), version: z.int('un nombre entier est attendu.').optional() })
  .refine(({ id, source_id }) => (id === undefined) !== (source_id === undefined), {
    path: ['id'],
    message: '« id » ou « source_id » est attendu, et non les deux.',
  });

const refusalsOf = ({ issues }: z.ZodError): Refusal[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ name: key, message: 'ce champ n’est pas de ceux que l’on écrit.' }))
      : [{ name: String(issue.path[0] ?? ''), message: issue.message }],
  );

/** Reads a line by the rules of the form. */
export function readLine(raw: Readonly<Record<string, unknown>>, rank: number): Line | Unread {
  const { id, source_id, version, ...fields } = raw;
  const who = identity.safeParse({ id, source_id, version });
  const patch = venuePatch.safeParse(fields);
  const line = rank + 1;
  if (who.success && patch.success) return { line, ...who.data, patch: patch.data };
  const errors = [who, patch].flatMap(({ error }) => (error ? refusalsOf(error) : []));
  return { line, ...who.data, errors, fields };
}

const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : (value ?? null));
const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** What of a change is not already so; latitude and longitude are one thing. */
export function newIn(patch: VenuePatch, current: VenuePatch): VenuePatch {
  const differing = Object.keys(patch).filter((field) => !isSame(patch[field], current[field]));
  const isMoved = differing.some((field) => field === 'latitude' || field === 'longitude');
  const names = new Set([...differing, ...(isMoved ? ['latitude', 'longitude'] : [])]);
  return Object.fromEntries([...names].map((field) => [field, patch[field]]));
}
