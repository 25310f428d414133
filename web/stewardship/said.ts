import { words } from './words.ts';

/** A field's value as a line of text: lists with commas, nothing in words. */
export function said(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || words.edit.empty;
  return value === null || value === undefined || value === '' ? words.edit.empty : String(value);
}
