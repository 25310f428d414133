-- Of what was handed out, nothing is shown any more. $1 person   $2 kind   $3 subject
delete from pilot_calendar where person = $1 and kind = $2 and subject = $3
