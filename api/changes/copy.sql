-- The venues that the public sees, as if each had just been added: one JSON text each.
-- $1 text: the change that this copy begins at   $2 text: number of the last venue already given   $3 how many
select number::text,
  jsonb_build_object('cursor', $1 || '.' || number,
    'at', to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'directory_version', (select version from directory), 'kind', 'added', 'id', id, 'version', version,
    'venue', venue_told(to_jsonb(venue) || jsonb_build_object('stops', stops_of(number)), number, version))::text as text
from venue
where closed_on is null and number > $2::bigint
order by venue.number limit $3
