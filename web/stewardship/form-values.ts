import type { Field, FieldName } from '../../api/standard/fields.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { nationalPhone } from '../venues/phone.ts';

/** A venue's fields as a form holds them: what is empty is null or an empty list. */
export type Values = Readonly<Partial<Record<FieldName, unknown>>>;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function numberOf(text: string): unknown {
  if (text === '') return null;
  const number = Number(text.replace(',', '.'));
  // Left as it was written: who reads it says what was expected.
  return Number.isNaN(number) ? text : number;
}

function readField({ name, kind }: Field, form: URLSearchParams): unknown {
  if (kind === 'choice') return form.getAll(name);
  const text = (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  if (kind === 'list') return linesOf(text);
  if (kind === 'number') return numberOf(text);
  return text || null;
}

/** What a form says, field by field. */
export const valuesIn = (fields: readonly Field[], form: URLSearchParams): Values =>
  Object.fromEntries(fields.map((field) => [field.name, readField(field, form)]));

/** What a venue says, field by field. */
export const valuesOf = (fields: readonly Field[], venue: Venue): Values => ({
  ...Object.fromEntries(fields.map(({ name }) => [name, venue[name]])),
  // As people write it, and with the spaces of a keyboard.
  telephone: venue.telephone && nationalPhone(venue.telephone).replaceAll(/\s/g, ' '),
});

/** As a form would send it: its ends trimmed, its lines ended in one way. */
const typed = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() || null : (value ?? null);
const sorted = (value: unknown) => (Array.isArray(value) ? value.map(typed).sort() : typed(value));
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The fields of `after` that are no longer what `before` said. */
export const changed = (before: Values, after: Values): Values =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isSame(value, before[name as FieldName])),
  );

/** A field that two people changed, each in their own way. */
export interface Conflict {
  readonly name: FieldName;
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Where mine and theirs part, both having started from `before`; lists are put together. */
export function conflictsOf(before: Values, mine: Values, theirs: Values): Conflict[] {
  const [ours, others] = [changed(before, mine), changed(before, theirs)];
  return (Object.keys(ours) as FieldName[])
    .filter((name) => name in others && !isSame(ours[name], others[name]) && !Array.isArray(mine[name]))
    .map((name) => ({ name, before: before[name], mine: mine[name], theirs: theirs[name] }));
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Lists that both changed, with what each added and without what each took away: nothing to choose there. */
export function listsTogether(before: Values, mine: Values, theirs: Values): Values {
  const [ours, others] = [changed(before, mine), changed(before, theirs)];
  const both = (Object.keys(ours) as FieldName[]).filter(
    (name) => name in others && Array.isArray(ours[name]),
  );
  return Object.fromEntries(
    both.map((name) => {
      const [was, own, other] = [listOf(before[name]), listOf(mine[name]), listOf(theirs[name])];
      const added = own.filter((value) => !was.includes(value) && !other.includes(value));
      return [name, [...other.filter((value) => own.includes(value) || !was.includes(value)), ...added]];
    }),
  );
}

/** Latitude and longitude are one thing to the API. */
export function together(patch: Values, mine: Values): Values {
  if (!('latitude' in patch) && !('longitude' in patch)) return patch;
  return { ...patch, latitude: mine.latitude, longitude: mine.longitude };
}

const squashed = (value: unknown) => JSON.stringify(sorted(value)).replaceAll(/\s|\\n/g, '');

/** The fields that two forms would write otherwise, spaces apart, which saving settles. */
export const differing = (one: Values, other: Values): FieldName[] =>
  (Object.keys(one) as FieldName[]).filter((name) => squashed(one[name]) !== squashed(other[name]));

export const saysTheSame = (one: Values, other: Values): boolean => differing(one, other).length === 0;
