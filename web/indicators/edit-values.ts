import type { DefinitionBody, Indicator, Parameter } from '../../api/indicators/schema.ts';
import { numberIn } from '../pilots/values.ts';

export const parameterFields = ['name', 'label', 'unit', 'value', 'source'] as const;
const plain = ['nom', 'unit', 'formula', 'source', 'method', 'limits', 'statement'] as const;
const chosen = ['kind', 'frequency', 'counted'] as const;
/** Free places for what a definition supposes, after those that it has. */
const FREE = 2;

const named = (index: number, field: string) => `p${index}_${field}`;

/** What a definition says, as its form shows it. */
export function formOf(one: Indicator): URLSearchParams {
  const form = new URLSearchParams([
    ...[...plain, ...chosen].map((name) => [name, one[name]]),
    ['decimals', String(one.decimals)],
    ['direction', one.direction ?? ''],
    ['agreement', one.agreement ?? ''],
    ['article', one.article === null ? '' : String(one.article)],
    ...(one.retired ? [['retired', 'oui']] : []),
  ]);
  for (const [index, parameter] of one.parameters.entries())
    for (const field of parameterFields)
      form.set(named(index, field), field === 'value' ? String(parameter.value ?? '') : parameter[field]);
  return form;
}

/** The places of parameters in a form. */
export function placesIn(form: URLSearchParams): readonly number[] {
  const last = Array.from({ length: 10 }, (_, index) => index).findLast((index) =>
    form.get(named(index, 'name')),
  );
  return Array.from({ length: Math.min(10, (last ?? -1) + 1 + FREE) }, (_, index) => index);
}

function parameterIn(form: URLSearchParams, index: number): Parameter | undefined {
  const said = (field: string) => form.get(named(index, field))?.trim() ?? '';
  if (!parameterFields.some((field) => said(field))) return undefined;
  return {
    name: said('name'),
    label: said('label'),
    unit: said('unit'),
    value: numberIn(said('value').replace(/\s/g, '')),
    source: said('source'),
  };
}

export const parametersIn = (form: URLSearchParams): Parameter[] =>
  placesIn(form).flatMap((index) => parameterIn(form, index) ?? []);

/** A definition as its form says it; the API refuses what cannot be. */
export function bodyIn(form: URLSearchParams): DefinitionBody {
  const said = (name: string) => form.get(name)?.replaceAll('\r\n', '\n').trim() ?? '';
  return {
    ...Object.fromEntries([...plain, ...chosen, 'changes'].map((name) => [name, said(name)])),
    decimals: numberIn(said('decimals')),
    direction: said('direction') || null,
    agreement: said('agreement') || null,
    article: numberIn(said('article')),
    retired: form.has('retired'),
    parameters: parametersIn(form),
  } as DefinitionBody;
}
