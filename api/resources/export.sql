-- Everything public of what is shown now, in batches: as JSON, or as GeoJSON features where they have a place.
-- $1 the last one that was given already, 0 at first   $2 how many   $3 whether as features
-- $4 those alone, or null for all
select resource::float8 as number, case when $3 then json_build_object('type', 'Feature', 'id', resource,
    'geometry', st_asgeojson(place_of_resource(resource, (organisation ->> 'organisation')::bigint, venue ->> 'id'), 6)::json,
    'properties', row_to_json(shown.*)) else row_to_json(shown.*) end::text as text
from (
  select * from resource_public where state = 'published' and resource > $1
    and ($4::bigint[] is null or resource = any($4)) order by resource limit $2
) shown
order by resource
