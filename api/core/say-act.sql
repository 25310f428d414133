-- What the moves of this transaction are called, and what was said with them.
-- $1 act   $2 note, or null
select set_config('app.act', $1, true), set_config('app.note', coalesce($2, ''), true)
