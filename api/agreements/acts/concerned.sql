-- Who speaks for the parties to an agreement, and is told of what was just written.
-- $1 text: its slug   $2 int: the party whose it is, or null for all
-- $3 text: who wrote, where those whom they speak for know it already; or null to tell everyone
-- $5 boolean: whoever runs the directory too
-- $4 int: the party that was corrected or taken out, or null: those who spoke for it until then, and may no more, are told too
select distinct person.email as mail from agreement
left join lateral (select record from agreement_history as said where said.agreement = agreement.agreement
  and subject = 'party' and item = $4::bigint order by version desc offset 1 limit 1) as before on true
join mandate on mandate.role in ('party', 'delegate', 'operator') and (
  $5::boolean and mandate.role = 'operator'
  or exists (select from agreement_party as one where one.agreement = agreement.agreement
    and ($2::bigint is null or one.agreement_party = $2) and speaks_for(mandate.person, one.agreement_party))
  or mandate.role = 'party' and mandate.party = before.record ->> 'party'
  or mandate.role = 'delegate' and mandate.organisation = (before.record ->> 'organisation')::bigint)
join person on person.id = mandate.person
where slug = $1
  and not exists (select from agreement_party as own where own.agreement = agreement.agreement
    and speaks_for($3, own.agreement_party) and speaks_for(mandate.person, own.agreement_party))
