import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import type { Told } from '../governance/schema.ts';

const news = sql(import.meta.url, 'news.sql');

interface Row {
  readonly at: string;
  readonly title: string;
  readonly party: string;
  readonly kind: string;
  readonly communication: number;
}

/** The communications that the parties have approved and published, the latest first; nothing of what they only propose. */
export const communicationNews = async (db: Queryable, most: number): Promise<Told[]> =>
  (await db.query<Row>(news, [most])).map(({ at, title, party, kind, communication }) => ({
    at,
    title,
    href: `/gouvernance/communication#communication-${communication}`,
    text: `${party} : ${kind}, dont les parties ont approuvé le contenu et la forme.`,
    demonstration: false,
  }));
