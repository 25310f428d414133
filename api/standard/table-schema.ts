import { type Field, type FieldName, fields, hasVocabulary } from './fields.ts';
import { published } from './published.ts';
import { vocabularies } from './vocabularies.ts';

/** A field as Table Schema says it (https://specs.frictionlessdata.io/table-schema/). */
export interface TableField {
  readonly name: FieldName;
  readonly title: string;
  readonly description: string;
  readonly example: string;
  readonly type: 'string' | 'number' | 'date';
  readonly format?: 'default';
  readonly constraints: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly maxLength?: number;
  };
}

/** The published pattern lacks a space: said as published, and what it should be is read as well (see conformity.ts). */
const misprints: Readonly<Record<string, string>> = {
  'Étapes numériques (La Poste)': 'Étapes numériques(La Poste)',
};

const asPublished = (value: string) => (misprints[value] ?? value).replaceAll(/[()]/g, '\\$&');

/** The published schema leaves the types of venues to a vocabulary elsewhere. */
function patternOf({ name, pattern }: Field): string | undefined {
  if (pattern) return pattern.source.replaceAll('\\/', '/');
  if (!hasVocabulary(name) || name === 'typologie') return undefined;
  return `(?:(?:^|\\|)(${vocabularies[name].map(asPublished).join('|')}))+$`;
}

const typeOf = ({ kind }: Field): Pick<TableField, 'type' | 'format'> => {
  if (kind === 'number') return { type: 'number' };
  return kind === 'date' ? { type: 'date', format: 'default' } : { type: 'string' };
};

function constraintsOf(field: Field): TableField['constraints'] {
  const pattern = patternOf(field);
  return {
    // Of one field alone the standard does not say it.
    ...(field.name !== 'services' && { required: field.required }),
    ...(field.name === 'id' && { unique: true }),
    ...(pattern !== undefined && { pattern }),
    ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
  };
}

/** The 32 fields of the national standard as a Table Schema, made from the code that reads and checks them. */
export const tableFields: readonly TableField[] = fields.map((field) => ({
  name: field.name,
  ...published[field.name],
  ...typeOf(field),
  constraints: constraintsOf(field),
}));

/** Where the standard publishes its schema: what our files conform to. */
export const STANDARD_SCHEMA =
  'https://raw.githubusercontent.com/LaMednum/standard-mediation-num/v1.0.2/schema.json';
export const ETALAB = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';
