-- A version of a venue as it is told: what the directory adds for itself left out, the position in degrees, where it is
-- that of the venue and not of its commune.
create function told_version(record jsonb) returns jsonb language sql stable as $$
  select record - '{id,source,source_id,demonstration,location,location_approximate}'::text[]
    || case when record ? 'location' and not coalesce((record ->> 'location_approximate')::boolean, false)
      then jsonb_build_object(
        'latitude', round(st_y((record ->> 'location')::geography::geometry)::numeric, 6),
        'longitude', round(st_x((record ->> 'location')::geography::geometry)::numeric, 6))
      else '{}' end
$$;

-- Who wrote a version, in words: an import says of which source.
create function told_actor(actor text, record jsonb) returns text language sql immutable as $$
  select case when actor = 'import' then 'import, ' || (record ->> 'source') else actor end
$$;
