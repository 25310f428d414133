-- By the party that opened it, while it is open.   $1 dispute   $2 agreement_party   $3 text: why   $4 person   $5 timestamptz: now
update dispute set state = 'retiré', closed_at = $5, withdrawn_because = $3
where dispute = $1 and state = 'ouvert' and opened_by = $2 and speaks_for($4, $2)
returning dispute
