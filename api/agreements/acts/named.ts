import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { badParameter } from '../../core/errors.ts';
import { levelsInWords, type PlaceLevel } from '../levels.ts';

const territories = sql(import.meta.url, 'territories-named.sql');
const organisations = sql(import.meta.url, 'organisations-named.sql');

interface Found {
  readonly nom: string;
  /** Of the very name that was typed. */
  readonly exact: boolean;
}
interface Territory extends Found {
  readonly level: PlaceLevel;
  readonly code: string;
}
interface Organisation extends Found {
  readonly organisation: number;
}

/** The one of a name. @throws RefusedError naming those that may be meant, as each is typed */
function theOne<One extends Found>(
  found: readonly One[],
  field: string,
  none: string,
  typed: (one: One) => string,
): One {
  const [first, second] = found;
  if (first?.exact && !second) return first;
  if (!first) throw badParameter(field, none);
  const said = found.map((one) => `«\u00a0${typed(one)}\u00a0»`).join(', ');
  throw badParameter(field, `écrivez lequel est attendu, comme ceci : ${said}.`);
}

/** « Lille (commune, 59350) », as it is typed and shown. */
const typedAs = ({ level, code, nom }: Territory) => `${nom} (${levelsInWords[level]}, ${code})`;
const isSaid = new RegExp(`\\((${Object.values(levelsInWords).join('|')}), *([0-9A-Z]{2,9})\\)\\s*$`, 'iu');

async function placed(db: Queryable, text: string): Promise<{ level: string; territory: string }> {
  const [, word, code] = isSaid.exec(text) ?? [];
  const said = Object.entries(levelsInWords).find(([, one]) => one === word?.toLowerCase());
  if (said && code) return { level: said[0], territory: code.toUpperCase() };
  const found = await db.query<Territory>(territories, [text]);
  const none = 'le nom d’une commune, d’une intercommunalité, d’un département ou d’une région est attendu.';
  const one = theOne(found, 'territory', none, typedAs);
  return { level: one.level, territory: one.code };
}

async function numbered(db: Queryable, text: string): Promise<number> {
  const number = /^\s*(\d{1,9})\s*$/.exec(text) ?? /\/partenaires\/(\d{1,9})(?!\d)/.exec(text);
  if (number) return Number(number[1]);
  const found = await db.query<Organisation>(organisations, [text]);
  const none = 'le nom d’une organisation de l’annuaire est attendu, ou l’adresse de sa page.';
  const typed = ({ organisation, nom }: Organisation) => `${nom} (/partenaires/${organisation})`;
  return theOne(found, 'organisation', none, typed).organisation;
}

interface Named {
  readonly level?: string | undefined;
  readonly territory?: string | undefined;
  readonly organisation?: number | string | undefined;
}

/** What is written, with the codes of what it calls by names. @throws RefusedError where a name is of none, or of several */
export async function namedIn<Body extends object>(db: Queryable, body: Body): Promise<Body> {
  const { level, territory, organisation }: Named = body;
  return {
    ...body,
    ...(territory !== undefined && level === undefined && (await placed(db, territory))),
    ...(typeof organisation === 'string' && { organisation: await numbered(db, organisation) }),
  };
}
