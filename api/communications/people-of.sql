-- The addresses of those who speak for the parties to an agreement.   $1 one of them   $2 boolean: for it alone; else for the others
select distinct mail from agreement_party own
join spokesperson one on one.agreement = own.agreement and (one.agreement_party = own.agreement_party) = $2
where own.agreement_party = $1
