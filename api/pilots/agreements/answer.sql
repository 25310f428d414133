-- $1 pilot   $2 UAI   $3 agrees   $4 word, or null   $5 timestamptz: now
update pilot_school set agrees = $3, word = $4, answered_at = $5, mail = null
where pilot = $1 and uai = $2 and vouched is not null returning uai
