-- An invented communication of a party to the convention, once.
insert into communication (agreement_party, demonstration)
select agreement_party, true from agreement_party join agreement using (agreement)
where slug = 'convention-2015' and party = 'Syntec Numérique' and not exists (select from communication where demonstration)
returning communication::int
