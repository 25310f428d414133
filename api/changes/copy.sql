-- The venues that the public sees, as if each had just been added: one JSON text each.
-- $1 text: the change that this copy begins at   $2 text: number of the last venue already given   $3 how many
select number::text,
  jsonb_build_object('cursor', $1 || '.' || number,
    'at', to_char(venue.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'directory_version', (select version from directory), 'kind', 'added', 'id', venue.id, 'version', venue.version,
    'venue', to_jsonb(public) || jsonb_build_object(
      'position', case when venue.location is not null
        then jsonb_build_array(st_x(venue.location::geometry), st_y(venue.location::geometry)) end,
      'stops', stops_of(number)))::text as text
from venue join venue_public public using (number)
where venue.closed_on is null and number > $2::bigint
order by venue.number limit $3
