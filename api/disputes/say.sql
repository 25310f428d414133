-- $1 dispute   $2 agreement_party   $3 text   $4 base64 of a file, or null   $5 its name   $6 person
insert into dispute_word (dispute, agreement_party, text, file, file_name, person)
select dispute, $2, $3, decode($4, 'base64'), $5, $6 from dispute where dispute = $1 and speaks_for($6, $2)
returning entry
