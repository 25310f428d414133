-- $1 dispute   $2 agreement_party   $3 text   $4 person
insert into dispute_settlement (dispute, agreement_party, text, person)
select dispute, $2, $3, $4 from dispute where dispute = $1 and speaks_for($4, $2)
returning settlement
