import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';

const news = sql(import.meta.url, 'news.sql');

/** What happened that the public may know. */
interface News {
  readonly at: string;
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

interface Changed {
  readonly at: string;
  readonly code: string;
  readonly version: number;
  readonly nom: string;
  readonly changes: string;
}

/** The definitions of indicators that were written, the last first. */
export async function indicatorNews(db: Queryable, limit = 50): Promise<News[]> {
  const rows = await db.query<Changed>(news, [limit]);
  return rows.map(({ at, code, version, nom, changes }) => ({
    at,
    title:
      version === 1
        ? `Nouvel indicateur\u00a0: ${nom}`
        : `Indicateur redéfini\u00a0: ${nom} (version ${version})`,
    href: `/gouvernance/indicateurs/${code}`,
    text: changes,
  }));
}
