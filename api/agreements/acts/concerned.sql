-- Who speaks for the parties to an agreement, and is told of what was just written.
-- $1 text: its slug   $2 int: the party whose it is, or null for all
-- $3 text: who wrote, where those whom they speak for know it already; or null to tell everyone
-- $4 int: the party that was corrected or taken out, or null: those who spoke for it until then, and may no more, are told too
-- $5 boolean: whoever runs the directory too
select mail from agreement join spokesperson as one using (agreement)
where slug = $1 and ($2::bigint is null or one.agreement_party = $2) and not exists (select from spokesperson as own
  where own.agreement = one.agreement and own.person = one.person and speaks_for($3, own.agreement_party))
union
select email from agreement
cross join lateral (select record from agreement_history as said where said.agreement = agreement.agreement
  and subject = 'party' and item = $4::bigint order by version desc offset 1 limit 1) as before
join mandate on mandate.role = 'party' and mandate.party = before.record ->> 'party'
  or mandate.role = 'delegate' and mandate.organisation = (before.record ->> 'organisation')::bigint
join person on person.id = mandate.person
where slug = $1
union
select email from mandate join person on person.id = mandate.person where $5::boolean and mandate.role = 'operator'
