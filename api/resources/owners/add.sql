-- $1 kind   $2 organisation   $3 number of a venue   $4 party   $5 person: whose it is, one of the four, the others null
-- $6 json of the rest, as schema.ts gives it   $7 the state it begins in
with given as (
  select * from json_to_record($6::json) as given (title text, description text, conditions text, audience text,
    starts_on date, ends_on date, reach text, venues text[], centre float8[], radius integer, departements text[],
    quantity integer, details jsonb)
), added as (
  insert into resource (kind, organisation, venue, party, person, title, description, conditions, audience, starts_on,
    ends_on, reach, centre, radius, departements, quantity, details, state)
  select $1, $2, $3, $4, $5, title, description, conditions, audience, starts_on, ends_on, coalesce(reach, 'everywhere'),
    case when reach = 'circle' then st_point(centre[1], centre[2])::geography end,
    case when reach = 'circle' then radius end,
    case when reach = 'departements' then departements else '{}' end,
    quantity, details, $7
  from given returning resource
), named as (
  insert into resource_venue (resource, venue)
  select added.resource, venue.number from added, given join venue on venue.id = any(given.venues)
  where given.reach = 'venues'
)
select resource::int from added
