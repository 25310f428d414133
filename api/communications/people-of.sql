-- The addresses of those who speak for the parties to an agreement.   $1 one of them   $2 boolean: for it alone; else for the others
select distinct email as mail from agreement_party own
join agreement_party party on party.agreement = own.agreement and (party.agreement_party = own.agreement_party) = $2
join mandate on mandate.role in ('party', 'delegate')
  and (mandate.party = party.party or mandate.organisation = party.organisation)
join person on person.id = mandate.person
where own.agreement_party = $1
