-- Where the invented venues that move stop: in the three communes nearest to each, fewer where an island has fewer.
insert into stop (venue, label, commune, code_postal, code_insee, adresse, location, location_approximate, horaires)
select venue.number, place.label, near.nom, near.codes_postaux[1], near.code_insee, place.label, near.location, true,
  place.horaires
from venue
cross join lateral (
  select nearest.*, row_number() over () as rank
  from (
    select nom, codes_postaux, code_insee, location from commune
    where codes_postaux[1] is not null and parent is null and st_dwithin(location, venue.location, 30000)
    order by location <-> venue.location limit 3) nearest
) near
join (values
  (1, 'Mairie', 'Mo 09:30-12:00; PH off'),
  (2, 'Place du marché', 'We 14:00-17:00; PH off'),
  (3, 'Salle des fêtes', 'Fr[1],Fr[3] 09:30-12:00; PH off')
) place (rank, label, horaires) using (rank)
where venue.demonstration and 'Itinérant' = any(venue.itinerance)
