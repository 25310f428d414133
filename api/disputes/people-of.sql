-- The addresses of those who speak for the party that a dispute is against.   $1 dispute
select distinct email as mail from dispute
join agreement_party party on party.agreement_party = against
join mandate on mandate.role in ('party', 'delegate') and (mandate.party = party.party or mandate.organisation = party.organisation)
join person on person.id = mandate.person
where dispute = $1 and not dispute.demonstration
