-- The venues that were merged into one, the latest first.
-- $1 id of the one that stays
select gone.id, gone.nom, gone.adresse, gone.code_postal, gone.commune, gone.version,
  to_char(merge.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
from venue staying
join venue gone on gone.merged_into = staying.number
join lateral (
  select recorded_at from venue_history history
  where history.number = gone.number and record ->> 'merged_into' = staying.number::text order by version limit 1
) merge on true
where staying.id = $1
order by merge.recorded_at desc, gone.number
