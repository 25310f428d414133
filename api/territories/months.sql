-- A territory month by month, the present one last. A commune without a line had no venue.   $1 level   $2 code
select to_char(known.month, 'YYYY-MM') as month, true as complete,
  json_build_object('venues', coalesce(own.venues, 0), 'metres_venue', own.metres_venue, 'beyond_10km', own.beyond_10km) as indicators
from territory_month known
left join territory_month own on own.level = $1 and own.code = $2 and own.month = known.month
where known.level = 'france' and known.code = 'FR'
union all
select to_char(greatest(date_trunc('month', computed_at at time zone 'Europe/Paris'),
    (select max(month) + interval '1 month' from territory_month where level = 'france')), 'YYYY-MM'), false,
  json_build_object('venues', indicators -> 'venues', 'metres_venue', indicators -> 'metres_venue', 'beyond_10km',
    indicators -> 'beyond_10km')
from territory, territory_state where level = $1 and code = $2 and computed_at is not null
order by month
