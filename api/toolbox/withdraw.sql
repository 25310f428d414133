-- Takes back what was validated in the name of someone whom this person speaks for.
-- $1 practice   $2 validation   $3 person   $4 now
update validation set withdrawn_at = $4, withdrawn_by = $3
where resource = $1 and validation = $2 and withdrawn_at is null
  and exists (select from mandate where mandate.person = $3
    and (mandate.party = validation.party or mandate.organisation = validation.organisation))
returning validation::int
