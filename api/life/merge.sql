-- Closes a venue that is another: those that were merged into it follow, and so do its stewards and what is reported.
-- $1 id of the venue that goes   $2 the version that was read   $3 id of the one that stays   $4 date: today
with staying as (
  select number from venue where id = $3 and merged_into is null and id <> $1
), going as (
  update venue set closed_on = coalesce(closed_on, $4::date), merged_into = staying.number
  from staying where venue.id = $1 and venue.version = $2 and venue.merged_into is null
  returning venue.number, venue.version, venue.merged_into
), followed as (
  update venue set merged_into = going.merged_into from going where venue.merged_into = going.number
), kept as (
  insert into mandate (person, role, venue, proof)
  select person, role, going.merged_into, 'merge' from mandate join going on mandate.venue = going.number
  on conflict do nothing
), told as (
  update report set number = going.merged_into, moved_from = coalesce(moved_from, going.number)
  from going where report.number = going.number and state = 'new'
)
select version, merged_into::float8 as staying from going
