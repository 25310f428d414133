-- $1 dispute   $2 agreement_party   $3 settlement that was read   $4 person
insert into dispute_acceptance (settlement, dispute, agreement_party, person)
select settlement, dispute, $2, $4 from dispute_settlement where dispute = $1 and settlement = $3 and speaks_for($4, $2)
on conflict do nothing
returning settlement
