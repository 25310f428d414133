-- What an indicator shows of the commitments that name one, by its last figures: of what happens, all that was counted since
-- the agreement was signed, the period of that day included; of what there is, or of a share, the last that is known. A
-- territory where nothing was counted has none (0) where others of its level have figures; what is counted by no such
-- territory is unknown.   $1 text: the slug of an agreement, or null for all
select one.commitment::int, 'indicateur:' || now_is.code as key, now_is.nom, unit, one.territory_level as level, one.territory as code,
  place.nom as place, case when adds then to_char(starts, 'YYYY-MM-DD') end as since,
  round(coalesce(figure.own, case when sums and figure.whole is not null and exists (
      select from indicator_value as known where known.code = now_is.code and known.level = asked.level) then 0 end)::numeric,
    decimals)::float8 as count
from agreement_commitment as one
join agreement using (agreement)
join indicator_now as now_is on now_is.code = one.indicator
left join named_territory as place on place.level = one.territory_level and place.code = one.territory
cross join lateral (select coalesce(one.territory_level, 'france') as level, coalesce(one.territory, 'FR') as territory) as asked
cross join lateral (select statement !~* '\mnumerator\M' as sums, counted = 'flow' and statement !~* '\mnumerator\M' as adds) as way
cross join lateral (select case when adds then greatest(date_trunc(frequency, signed_on)::date, indicator_since(now_is.code))
  else indicator_since(now_is.code) end as starts) as begun
-- Worked out beside it: with a sub-select among its arguments the function is not inlined, and sums every territory (9 ms each).
cross join lateral (select max(period) + 1 as ends from indicator_value as known where known.code = now_is.code) as ended
left join lateral (
  select max(value) filter (where figure.level = 'france') as whole,
    max(value) filter (where (figure.level, figure.territory) = (asked.level, asked.territory)) as own
  from indicator_figures(now_is.code, starts, ends) as figure
  where (figure.level, figure.territory) in (('france', 'FR'), (asked.level, asked.territory))
) as figure on true
where $1::text is null or slug = $1
