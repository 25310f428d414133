-- $1 resource   $2 the version that was read   $3 json of the whole, as schema.ts gives it
with given as (
  select * from json_to_record($3::json) as given (title text, description text, conditions text, audience text,
    starts_on date, ends_on date, reach text, venues text[], centre float8[], radius integer, departements text[],
    quantity integer, details jsonb)
), changed as (
  update resource set title = given.title, description = given.description, conditions = given.conditions,
    audience = given.audience, starts_on = given.starts_on, ends_on = given.ends_on,
    reach = coalesce(given.reach, 'everywhere'),
    centre = case when given.reach = 'circle' then st_point(given.centre[1], given.centre[2])::geography end,
    radius = case when given.reach = 'circle' then given.radius end,
    departements = case when given.reach = 'departements' then given.departements else '{}' end,
    quantity = given.quantity,
    -- What its moves and its file have added stays.
    details = given.details || jsonb_strip_nulls(jsonb_build_object('outcome', resource.details -> 'outcome',
      'shown', resource.details -> 'shown', 'file', resource.details -> 'file'))
  from given where resource.resource = $1 and resource.version = $2
  returning resource.resource, resource.version, resource.reach, given.venues
), gone as (
  delete from resource_venue using changed
  where resource_venue.resource = changed.resource and (changed.reach <> 'venues'
    or not exists (select from venue where venue.number = resource_venue.venue and venue.id = any(changed.venues)))
), named as (
  insert into resource_venue (resource, venue)
  select changed.resource, venue.number from changed join venue on venue.id = any(changed.venues)
  where changed.reach = 'venues' on conflict do nothing
)
select version from changed
