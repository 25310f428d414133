-- $1 lesson   $2 side   $3 revision that was read, 0 for none   $4 stars   $5 what went well, or null   $6 what to change, or null
-- $7 person   $8 when they said that nobody is named in it, or null
with added as (
  -- Of which kit and chapter, the database knows.
  insert into lesson_feedback (lesson, side, resource, kit_version, chapter, stars, went_well, to_change, person, declared_at)
  select $1, $2, 0, 0, 0, $4, $5, $6, $7, $8 where $3 = 0
  on conflict do nothing
  returning revision
), changed as (
  update lesson_feedback set stars = $4, went_well = $5, to_change = $6, person = $7, declared_at = $8
  where lesson = $1 and side = $2 and revision = $3
  returning revision
)
select revision from added union all select revision from changed
