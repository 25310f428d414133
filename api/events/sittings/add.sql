-- $1 resource   $2 text[]: days   $3 $4 from and to, on the clock of the place   $5 time zone   $6 number of a venue, or null
-- $7 json of an address, or null: { label, adresse, commune, code_postal, code_insee, longitude, latitude,
-- location_approximate }   $8 places, or null
insert into sitting (resource, starts_at, ends_at, time_zone, venue, label, adresse, commune, code_postal, code_insee,
  location, location_approximate, places)
select $1, (day || ' ' || $3)::timestamp at time zone $5, (day || ' ' || $4)::timestamp at time zone $5, $5, $6, label, adresse,
  commune, code_postal, code_insee, st_point(longitude, latitude)::geography, coalesce(location_approximate, false), $8
from unnest($2::text[]) day
left join json_to_record($7::json) as given (label text, adresse text, commune text, code_postal text, code_insee text,
  longitude float8, latitude float8, location_approximate boolean) on $7::json is not null
order by day
on conflict do nothing
returning sitting::int
