import { expected } from './expected.ts';
import { type Field, type FieldName, fieldNames, fields, hasVocabulary } from './fields.ts';
import { knownSpellings, vocabularies } from './vocabularies.ts';

const isDay = (cell: string) =>
  /^\d{4}-\d\d-\d\d$/.test(cell) && new Date(`${cell}T00:00:00Z`).toJSON()?.slice(0, 10) === cell;

/** The published pattern's own spelling is let through: what follows the standard to the letter is valid. */
function isListed(name: FieldName, cell: string): boolean {
  if (!hasVocabulary(name) || name === 'typologie') return true;
  const values = vocabularies[name] as readonly string[];
  const misprinted = name === 'formations_labels' ? Object.keys(knownSpellings[name] ?? {}) : [];
  return cell.split('|').every((piece) => values.includes(piece) || misprinted.includes(piece));
}

function fits({ name, kind, pattern, maxLength }: Field, cell: string): boolean {
  if (kind === 'number') return /^[+-]?\d+(\.\d+)?$/.test(cell);
  if (kind === 'date') return isDay(cell);
  if (maxLength !== undefined && [...cell].length > maxLength) return false;
  return pattern ? pattern.test(cell) : isListed(name, cell);
}

/** Where a cell is not what the standard says. */
export interface Breach {
  readonly field: FieldName;
  /** In French, naming the field and what was expected. */
  readonly message: string;
}

const SHOWN = 60;
const quoted = (cell: string) => (cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell);

function breachOf(field: Field, cell: string): Breach[] {
  const { name, required } = field;
  const wanted = `attendu : ${expected[name]}.`;
  if (cell === '') return required ? [{ field: name, message: `« ${name} » est vide ; ${wanted}` }] : [];
  return fits(field, cell)
    ? []
    : [{ field: name, message: `« ${name} » vaut « ${quoted(cell)} » ; ${wanted}` }];
}

/** All that keeps a row from being valid by the published schema, in the standard's order. */
export const breachesOf = (cells: Readonly<Record<FieldName, string>>): Breach[] =>
  fields.flatMap((field) => breachOf(field, cells[field.name]));

/** The standard's columns that a file must have and lacks. */
export const missingColumns = (columns: ReadonlySet<string>): FieldName[] =>
  fieldNames.filter((name) => fields.some((one) => one.name === name && one.required) && !columns.has(name));
