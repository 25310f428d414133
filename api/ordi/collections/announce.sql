-- Announces a day at one of a refurbisher's places, or proposes it to a venue; nothing where there is no such place.
-- $1 refurbisher   $2 one of its establishments, or null   $3 id of a venue, or null   $4 day   $5 opens   $6 closes
insert into collection_day (organisation, venue, adresse, code_postal, commune, location, on_day, opens, closes, state, demonstration)
select maker.organisation, venue.number, place.adresse, place.code_postal, place.commune, place.location,
  $4::date, $5::time, $6::time, case when $3::text is null then 'announced' else 'proposed' end, maker.demonstration
from organisation maker
left join establishment place on place.organisation = maker.organisation and place.establishment = $2
left join venue on venue.id = $3
where maker.organisation = $1 and num_nonnulls(place.establishment, venue.number) = 1
returning collection::int
