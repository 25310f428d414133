import { z } from 'zod';
import { badParameter, badParameters } from '../core/errors.ts';
import { type Box, boxOf } from './boxes.ts';
import type { Collection } from './collections.ts';
import { CqlError, type Node } from './cql2/nodes.ts';
import { readText } from './cql2/text.ts';
import { type Crs, crsOf, crsUris, defaultCrs } from './crs.ts';
import { readCursor } from './cursor.ts';
import { type Period, periodOf } from './datetime.ts';
import { type Field, isScalar } from './fields.ts';
import { type Place, SORTS_MAX, type Sort, sortsOf } from './sorting.ts';

export const LIMIT_DEFAULT = 100;
/** 2,000 venues are 4 MB, made in 60 ms. */
export const LIMIT_MAX = 2_000;

export const formats = ['json', 'html'] as const;
/**
 * « cql-text » is how the drafts called it, and the only name by which GDAL (3.6 at least) hands its filters over.
 */
export const filterLanguages = ['cql2-text', 'cql2-json', 'cql-text'] as const;

/** What is asked of a collection's features. */
export interface Asked {
  readonly limit: number;
  readonly crs: Crs;
  readonly box?: { readonly sides: Box; readonly crs: Crs } | undefined;
  readonly period?: Period | undefined;
  /** CQL2 JSON, as a stranger wrote it. */
  readonly filter?: unknown;
  readonly filterCrs: Crs;
  readonly sorts: readonly Sort[];
  readonly after?: Place | undefined;
}

const once = (expected: string) => z.string(`une seule valeur est attendue : ${expected}`);
/** What a form leaves empty is not asked. */
const filled = (expected: string) =>
  once(expected)
    .transform((text) => text || undefined)
    .optional();
const crs = once('l’adresse d’un système de coordonnées.').transform((uri, context) => {
  const found = crsOf(uri);
  if (found) return found;
  context.addIssue(`un de ces systèmes est attendu : ${crsUris.join(' ; ')}.`);
  return z.NEVER;
});
const format = z.enum(formats, '« json » ou « html » est attendu.').optional();

/** Of every page but those of features. */
const onlyFormat = z.strictObject({ f: format });
const oneFeature = z.strictObject({ f: format, crs: crs.optional() });

const common = {
  f: format,
  limit: once('un nombre.')
    .regex(/^[1-9]\d{0,8}$/, `un nombre entier entre 1 et ${LIMIT_MAX} est attendu.`)
    .transform((text) => Math.min(Number(text), LIMIT_MAX))
    .optional(),
  bbox: once('« ouest,sud,est,nord ».').optional(),
  'bbox-crs': crs.optional(),
  crs: crs.optional(),
  datetime: once('un instant ou un intervalle.').optional(),
  filter: filled('une condition CQL2.'),
  'filter-lang': z.enum(filterLanguages, '« cql2-text » ou « cql2-json » est attendu.').optional(),
  'filter-crs': crs.optional(),
  sortby: filled('des propriétés, comme « +nom,-date_maj ».'),
  cursor: once('la valeur du lien « next ».')
    .max(4_000, 'la valeur du lien « next » est attendue.')
    .optional(),
};
const queries = new Map<string, z.ZodObject>();
const equalTo = once('la valeur de la propriété.').max(1_000, '1 000 caractères au plus.').optional();

/** Each property with one value is a parameter too: what equals it is kept. */
const queryOf = ({ id, fields }: Collection) => {
  const own = Object.fromEntries(fields.filter(isScalar).map(({ name }) => [name, equalTo]));
  const known = queries.get(id) ?? z.strictObject({ ...own, ...common });
  queries.set(id, known);
  return known as typeof known & z.ZodObject<typeof common>;
};

type Issue = z.core.$ZodIssue;
const refusalsOf = (issue: Issue) =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((name) => ({ name, message: 'paramètre inconnu.' }))
    : [{ name: issue.path.join('.'), message: issue.message }];

/** @throws RefusedError naming each parameter that is unknown or says something else than it should */
function read<Schema extends z.ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  throw badParameters(result.error.issues.flatMap(refusalsOf));
}

export const readFormat = (query: unknown) => read(onlyFormat, query);
export const readOne = (query: unknown): { readonly crs: Crs } => {
  const { crs: asked = defaultCrs } = read(oneFeature, query);
  return { crs: asked };
};

const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;
const toNumber = (text: string) => (NUMBER.test(text) ? Number(text) : Number.NaN);

function boxIn(text: string | undefined, system: Crs): Asked['box'] {
  if (text === undefined) return undefined;
  const sides = boxOf(text.split(',').map(toNumber), system);
  if (sides) return { sides, crs: system };
  throw badParameter(
    'bbox',
    'quatre nombres (ou six, avec des hauteurs) séparés par des virgules sont attendus, dans l’ordre des axes de « bbox-crs ».',
  );
}

function periodIn(text: string | undefined): Period | undefined {
  if (text === undefined) return undefined;
  const period = periodOf(text);
  if (period) return period;
  throw badParameter(
    'datetime',
    'un instant, un jour ou un intervalle est attendu, comme 2026-06-01, 2026-06-01T08:00:00Z/.. ou 2026-06-01/P1M.',
  );
}

function sortsIn(text: string | undefined, collection: Collection): readonly Sort[] {
  if (text === undefined) return [];
  const sorts = sortsOf(text, collection);
  if (sorts) return sorts;
  throw badParameter(
    'sortby',
    `${SORTS_MAX} propriétés au plus sont attendues, chacune une fois, comme « +nom,-date_maj » : ${collection.fields
      .filter(isScalar)
      .map(({ name }) => name)
      .join(', ')}.`,
  );
}

function placeIn(cursor: string | undefined, sorts: readonly Sort[], collection: Collection) {
  if (cursor === undefined) return undefined;
  const place = readCursor(cursor, sorts, collection);
  if (place) return place;
  throw badParameter('cursor', 'la valeur du lien « next » d’une réponse à la même question est attendue.');
}

/** Whatever goes wrong in a filter is said of the parameter. */
export function ofFilter<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof CqlError) throw badParameter('filter', error.message);
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CqlError('du JSON est attendu avec filter-lang=cql2-json.');
  }
}

/** Programs that write JSON and forget to say so are understood. */
const isJson = (text: string, language: string | undefined) =>
  language === 'cql2-json' || (language === undefined && text.trimStart().startsWith('{'));

const filterIn = (text: string | undefined, language: string | undefined): unknown =>
  text === undefined ? undefined : ofFilter(() => (isJson(text, language) ? parsed(text) : readText(text)));

const readers: Readonly<Partial<Record<Field['type'], (text: string) => Node>>> = {
  integer: toNumber,
  number: toNumber,
  boolean: (text) => (text === 'true' ? true : text === 'false' ? false : text),
};

function equalities(query: Readonly<Record<string, unknown>>, { fields }: Collection): Node[] {
  return fields.filter(isScalar).flatMap(({ name, type }): Node[] => {
    const asked = query[name];
    if (typeof asked !== 'string') return [];
    const value = readers[type]?.(asked) ?? asked;
    if (!Number.isNaN(value)) return [{ op: '=', args: [{ property: name }, value] }];
    throw badParameter(name, 'un nombre est attendu.');
  });
}

/** All conditions as one. */
function together(filter: unknown, equals: readonly Node[]): unknown {
  const all = [...(filter === undefined ? [] : [filter]), ...equals];
  return all.length > 1 ? { op: 'and', args: all } : all[0];
}

/** What an address asks of a collection. @throws RefusedError naming what it cannot ask */
export function readItems(query: unknown, collection: Collection): Asked {
  const given = read(queryOf(collection), query);
  const sorts = sortsIn(given.sortby, collection);
  return {
    limit: given.limit ?? LIMIT_DEFAULT,
    crs: given.crs ?? defaultCrs,
    box: boxIn(given.bbox, given['bbox-crs'] ?? defaultCrs),
    period: periodIn(given.datetime),
    filter: together(filterIn(given.filter, given['filter-lang']), equalities(given, collection)),
    filterCrs: given['filter-crs'] ?? defaultCrs,
    sorts,
    after: placeIn(given.cursor, sorts, collection),
  };
}
