-- Of what was handed out, nothing is shown any more. $1 person   $2 code INSEE, or null for one's own lessons
delete from pilot_calendar where person = $1 and code_insee is not distinct from $2
