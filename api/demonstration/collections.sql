-- Days of invented refurbishers in the five weeks after this one: every other week at their own place, and in between at
-- the nearest invented venue where they act, which is asked.   $1 timestamptz: now
insert into collection_day (organisation, venue, adresse, code_postal, commune, location, on_day, opens, closes, state, demonstration)
select maker.organisation, venue.number,
  case when venue.number is null then place.adresse end, case when venue.number is null then place.code_postal end,
  case when venue.number is null then place.commune end, case when venue.number is null then place.location end,
  date_trunc('week', $1::timestamptz)::date + (7 + 7 * week + maker.organisation % 5)::integer, '09:30', '12:30',
  case when venue.number is null then 'announced' else 'proposed' end, true
from organisation maker
cross join lateral (select * from establishment where establishment.organisation = maker.organisation
  order by establishment limit 1) place
cross join generate_series(0, 4) week
left join lateral (select number from venue where demonstration and closed_on is null and itinerance <> '{Itinérant}'
    and (maker.departements = '{}' or departement = any(maker.departements))
  order by venue.location <-> place.location limit 1) venue on week % 2 = 1
where maker.demonstration and maker.kind = 'reconditionneur' and maker.state = 'published'
on conflict do nothing
