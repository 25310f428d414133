-- To the tribunals, by a party to the dispute, once its thirty days have gone.   $1 dispute   $2 agreement_party   $3 person   $4 timestamptz: now
update dispute set state = 'tribunaux', closed_at = $4
where dispute = $1 and state = 'ouvert' and $2 in (opened_by, against) and speaks_for($3, $2)
returning dispute
