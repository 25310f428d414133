-- A proposal, by who speaks for a party to an agreement that is signed.   $1 agreement_party   $2 person
insert into communication (agreement_party)
select agreement_party from agreement_party join agreement using (agreement)
where agreement_party = $1 and signed_on is not null and speaks_for($2, agreement_party)
returning communication::int
