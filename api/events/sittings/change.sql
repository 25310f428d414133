-- $1 sitting   $2 the version that was read   $3 $4 from and to, timestamps on the clock of the place   $5 time zone
-- $6 number of a venue, or null   $7 json of an address, or null: as for add.sql   $8 places, or null
update sitting set starts_at = $3::timestamp at time zone $5, ends_at = $4::timestamp at time zone $5, time_zone = $5,
  venue = $6, label = given.label, adresse = given.adresse, commune = given.commune, code_postal = given.code_postal,
  code_insee = given.code_insee, location = st_point(longitude, latitude)::geography,
  location_approximate = coalesce(given.location_approximate, false), places = $8
from (select 1) one
left join json_to_record($7::json) as given (label text, adresse text, commune text, code_postal text, code_insee text,
  longitude float8, latitude float8, location_approximate boolean) on $7::json is not null
where sitting = $1 and version = $2 and state = 'planned'
returning version
