import { live } from '../words/fr/live.ts';
import { words } from './history-words.ts';
import { saidOf } from './said.ts';

const DAYS: readonly string[] = ['date_maj', 'closed_on', 'notice_from', 'notice_until'];

/** A value of the history as people read it: a day in words, a kind of notice by its name. */
export function toldValue(field: string, value: unknown): string {
  if (typeof value === 'string' && DAYS.includes(field)) return live.date(value);
  if (field === 'notice_kind') return words.kinds[String(value)] ?? saidOf(field, value);
  if (field === 'merged_into' && value !== null) return words.another;
  return saidOf(field, value);
}
