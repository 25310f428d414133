-- $1 sighting   $2 agreement_party   $3 « vue » or « réponse »   $4 text, or null   $5 person
insert into sighting_word (sighting, agreement_party, said, text, person)
select sighting, $2, $3, $4, $5 from sighting where sighting = $1 and speaks_for($5, $2)
on conflict do nothing
returning entry
