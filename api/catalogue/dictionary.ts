import { z } from 'zod';
import { expected } from '../standard/expected.ts';
import { type FieldName, fieldNames, fields, hasVocabulary } from '../standard/fields.ts';
import { ETALAB, STANDARD_SCHEMA, type TableField, tableFields } from '../standard/table-schema.ts';
import { typologies } from '../standard/typologies.ts';
import { vocabularies } from '../standard/vocabularies.ts';
import { venueSchema } from '../venues/schema.ts';
import type { Dictionary, DictionaryField } from './schema.ts';

const labels: ReadonlyMap<string, string> = new Map(typologies.map(([code, label]) => [code, label]));

function valuesOf(name: FieldName): Pick<DictionaryField, 'values'> {
  if (!hasVocabulary(name)) return {};
  const values = vocabularies[name].map((value) => {
    const label = name === 'typologie' ? labels.get(value) : undefined;
    return { value, ...(label && { label }) };
  });
  return { values };
}

const published: ReadonlyMap<string, TableField> = new Map(tableFields.map((field) => [field.name, field]));

function fieldOf({ name, label, kind, required }: (typeof fields)[number]): DictionaryField {
  const {
    title = '',
    description = '',
    example = '',
    type = 'string',
    constraints,
  } = published.get(name) ?? {};
  const { pattern, maxLength } = constraints ?? {};
  return {
    name,
    label,
    title,
    description,
    kind,
    type,
    required,
    expected: expected[name],
    ...(pattern !== undefined && { pattern }),
    ...(maxLength !== undefined && { maxLength }),
    example,
    ...valuesOf(name),
  };
}

interface Said {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly anyOf?: readonly Said[];
  readonly oneOf?: readonly Said[];
}

/** « number | null » */
function typeOf({ type, anyOf, oneOf }: Said): string {
  if (type !== undefined) return [type].flat().join(' | ');
  const types = (anyOf ?? oneOf ?? []).flatMap((one) => typeOf(one).split(' | '));
  return [...new Set(types)].join(' | ') || 'object';
}

const descriptionOf = ({ description, anyOf = [] }: Said): string =>
  description ?? anyOf.find((one) => one.description)?.description ?? '';

/** What the schema of an answer has besides the standard's fields, as it says it. */
function ours(): Dictionary['ours'] {
  const { properties = {} } = z.toJSONSchema(venueSchema, { io: 'input' });
  return Object.entries(properties as Record<string, Said>)
    .filter(([name]) => !(fieldNames as readonly string[]).includes(name))
    .map(([name, said]) => ({ name, type: typeOf(said), description: descriptionOf(said) }));
}

/** Every field, from the code that reads, checks and writes it. */
export const dictionary: Dictionary = {
  standard: {
    name: 'Standard national des lieux de médiation numérique',
    version: 'v1.0.2',
    schema: STANDARD_SCHEMA,
    licence: ETALAB,
  },
  fields: fields.map(fieldOf),
  ours: ours(),
};

/** The 32 fields as a Table Schema, for programs that check files by one. @param origin where this site is */
export const tableSchemaOf = (origin: string) => ({
  $schema: 'https://frictionlessdata.io/schemas/table-schema.json',
  name: 'standard-mediation-num',
  title: 'Lieux de médiation numérique',
  description: 'Spécification du standard national des lieux de médiation numérique',
  countryCode: 'FR',
  homepage: `${origin}/donnees/dictionnaire`,
  licenses: [{ title: 'Licence Ouverte', name: 'etalab-2.0', path: ETALAB }],
  sources: [{ title: 'Standard national v1.0.2', path: STANDARD_SCHEMA }],
  resources: [{ title: 'Lieux (CSV)', name: 'venues-csv', path: `${origin}/api/venues.csv` }],
  version: 'v1.0.2',
  fields: [...tableFields],
  primaryKey: 'id',
});
