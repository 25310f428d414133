-- The addresses of those on one side, for mails that this site sends.
-- $1 resource   $2 uptake, or null   $3 side: owner or taker, or a role of the directory: committee (who may vote), operator
select distinct email as mail from person
where exists (select from resource left join uptake on uptake.uptake = $2
  left join mandate on mandate.person = person.id
  where resource.resource = $1 and case $3
    when 'owner' then resource.person = person.id
      or (role = 'delegate' and mandate.organisation = resource.organisation)
      or (role = 'steward' and mandate.venue = resource.venue)
      or (role = 'party' and mandate.party = resource.party)
    when 'committee' then role = 'committee' and not is_barred(uptake.*, person.id)
    when 'operator' then role = 'operator'
    else (role = 'steward' and mandate.venue = uptake.venue)
      or (role = 'delegate' and mandate.organisation = uptake.organisation)
  end)
limit 20
