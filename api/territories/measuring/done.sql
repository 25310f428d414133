-- Says that everything is worked out, and if anything has changed that the directory has: pages and their caches know.
-- $1 timestamptz: now   $2 boolean: anything changed   $3 how distances were measured   $4 the gazetteer's checksum
-- $5 the directory's version that was read before   $6 what else was counted
with bumped as (
  update directory set version = version + 1, changed_at = now() where $2::boolean returning version
)
update territory_state set measured = $3, gazetteer = $4, inputs = $6, version = version + $2::boolean::integer,
  computed_at = case when $2 or computed_at is null then $1 else computed_at end,
  -- Where others changed the directory meanwhile, there is more to work out.
  directory_version = case when (select version from bumped) = $5::bigint + 1 then $5::bigint + 1 else $5::bigint end
