import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Brought, ListQuery, Resource, ResourceList } from './schema.ts';

const brought = sql(import.meta.url, 'brought.sql');
const find = sql(import.meta.url, 'find.sql');
const offersHere = sql(import.meta.url, 'offers-here.sql');
const list = sql(import.meta.url, 'list.sql');

/** In metres: how far what has no reach is still near. */
const AROUND = 50_000;
/** Named on a venue's page; the others are behind its link. */
const OFFERS = 4;

/** What is shown now. */
export async function findResources(db: Queryable, query: ListQuery): Promise<ResourceList> {
  const { kind, venue, near, organisation, q, trade, limit, page } = query;
  const rows = await db.query<{ total: number; resource: Resource }>(list, [
    kind ?? null,
    venue ?? null,
    near?.lon ?? null,
    near?.lat ?? null,
    organisation ?? null,
    q || null,
    limit,
    (page - 1) * limit,
    trade ?? null,
    AROUND,
  ]);
  return { total: rows[0]?.total ?? 0, resources: rows.map(({ resource }) => resource) };
}

export async function findResource(db: Queryable, resource: number): Promise<Resource | undefined> {
  return (await db.query<Resource>(find, [resource]))[0];
}

/** What partners brought to a venue and offer it. @returns undefined for no such venue */
export async function findBrought(db: Queryable, venue: string): Promise<Brought | undefined> {
  const [found] = await db.query<Omit<Brought, 'offers'>>(brought, [venue]);
  if (!found) return undefined;
  return { ...found, offers: await db.query<Brought['offers'][number]>(offersHere, [venue, OFFERS]) };
}
