-- Gives a venue its whole calendar: stops that are not in it go, those that are keep their numbers.
-- $1 number of the venue   $2 json as stops_of() writes it; `stop` null for a new one
with given as (
  select * from json_to_recordset($2::json) as said (stop integer, label text, commune text, code_postal text,
    code_insee text, adresse text, longitude float8, latitude float8, location_approximate boolean, horaires text)
), gone as (
  delete from stop where venue = $1 and not exists (select from given where given.stop = stop.stop)
)
insert into stop (stop, venue, label, commune, code_postal, code_insee, adresse, location, location_approximate, horaires)
select coalesce(stop, nextval(pg_get_serial_sequence('stop', 'stop'))), $1, label, commune, code_postal, code_insee,
  adresse, st_point(longitude, latitude)::geography, location_approximate, horaires
from given
on conflict (stop) do update set
  label = excluded.label, commune = excluded.commune, code_postal = excluded.code_postal,
  code_insee = excluded.code_insee, adresse = excluded.adresse, location = excluded.location,
  location_approximate = excluded.location_approximate, horaires = excluded.horaires
where stop.venue = excluded.venue
