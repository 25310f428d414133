-- $1 campaign   $2 code INSEE
insert into pilot (campaign, code_insee)
select resource, $2 from resource where resource = $1 and kind = 'campaign'
returning pilot::int
