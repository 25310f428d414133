-- $1 resource
select need.title, need.description, coalesce(host.nom, firm.nom, need.party) as owner from resource need
left join venue host on host.number = need.venue
left join organisation firm on firm.organisation = need.organisation
where resource = $1
