import { nationalPhone } from '../venues/phone.ts';
import { words } from './words.ts';

/** A field's value as a line of text: lists with commas, nothing in words. */
export function said(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || words.edit.empty;
  return value === null || value === undefined || value === '' ? words.edit.empty : String(value);
}

/** A field's value as people read it: a telephone as they write it. */
export const saidOf = (field: string, value: unknown): string =>
  said(field === 'telephone' && typeof value === 'string' ? nationalPhone(value) : value);
