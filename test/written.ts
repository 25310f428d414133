import type { Database } from '../db/database.ts';

const columns = `
select table_name as table, column_name as column from information_schema.columns
join information_schema.tables using (table_schema, table_name)
where table_schema = 'public' and table_type = 'BASE TABLE'
  and (data_type in ('text', 'json', 'jsonb', 'character varying', 'ARRAY', 'USER-DEFINED', 'bytea'))
order by 1, 2`;

/** Every place of the database where one of `words` is written: `table.column`. */
export async function placesOf(db: Database, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of await db.query<{ table: string; column: string }>(columns)) {
    const [row] = await db.query<{ there: boolean }>(
      `select exists (select from "${table}" where "${column}"::text ilike any($1::text[])) as there`,
      [words.map((word) => `%${word}%`)],
    );
    if (row?.there) found.push(`${table}.${column}`);
  }
  return found;
}
