import type { FieldName } from '../../api/standard/fields.ts';
import { typologies } from '../../api/standard/typologies.ts';
import { enumerate, typeset } from '../words/typeset.ts';
import { editWords } from './edit-words.ts';
import { listIn, textIn } from './field-input.tsx';
import type { Values } from './form-values.ts';
import { type Section, sections } from './sections.ts';
import { isOpen } from './week/model.ts';
import { weekOf } from './week/read.ts';

const { summary: words, hours } = editWords;
/** As many characters as a desk shows in a line; a phone shows what it can. */
const MOST = 90;

const typeNames = new Map<string, string>(typologies.map(([code, name]) => [code, typeset(name)]));

/** « Ouvert lundi et mardi », or the notation that no week can say. */
function daysIn(horaires: string): string {
  const week = weekOf(horaires)?.week;
  if (!week?.some(isOpen)) return horaires;
  return words.open(
    enumerate(hours.days.filter((_, day) => isOpen(week[day] ?? [])).map((day) => day.toLowerCase())),
  );
}

/** The first of a list, and how many more. */
function firstOf([first, ...rest]: readonly string[]): string {
  if (first === undefined) return '';
  return rest.length > 0
    ? `${typeNames.get(first) ?? first} ${words.more(rest.length)}`
    : (typeNames.get(first) ?? first);
}

function saidOf(name: FieldName, value: unknown): string {
  if (name === 'latitude' || name === 'longitude') return '';
  if (name === 'horaires') return daysIn(textIn(value));
  return Array.isArray(value) ? firstOf(listIn(value)) : textIn(value);
}

/** What a section of the form holds, in a line. */
export function summaryOf(section: Section, values: Values): string {
  const said = sections[section].map((name) => saidOf(name, values[name])).filter(Boolean);
  const line = said.join(' · ').replaceAll(/\s*\n\s*/g, ' ');
  if (line === '') return words.nothing;
  return line.length > MOST ? `${line.slice(0, MOST).trimEnd()}…` : line;
}
