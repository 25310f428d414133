-- The addresses of those who speak for the parties to a dispute, but for the one that acts.   $1 dispute   $2 agreement_party that acts
select distinct mail from dispute join spokesperson on agreement_party in (opened_by, against) and agreement_party <> $2
where dispute = $1 and not demonstration
