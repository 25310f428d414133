-- Whom someone may speak for, of those named.
-- $1 person   $2 organisation, or null   $3 id of a venue, or null   $4 party, or null
select mandate.organisation::int, mandate.venue::int as venue, mandate.party from mandate
left join venue on venue.number = mandate.venue
where mandate.person = $1
  and ($2::bigint is null or (role = 'delegate' and mandate.organisation = $2))
  and ($3::text is null or (role = 'steward' and venue.id = $3))
  and ($4::text is null or (role = 'party' and mandate.party = $4))
limit 1
