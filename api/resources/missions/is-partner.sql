-- $1 mission   $2 person who speaks for one of its partners
select from uptake join mandate on mandate.organisation = uptake.organisation and role = 'delegate'
where resource = $1 and uptake.kind = 'mission' and uptake.state in ('agreed', 'done') and mandate.person = $2 limit 1
