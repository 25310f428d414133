import type { Queryable } from '../../db/database.ts';

/** Says what is done, how many days ago. */
export const acting = (client: Queryable, act: string, days: number) =>
  client.query(
    `select set_config('app.act', $1, true),
       set_config('app.now', case when $2::integer > 0 then (now() - make_interval(days => $2))::text else '' end, true)`,
    [act, days],
  );

/** Says what is done, and on which day, YYYY-MM-DD; without one, now. */
export const actingOn = (client: Queryable, act: string, day?: string) =>
  client.query("select set_config('app.act', $1, true), set_config('app.now', $2, true)", [
    act,
    day ? `${day}T20:00:00Z` : '',
  ]);
