-- Every offer shown, in the order of their numbers, some at a time.
-- $1 number after which   $2 how many   $3 whether as GeoJSON features, of those that have a place
-- $4 those alone, or null for all
select resource as number, case when $3 then json_build_object('type', 'Feature', 'id', resource,
    'geometry', json_build_object('type', 'Point', 'coordinates', at), 'properties', to_jsonb(job.*) - 'at')
  else to_json(job.*) end::text as text
from job_said job
where resource > $1 and ($4::bigint[] is null or resource = any($4)) and (not $3 or at is not null)
order by resource limit $2
