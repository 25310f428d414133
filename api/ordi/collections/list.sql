-- Days to come as those on either side see them, the next first.
-- $1 refurbisher, or null   $2 venue, or null   $3 date: today
select collection::int, maker.nom as refurbisher, to_char(on_day, 'YYYY-MM-DD') as on, to_char(opens, 'HH24:MI') as opens,
  to_char(closes, 'HH24:MI') as closes, day.state, coalesce(venue.nom, day.adresse) as place,
  coalesce(venue.commune, day.commune) as commune, venue.id as venue
from collection_day day join organisation maker using (organisation) left join venue on venue.number = day.venue
where on_day >= $3::date and day.state <> 'cancelled'
  and ($1::bigint is null or day.organisation = $1) and ($2::bigint is null or day.venue = $2)
order by on_day, opens, collection limit 100
