-- Who writes, for the history: a role in words, and the person, whom erasing takes away.
-- $1 role   $2 person
select set_config('app.actor', $1, true), set_config('app.person', $2, true)
