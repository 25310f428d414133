-- Someone opens a need that was proposed to an organisation of theirs.
-- $1 resource   $2 person   $3 timestamptz: now
update solicitation set seen_at = $3 from mandate
where resource = $1 and mandate.organisation = solicitation.organisation and mandate.person = $2 and role = 'delegate'
  and seen_at is null
