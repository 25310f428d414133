-- What a commune or a venue tells; nothing where someone wrote since.
-- $1 pilot   $2 id of the venue, or null for the commune   $3 version that was read, 0 for none   $4 title   $5 text
-- $6 whether it is submitted   $7 person   $8 when they said that nobody is named in it, or null
with added as (
  insert into story (pilot, venue, title, text, submitted, person, declared_at)
  select $1, (select number from venue where id = $2), $4, $5, $6, $7, $8 where $3 = 0
  on conflict do nothing
  returning story, version
), changed as (
  update story set title = $4, text = $5, submitted = $6, person = $7, declared_at = $8
  where pilot = $1 and venue is not distinct from (select number from venue where id = $2) and version = $3
  returning story, version
)
select story::int, version from added union all select story::int, version from changed
