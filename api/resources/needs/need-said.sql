-- $1 resource
select need.title, need.description, coalesce(host.nom, need.party) as owner from resource need
left join venue host on host.number = need.venue where resource = $1
