-- What the moves of this transaction are called, what was said with them, and when.
-- $1 act   $2 note, or null   $3 text of a moment: now
select set_config('app.act', $1, true), set_config('app.note', coalesce($2, ''), true), set_config('app.now', $3, true)
