-- What a proposal became, and whose it is.
-- $1 proposal   $2 id of the venue   $3 who runs it, or null
with added as (
  select number from venue where id = $2
), kept as (
  insert into mandate (person, role, venue, proof) select $3, 'steward', number, 'decision' from added
  where $3::text is not null
)
update proposal set venue = added.number from added where proposal = $1::bigint
