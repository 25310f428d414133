import type { Database } from '../db/database.ts';

const columns = `
select table_name as table, column_name as column from information_schema.columns
join information_schema.tables using (table_schema, table_name)
where table_schema = 'public' and table_type = 'BASE TABLE'
  and (data_type in ('text', 'json', 'jsonb', 'character varying', 'ARRAY', 'USER-DEFINED', 'bytea'))
order by 1, 2`;

/** Every place of the database where one of `words` is written: `table.column`. */
export async function placesOf(db: Database, words: readonly string[]): Promise<string[]> {
  const each = await db.query<{ table: string; column: string }>(columns);
  const found = await db.query<{ place: string }>(
    each
      .map(
        ({ table, column }) =>
          `select '${table}.${column}' as place where exists (select from "${table}" where "${column}"::text ~* $1)`,
      )
      .join(' union all '),
    [words.map((word) => word.replace(/[^\p{L}\d ]/gu, '\\$&')).join('|')],
  );
  return found.map(({ place }) => place);
}
