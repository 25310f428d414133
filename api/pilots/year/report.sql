-- What came of a lesson.
-- $1 lesson   $2 version that was read   $3 attendance   $4 satisfaction, or null   $5 text[] incidents   $6 kit, or null
-- $7 chapter, or null
update lesson set state = 'held', reason = null, attendance = $3, satisfaction = $4::smallint, incidents = $5, resource = $6::bigint,
  chapter = $7::smallint
where lesson = $1 and version = $2 returning version
