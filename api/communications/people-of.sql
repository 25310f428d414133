-- The addresses of those who speak for the other parties to a proposal's agreement.   $1 communication
select distinct email as mail from communication one
join agreement_party own using (agreement_party)
join agreement_party party on party.agreement = own.agreement and party.agreement_party <> own.agreement_party
join mandate on mandate.role in ('party', 'delegate')
  and (mandate.party = party.party or mandate.organisation = party.organisation)
join person on person.id = mandate.person
where communication = $1 and not one.demonstration
