-- Everything public of what is shown now, in batches: as JSON, or as GeoJSON features where they have a place (the
-- venues it is for, the middle of its circle, else where its organisation is).
-- $1 the last one that was given already, 0 at first   $2 how many   $3 whether as features
-- $4 those alone, or null for all
select resource::float8 as number, case when $3 then json_build_object('type', 'Feature', 'id', resource,
    'geometry', st_asgeojson(place, 6)::json, 'properties', row_to_json(shown.*)) else row_to_json(shown.*) end::text as text
from (
  select * from resource_public where state = 'published' and resource > $1
    and ($4::bigint[] is null or resource = any($4)) order by resource limit $2
) shown
cross join lateral (
  select coalesce(
    (select st_collect(location::geometry order by number) from resource_venue
      join venue on venue.number = resource_venue.venue where resource_venue.resource = shown.resource),
    (select centre::geometry from resource where resource.resource = shown.resource),
    (select st_collect(location::geometry order by establishment) from establishment
      where establishment.organisation = (shown.organisation ->> 'organisation')::bigint),
    (select location::geometry from venue where venue.id = shown.venue ->> 'id')
  ) as place
) placed
order by resource
