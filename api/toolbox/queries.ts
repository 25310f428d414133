import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { piecesOf } from './excerpt.ts';
import { conceptsIn } from './question.ts';
import type {
  FoundPractice,
  OwnPart,
  Practice,
  PracticeLine,
  Toolbox,
  ToolboxQuery,
  Validators,
} from './schema.ts';
import { type Asked, suggestionsFor } from './suggestions.ts';

const search = sql(import.meta.url, 'search.sql');
const find = sql(import.meta.url, 'find.sql');
const findFile = sql(import.meta.url, 'find-file.sql');
const ownPart = sql(import.meta.url, 'own-part.sql');
const validators = sql(import.meta.url, 'validators.sql');
const venueNumber = sql(import.meta.url, 'venue-number.sql');
const venuePractices = sql(import.meta.url, 'venue-practices.sql');

interface Answer extends Pick<Asked, 'total' | 'unknown' | 'without'> {
  readonly practices: readonly (PracticeLine & { readonly excerpt: string })[];
  readonly facets: Toolbox['facets'];
}

/** What answers a question, with what else to ask where some of it is not answered. */
export async function searchToolbox(db: Queryable, query: ToolboxQuery): Promise<Toolbox> {
  const { q, subject, form, level, licence, audience, duration, age, school, limit, page } = query;
  const concepts = conceptsIn(q);
  const filters = [subject, form, level, licence, audience, duration].map((value) => value ?? null);
  const [answer] = await db.query<Answer>(search, [
    JSON.stringify(concepts.map(({ ways }) => ways)),
    ...filters,
    school === 'true',
    limit,
    (page - 1) * limit,
    age ?? null,
  ]);
  if (!answer) throw new Error('a search without an answer');
  const { total, facets, practices, unknown, without } = answer;
  const suggestions = await suggestionsFor(db, { q, total, concepts, unknown, without });
  const shown = practices.map((one): FoundPractice => ({ ...one, excerpt: piecesOf(one.excerpt) }));
  return { total, facets, practices: shown, suggestions };
}

export const findPractice = async (db: Queryable, resource: number): Promise<Practice | undefined> =>
  (await db.query<Practice>(find, [resource]))[0];

export interface Served {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}
/** @param digest undefined for the file of now */
export async function findPracticeFile(
  db: Queryable,
  resource: number,
  digest: string | undefined,
): Promise<Served | undefined> {
  const [row] = await db.query<{ data: string; type: string; name: string }>(findFile, [
    resource,
    digest ?? null,
  ]);
  return row && { name: row.name, type: row.type, bytes: Buffer.from(row.data, 'base64') };
}

/** @returns undefined for no such practice */
export const findOwnPart = async (
  db: Queryable,
  resource: number,
  person: string,
): Promise<OwnPart | undefined> => (await db.query<OwnPart>(ownPart, [resource, person]))[0];

export const findValidators = (db: Queryable): Promise<Validators> =>
  db.query<Validators[number]>(validators);

/** @returns the number of the venue of an id, or undefined */
export const numberOfVenue = async (db: Queryable, id: string): Promise<number | undefined> =>
  (await db.query<{ number: number }>(venueNumber, [id]))[0]?.number;

/** How many a venue's page shows. */
const SHOWN = 3;
export const practicesForVenue = async (db: Queryable, venue: number): Promise<PracticeLine[]> =>
  (await db.query<{ line: PracticeLine }>(venuePractices, [venue, SHOWN])).map(({ line }) => line);
