-- The addresses of those who speak for the parties to a dispute, but for the one that acts.   $1 dispute   $2 agreement_party that acts
select distinct email as mail from dispute
join agreement_party party on party.agreement_party in (opened_by, against) and party.agreement_party <> $2
join mandate on mandate.role in ('party', 'delegate') and (mandate.party = party.party or mandate.organisation = party.organisation)
join person on person.id = mandate.person
where dispute = $1 and not dispute.demonstration
