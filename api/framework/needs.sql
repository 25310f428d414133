-- What others have looked for in some trades, the latest first.   $1 text[]: trades   $2 how many
select resource::int, title, coalesce(host.nom, firm.nom, resource.party) as owner, resource.demonstration from resource
left join venue host on host.number = resource.venue
left join organisation firm on firm.organisation = resource.organisation
where resource.kind = 'need' and resource.state = 'published' and details -> 'trades' ?| $1
order by resource.updated_at desc, resource limit $2
