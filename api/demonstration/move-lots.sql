-- Moves what was asked of invented lots, one of several left where it is.
-- $1 the state they are in   $2 to   $3 one of how many is left   $4 json of what is said with it; null: all are counted
update uptake set state = $2, updated_at = now(), details = uptake.details || coalesce($4::jsonb,
  (select jsonb_build_object('laptop', details -> 'laptop', 'desktop', details -> 'desktop') from resource
    where resource.resource = uptake.resource))
where kind = 'lot' and state = $1 and uptake % $3 <> 0 and resource in (select resource from resource where demonstration)
