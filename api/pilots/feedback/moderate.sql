-- Takes away what was said of a lesson, or gives it back.
-- $1 lesson   $2 side   $3 reason, or null to give it back   $4 timestamptz: now
update lesson_feedback set withheld_reason = $3, withheld_at = case when $3::text is not null then $4::timestamptz end
where lesson = $1 and side = $2 and (withheld_at is null) = ($3::text is not null)
returning lesson
